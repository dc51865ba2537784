/** The hover card. In this order: may we trade there; how good, how sure; who else; what is left to do. */
import type { CardModel } from '@/lib/card/card-model';
import { Alternatives } from './Alternatives';
import { ChangesNote } from './ChangesNote';
import { Eligibility } from './Eligibility';
import { FitRows } from './FitRows';
import { ScoreSummary } from './ScoreSummary';
import { countSources, SourceList } from './SourceList';

export interface DeskCardProps {
  model: CardModel;
  onClose: () => void;
  onOpenDesk: (deskId: string) => void;
  onOpenOptions: () => void;
}

export function DeskCard({ model, onClose, onOpenDesk, onOpenOptions }: DeskCardProps) {
  const { verdict, checklist, fit } = model;
  return (
    <div class="dl card" role="dialog" aria-label={`${model.name}: DeskLens card`}>
      <header class="part">
        <div class="row">
          <h2>{model.name}</h2>
          <button type="button" class="plain muted" onClick={onClose} aria-label="Close the card">
            Close
          </button>
        </div>
        <p class="muted">{model.subtitle}</p>
      </header>
      {model.changes && <ChangesNote changes={model.changes} />}
      <Eligibility verdict={verdict} short onOpenOptions={onOpenOptions} />
      <section class="part" aria-label="Score">
        <ScoreSummary score={model.score} factors={model.factors} />
      </section>
      {fit.summary && (
        <section class="part" aria-label="Fit">
          <details>
            <summary>Fit: {fit.summary}</summary>
            <FitRows rows={fit.rows} />
          </details>
        </section>
      )}
      <div class="part">
        <Alternatives {...model} heading="h3" onOpen={onOpenDesk} />
      </div>
      <section class="part row" aria-label="Checklist">
        <p class="muted">
          Checklist {checklist.done} of {checklist.total}
          {checklist.next ? ` · next: ${checklist.next}` : ' · all done'}
        </p>
        <button type="button" class="button primary" onClick={() => onOpenDesk(model.deskId)}>
          Open file
        </button>
      </section>
      <footer class="part small muted">
        <SourceList sources={model.sources} label={`As of ${model.asOf} · ${countSources(model.sources.length)}`} />
        <p>Confirm with the desk before onboarding. Research, not advice.</p>
      </footer>
    </div>
  );
}
