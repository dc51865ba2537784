/** One desk in full: the card's order, then every criterion with its claims, the entities, and the checklist to tick. */
import { useEffect, useRef } from 'preact/hooks';
import type { CardModel } from '@/lib/card/card-model';
import type { DeskModel } from '@/lib/card/desk-model';
import type { Progress } from '@/lib/checklist/progress';
import type { ChecklistItem } from '@/lib/desks/schema';
import { Alternatives } from './Alternatives';
import { Checklist } from './Checklist';
import { Claims } from './Claims';
import { Criteria } from './Criteria';
import { Eligibility } from './Eligibility';
import { ScoreSummary } from './ScoreSummary';

export interface DeskViewProps {
  card: CardModel;
  desk: DeskModel;
  checklist: readonly ChecklistItem[];
  progress: Progress;
  onTick: (itemId: string, done: boolean) => void;
  onBack: () => void;
  onOpenOptions: () => void;
}

export function DeskView({ card, desk, checklist, progress, onTick, onBack, onOpenOptions }: DeskViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main>
      <header class="part">
        <button type="button" class="plain muted" style={{ marginInlineStart: '-4px' }} onClick={onBack}>
          ← All desks
        </button>
        <h1 tabIndex={-1} ref={heading}>
          {card.name}
        </h1>
        <p class="muted">{card.subtitle}</p>
      </header>
      <Eligibility verdict={card.verdict} onOpenOptions={onOpenOptions} />
      <section class="part" aria-label="Score">
        <ScoreSummary score={card.score} factors={card.factors} />
      </section>
      <section class="part" aria-label="Checklist">
        <h2 class="label">
          Onboarding checklist · {card.checklist.done} of {card.checklist.total} done
        </h2>
        <Checklist items={checklist} progress={progress} onTick={onTick} />
      </section>
      <section class="part" aria-label="Breakdown">
        {desk.factors.map((factor) => (
          <div key={factor.name} style={{ marginBottom: '10px' }}>
            <h2 class="label">
              {factor.name} · weight {factor.weight} · {factor.text}
            </h2>
            <Criteria criteria={factor.criteria} />
          </div>
        ))}
      </section>
      <div class="part">
        <Alternatives {...card} heading="h2" />
      </div>
      {desk.otherClaims.length > 0 && (
        <section class="part" aria-label="Also on record">
          <h2 class="label">Also on record, behind no criterion</h2>
          <Claims claims={desk.otherClaims} />
        </section>
      )}
      <section class="part" aria-label="Legal entities and domains">
        <h2 class="label">Legal entities</h2>
        <ul>
          {desk.entities.map((entity) => (
            <li key={entity.name} style={{ padding: '3px 0' }}>
              {entity.name} <span class="muted">{[entity.jurisdiction, entity.role, ...entity.licences].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
        <h2 class="label" style={{ marginTop: '8px' }}>
          Official domains
        </h2>
        <p>{desk.domains.join(', ')}</p>
      </section>
      <footer class="part muted">As of {card.asOf}. Confirm with the desk before onboarding. Research, not advice.</footer>
    </main>
  );
}
