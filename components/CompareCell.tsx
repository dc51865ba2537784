/** What stands under one desk in one row: the answer, with its bar or sign; folded, why it is so and the claims with their sources. */
import type { CompareCell as Cell } from '@/lib/compare/row';
import { plain } from '@/lib/texts/wording';
import { Claims } from './Claims';
import { useLanguage } from './language';
import { ScoreBar } from './ScoreBar';
import { sourceKindKeys } from './SourceLines';
import { VerdictGlyph } from './VerdictGlyph';
import { Words } from './Words';

export interface CompareCellProps {
  cell: Cell;
  /** Stands over the answer where the cells do not stand under the heads of their columns. */
  desk: string;
}

export function CompareCell({ cell, desk }: CompareCellProps) {
  const { say, date } = useLanguage();
  const { text, known, sign, bar, notes = [], claims = [] } = cell;
  const source = claims[0]?.sources[0];
  return (
    <td class={bar && 'of-scale'}>
      <span class="of-desk" aria-hidden="true">
        {desk}
      </span>
      {bar && <ScoreBar bar={bar} />}
      <span class={known ? 'answer' : 'answer muted'}>
        {sign && <VerdictGlyph kind={sign} />}
        <Words of={text} />
      </span>
      {(notes.length > 0 || claims.length > 0) && (
        <details class={known ? undefined : 'why'}>
          <summary>
            {known && source ? say('compareSource', { kind: say(sourceKindKeys[source.kind]), day: date(source.date) }) : say('compareWhy')}
          </summary>
          {notes.map((note) => (
            <p class="muted" key={plain(note)}>
              <Words of={note} />
            </p>
          ))}
          <Claims claims={claims} />
        </details>
      )}
    </td>
  );
}
