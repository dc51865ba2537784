/** Who else to ask: verdict sign, name, interval and the reason; verdicts other than eligible are said in words. */
import type { CardModel } from '@/lib/card/card-model';
import { useLanguage } from './language';
import { VerdictGlyph } from './VerdictGlyph';
import { Words } from './Words';

export interface AlternativesProps extends Pick<CardModel, 'alternatives' | 'orderUndecided'> {
  /** Level of its heading on this surface. */
  heading: 'h2' | 'h3';
  /** The other desks are not all read yet. */
  reading?: boolean;
  onOpen: (deskId: string) => void;
}

export function Alternatives({ alternatives, orderUndecided, heading: Heading, reading = false, onOpen }: AlternativesProps) {
  const { say } = useLanguage();
  return (
    <section aria-label={say('alternatives')}>
      <Heading class="label">{say(orderUndecided ? 'whoElseUndecided' : 'whoElse')}</Heading>
      {alternatives.length === 0 && <p class="muted">{say(reading ? 'readingDirectory' : 'noAlternative')}</p>}
      <ul>
        {alternatives.map((other) => (
          <li key={other.deskId}>
            <button type="button" class="entry" onClick={() => onOpen(other.deskId)}>
              <VerdictGlyph kind={other.kind} />
              <span>{other.name}</span>
              <span>{other.score}</span>
              <span class="muted">
                {other.word}; <Words of={other.reason} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
