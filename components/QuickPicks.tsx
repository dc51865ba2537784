/** The guide's use cases with the desk to ask, and why it is that one. */
import { scoreInList, verdictWords } from '@/lib/assessment/words';
import type { ResolvedPick } from '@/lib/quick-picks/resolve';
import { VerdictGlyph } from './VerdictGlyph';

export interface QuickPicksProps {
  picks: readonly ResolvedPick[];
  onOpen: (deskId: string) => void;
}

export function QuickPicks({ picks, onOpen }: QuickPicksProps) {
  return (
    <ul>
      {picks.map(({ id, useCase, pick, guidePick, reason }) => {
        const shown = pick ?? guidePick;
        const { score, verdict } = shown;
        return (
          <li key={id}>
            <button type="button" class="entry" onClick={() => onOpen(shown.desk.id)}>
              <VerdictGlyph kind={verdict.kind} />
              <span class="name">{useCase}</span>
              <span>{scoreInList(score)}</span>
              <span class="muted">
                <span class="ink">{shown.name}</span>, {reason} · {verdictWords[verdict.kind].toLowerCase()}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
