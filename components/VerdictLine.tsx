/** The verdict in one line: its sign and its words. */
import type { CardModel } from '@/lib/card/card-model';
import { VerdictGlyph } from './VerdictGlyph';

export function VerdictLine({ verdict: { kind, heading } }: Pick<CardModel, 'verdict'>) {
  return (
    <p class={`verdict ${kind}`}>
      <VerdictGlyph kind={kind} />
      {heading}
    </p>
  );
}
