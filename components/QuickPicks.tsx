/** The guide's use cases, then the user's needs, each with the desk to ask and why it is that one. */
import type { Assessment } from '@/lib/assessment/assess';
import { scoreInList, verdictSummary } from '@/lib/assessment/words';
import { type SourceModel, sourceModels } from '@/lib/card/source-model';
import type { NeedPick } from '@/lib/quick-picks/by-need';
import type { ResolvedPick } from '@/lib/quick-picks/resolve';
import { SourceLines } from './SourceLines';
import { VerdictGlyph } from './VerdictGlyph';

export interface QuickPicksProps {
  picks: readonly ResolvedPick[];
  needPicks: readonly NeedPick[];
  /** Where the use cases are published. */
  source: SourceModel;
  onOpen: (deskId: string) => void;
}

export function QuickPicks({ picks, needPicks, source, onOpen }: QuickPicksProps) {
  return (
    <>
      <h2 class="label">By use case</h2>
      <ul>
        {picks.map(({ id, useCase, pick, guidePick, reason }) => (
          <PickRow key={id} title={useCase} shown={pick ?? guidePick} reason={reason} onOpen={onOpen} />
        ))}
      </ul>
      <h2 class="label" style={{ marginTop: '12px' }}>
        By need
      </h2>
      <ul>
        {needPicks.map(({ id, need, pick, reason, claims }) =>
          pick ? (
            <PickRow
              key={id}
              title={need}
              shown={pick}
              reason={reason}
              sources={sourceModels(pick.desk, claims.slice(0, 1))}
              onOpen={onOpen}
            />
          ) : (
            <li key={id} class="entry">
              <span />
              <span class="name">{need}</span>
              <span />
              <span class="muted">{reason}</span>
            </li>
          ),
        )}
      </ul>
      <p class="muted" style={{ marginTop: '12px' }}>
        Use cases and their picks are the guide’s:
      </p>
      <SourceLines sources={[source]} />
    </>
  );
}

interface PickRowProps {
  title: string;
  shown: Assessment;
  reason: string;
  sources?: readonly SourceModel[];
  onOpen: (deskId: string) => void;
}

function PickRow({ title, shown, reason, sources = [], onOpen }: PickRowProps) {
  const { desk, name, verdict } = shown;
  return (
    <li>
      <button type="button" class="entry" id={`pick-${title}`} onClick={() => onOpen(desk.id)}>
        <VerdictGlyph kind={verdict.kind} />
        <span class="name">{title}</span>
        <span>{scoreInList(shown)}</span>
        <span class="muted">
          <span class="ink">{name}</span>, {verdictSummary(verdict).toLowerCase()} · {reason}
        </span>
      </button>
      {sources.length > 0 && (
        <div class="beneath">
          <SourceLines sources={sources} />
        </div>
      )}
    </li>
  );
}
