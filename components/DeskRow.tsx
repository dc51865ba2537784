/** One desk in a list: verdict sign, name, interval, and a line that says why. Opens the desk's view. */
import type { Assessment } from '@/lib/assessment/assess';
import { scoreInList, verdictLine } from '@/lib/assessment/words';
import { VerdictGlyph } from './VerdictGlyph';

export interface DeskRowProps {
  assessment: Assessment;
  /** Stands before the verdict: "2 mentions". */
  note?: string;
  onOpen: (deskId: string) => void;
}

export function DeskRow({ assessment, note, onOpen }: DeskRowProps) {
  const { desk, score, verdict } = assessment;
  return (
    <li>
      <button type="button" class="entry" id={`desk-${desk.id}`} onClick={() => onOpen(desk.id)}>
        <VerdictGlyph kind={verdict.kind} />
        <span class="name">{desk.name}</span>
        <span>{scoreInList(score)}</span>
        <span class="muted">{[note, verdictLine(verdict)].filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}
