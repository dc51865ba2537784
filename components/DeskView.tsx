/** One desk in full: the card's order with every claim, then fit, entities, incidents, the record by topic, the checklist. */
import { useEffect, useRef } from 'preact/hooks';
import type { CardModel } from '@/lib/card/card-model';
import type { DeskModel } from '@/lib/card/desk-model';
import type { Progress } from '@/lib/checklist/progress';
import type { ChecklistItem } from '@/lib/desks/schema';
import type { Finding } from '@/lib/findings/finding';
import { Alternatives } from './Alternatives';
import { ChangesNote } from './ChangesNote';
import { Checklist } from './Checklist';
import { DeskRecord } from './DeskRecord';
import { Eligibility } from './Eligibility';
import { FindingForm } from './FindingForm';
import { FitRows } from './FitRows';
import { useLanguage } from './language';
import { ScoreSummary } from './ScoreSummary';
import { SectionNav } from './SectionNav';
import { Words } from './Words';

export interface DeskViewProps {
  card: CardModel;
  desk: DeskModel;
  checklist: readonly ChecklistItem[];
  progress: Progress;
  onTick: (itemId: string, done: boolean) => void;
  onFinding: (criterion: string, finding: Omit<Finding, 'day'> | null) => void;
  onReadChanges: () => void;
  /** Opens this file beside the page; left out where it stands there, or cannot. */
  onBeside?: (() => void) | undefined;
  onBack: () => void;
  onOpenDesk: (deskId: string) => void;
  onOpenOptions: () => void;
}

export function DeskView({
  card,
  desk,
  checklist,
  progress,
  onTick,
  onFinding,
  onReadChanges,
  onBeside,
  onBack,
  onOpenDesk,
  onOpenOptions,
}: DeskViewProps) {
  const { say, date } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main>
      <header class="part">
        <div class="row">
          <button type="button" class="plain muted" style={{ marginInlineStart: '-4px' }} onClick={onBack}>
            {say('backToAll')}
          </button>
          {onBeside && (
            <button type="button" class="plain muted" onClick={onBeside}>
              {say('openBeside')}
            </button>
          )}
        </div>
        <h1 tabIndex={-1} ref={heading}>
          {card.name}
        </h1>
        <p class="muted">
          <Words of={card.subtitle} />
        </p>
      </header>
      <SectionNav
        label={say('partsOfFile')}
        sections={[
          ['part-score', say('score')],
          ['part-fit', say('fit')],
          ['part-others', say('alternatives')],
          ['part-checklist', say('checklist')],
          ['part-entities', say('legalEntities')],
          ['part-incidents', say('incidents')],
          ['part-record', say('onRecord')],
          ['part-contact', say('contact')],
        ]}
      />
      {card.changes && (
        <ChangesNote
          changes={card.changes}
          onRead={() => {
            heading.current?.focus();
            onReadChanges();
          }}
        />
      )}
      <Eligibility verdict={card.verdict} onOpenOptions={onOpenOptions} />
      <section class="part" id="part-score" tabIndex={-1} aria-label={say('score')}>
        <ScoreSummary
          score={card.score}
          factors={card.factors}
          below={(criterion) => <FindingForm criterion={criterion} onSave={(finding) => onFinding(criterion.id, finding)} />}
        />
      </section>
      <section class="part" id="part-fit" tabIndex={-1} aria-label={say('fit')}>
        <h2 class="label">{[say('fit'), card.fit.summary].filter(Boolean).join(' · ')}</h2>
        {card.fit.rows.length === 0 && (
          <p class="muted">
            {say('noNeedsSet')}{' '}
            <button type="button" class="button" onClick={onOpenOptions}>
              {say('setMyNeeds')}
            </button>
          </p>
        )}
        <FitRows rows={card.fit.rows} />
      </section>
      <div class="part" id="part-others" tabIndex={-1}>
        <Alternatives {...card} heading="h2" onOpen={onOpenDesk} />
      </div>
      <section class="part" id="part-checklist" tabIndex={-1} aria-label={say('checklist')}>
        <h2 class="label">{say('onboardingChecklist', { done: card.checklist.done, total: card.checklist.total })}</h2>
        <Checklist items={checklist} progress={progress} onTick={onTick} />
      </section>
      <DeskRecord desk={desk} />
      <footer class="part muted">
        {say('asOf', { day: date(card.asOf) })}. {say('closing')}
      </footer>
    </main>
  );
}
