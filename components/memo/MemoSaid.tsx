/** Words of a memo in their lines, with the numbers of the sources they rest on. */
import { Fragment } from 'preact';
import type { Said } from '@/lib/memo/document';
import { linesOf } from '@/lib/memo/readable';
import { piecesOf } from '@/lib/texts/wording';
import { Recorded } from '../Words';

export function MemoSaid({ said: { text, refs = [] } }: { said: Said }) {
  return (
    <>
      {piecesOf(text).map((piece) =>
        typeof piece === 'string' ? <Lines key={piece} text={piece} /> : <Recorded key={piece.recorded} text={piece.recorded} />,
      )}
      {refs.length > 0 && (
        <sup>
          {refs.map((number, i) => (
            <span key={number}>
              {i > 0 && ', '}
              <a href={`#source-${number}`}>{number}</a>
            </span>
          ))}
        </sup>
      )}
    </>
  );
}

/** The spaces at both ends part it from what stands beside it. */
function Lines({ text }: { text: string }) {
  return (
    <>
      {/^\s/.test(text) && ' '}
      {linesOf(text).map((line, i) => (
        <Fragment key={line}>
          {i > 0 && <br />}
          {line}
        </Fragment>
      ))}
      {/\s$/.test(text) && ' '}
    </>
  );
}
