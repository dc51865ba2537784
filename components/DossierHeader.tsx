/** The head of a dossier: the way back and what can be done with it, the desk's name, which takes the focus, and the verdict. */
import { useEffect, useRef } from 'preact/hooks';
import type { CardModel } from '@/lib/card/card-model';
import { useLanguage } from './language';
import { VerdictLine } from './VerdictLine';

/** Id of the desk's name, to which the focus goes where what had it is gone. */
export const NAME = 'desk-name';

export interface DossierHeaderProps {
  card: Pick<CardModel, 'name' | 'verdict'>;
  onBack: () => void;
  /** Stands this desk and its first alternatives side by side. */
  onCompare?: (() => void) | undefined;
  /** Opens this dossier beside the page; left out where it stands there, or cannot. */
  onBeside?: (() => void) | undefined;
}

export function DossierHeader({ card, onBack, onCompare, onBeside }: DossierHeaderProps) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header class="part">
      <div class="row actions">
        <button type="button" class="plain muted" onClick={onBack}>
          {say('backToAll')}
        </button>
        {onBeside && (
          <button type="button" class="plain muted" onClick={onBeside}>
            {say('openBeside')}
          </button>
        )}
      </div>
      <div class="row">
        <h1 tabIndex={-1} ref={heading} id={NAME}>
          {card.name}
        </h1>
        {onCompare && (
          <button type="button" class="button" onClick={onCompare}>
            {say('compare')}
          </button>
        )}
      </div>
      <VerdictLine verdict={card.verdict} />
    </header>
  );
}
