/** One desk in a list: verdict sign, name, interval, and a line that says why. Opens the desk's view. */
import type { Assessment } from '@/lib/assessment/assess';
import { scoreInList, verdictLine, verdictWords } from '@/lib/assessment/words';
import { VerdictGlyph } from './VerdictGlyph';

export interface DeskRowProps {
  assessment: Assessment;
  /** Stand before the verdict: "2 mentions". */
  notes: readonly string[];
  onOpen: (deskId: string) => void;
}

export function DeskRow({ assessment, notes, onOpen }: DeskRowProps) {
  const { desk, verdict } = assessment;
  return (
    <li>
      <button type="button" class="entry" id={`desk-${desk.id}`} onClick={() => onOpen(desk.id)}>
        <VerdictGlyph kind={verdict.kind} />
        <span class="name">{desk.name}</span>
        <span>{scoreInList(assessment)}</span>
        <span class="muted two-lines">
          {[...notes, verdict.asks.includes('country') ? verdictWords[verdict.kind] : verdictLine(verdict)].join(' · ')}
        </span>
      </button>
    </li>
  );
}
