/** Who else to ask: verdict sign, name, interval and the reason; verdicts other than eligible are said in words. */
import type { CardModel } from '@/lib/card/card-model';
import { VerdictGlyph } from './VerdictGlyph';

export interface AlternativesProps extends Pick<CardModel, 'alternatives' | 'orderUndecided'> {
  /** Level of its heading on this surface. */
  heading: 'h2' | 'h3';
  onOpen: (deskId: string) => void;
}

export function Alternatives({ alternatives, orderUndecided, heading: Heading, onOpen }: AlternativesProps) {
  return (
    <section aria-label="Alternatives">
      <Heading class="label">Who else to ask{orderUndecided && ' · order not decided by the evidence'}</Heading>
      {alternatives.length === 0 && <p class="muted">No other desk is shown to be open to you.</p>}
      <ul>
        {alternatives.map((other) => (
          <li key={other.deskId}>
            <button type="button" class="entry" onClick={() => onOpen(other.deskId)}>
              <VerdictGlyph kind={other.kind} />
              <span>{other.name}</span>
              <span>{other.score}</span>
              <span class="muted">
                {other.word}; {other.reason}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
