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
import { ScoreSummary } from './ScoreSummary';

export interface DeskViewProps {
  card: CardModel;
  desk: DeskModel;
  checklist: readonly ChecklistItem[];
  progress: Progress;
  /** BCP 47 tag, for names of countries. */
  locale: string;
  onTick: (itemId: string, done: boolean) => void;
  onFinding: (criterion: string, finding: Omit<Finding, 'day'> | null) => void;
  onReadChanges: () => void;
  onBack: () => void;
  onOpenDesk: (deskId: string) => void;
  onOpenOptions: () => void;
}

export function DeskView({
  card,
  desk,
  checklist,
  progress,
  locale,
  onTick,
  onFinding,
  onReadChanges,
  onBack,
  onOpenDesk,
  onOpenOptions,
}: DeskViewProps) {
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
      <section class="part" aria-label="Score">
        <ScoreSummary
          score={card.score}
          factors={card.factors}
          below={(criterion) => <FindingForm criterion={criterion} onSave={(finding) => onFinding(criterion.id, finding)} />}
        />
      </section>
      <section class="part" aria-label="Fit">
        <h2 class="label">Fit{card.fit.summary && ` · ${card.fit.summary}`}</h2>
        {card.fit.rows.length === 0 && (
          <p class="muted">
            Say in the options which products, size, fiat, hours and channels you need, and this desk is held against them.{' '}
            <button type="button" class="button" onClick={onOpenOptions}>
              Set my needs
            </button>
          </p>
        )}
        <FitRows rows={card.fit.rows} />
      </section>
      <div class="part">
        <Alternatives {...card} heading="h2" onOpen={onOpenDesk} />
      </div>
      <section class="part" aria-label="Checklist">
        <h2 class="label">
          Onboarding checklist · {card.checklist.done} of {card.checklist.total} done
        </h2>
        <Checklist items={checklist} progress={progress} onTick={onTick} />
      </section>
      <DeskRecord desk={desk} locale={locale} />
      <footer class="part muted">As of {card.asOf}. Confirm with the desk before onboarding. Research, not advice.</footer>
    </main>
  );
}
