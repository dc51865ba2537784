/** What a comparison found: the likest on file with its standing and, where they differ, both beside each other; then what else is alike. */

import { readingLine } from '@/lib/settlement/check-words';
import type { Comparison, Match } from '@/lib/settlement/compare';
import { cautionsOf, matchText } from '@/lib/settlement/compare-words';
import type { Foreign, Pasted } from '@/lib/settlement/pasted';
import { readingOf } from '@/lib/settlement/reading';
import { useLanguage } from '../language';
import { AlignedGroups } from './AlignedGroups';
import { CheckLines } from './CheckLines';

export interface ComparisonResultProps {
  comparison: Comparison;
  deskId: string;
  deskNames: ReadonlyMap<string, string>;
}

export function ComparisonResult({ comparison, deskId, deskNames }: ComparisonResultProps) {
  const { say } = useLanguage();
  if (comparison.kind === 'empty') return null;
  const { pasted } = comparison;
  return (
    <div class="comparison">
      {comparison.kind === 'compared' ? (
        <Found matches={comparison.matches} pasted={pasted} deskId={deskId} deskNames={deskNames} />
      ) : (
        <ForeignCharacters foreign={pasted.foreign} />
      )}
      {pasted.invisible > 0 && <p class="warning">{say('pastedInvisible', { count: pasted.invisible })}</p>}
      {pasted.spaces > 0 && <p class="muted">{say('pastedSpaces', { count: pasted.spaces })}</p>}
    </div>
  );
}

interface FoundProps {
  matches: readonly Match[];
  pasted: Pasted;
  deskId: string;
  deskNames: ReadonlyMap<string, string>;
}

function Found({ matches, pasted, deskId, deskNames }: FoundProps) {
  const language = useLanguage();
  const { say } = language;
  const [best, ...others] = matches;
  if (!best)
    return (
      <>
        <p class="result differs">{say('compareNone')}</p>
        <p>{say('compareNoneHow')}</p>
        <CheckLines lines={[readingLine(readingOf(pasted.text), language)]} />
      </>
    );
  return (
    <>
      <OneMatch match={best} deskId={deskId} deskNames={deskNames} />
      {best.kind !== 'exact' && <CheckLines lines={[readingLine(readingOf(pasted.text), language)]} />}
      {others.length > 0 && (
        <>
          <h4>{say('compareAlso')}</h4>
          <ul>
            {others.map((match) => (
              <li key={`${match.file.record.id}-${match.file.text}`}>
                <OneMatch match={match} deskId={deskId} deskNames={deskNames} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function OneMatch({ match, deskId, deskNames }: { match: Match; deskId: string; deskNames: ReadonlyMap<string, string> }) {
  const language = useLanguage();
  const { say } = language;
  const isSame = match.kind === 'exact' || match.kind === 'other-case';
  const cautions = isSame ? cautionsOf(match, deskId, deskNames, language) : [];
  const mark = cautions.length > 0 ? 'caution' : isSame ? 'same' : 'differs';
  const { callBack } = match.file.record;
  const { reference } = match.file.instruction.details;
  return (
    <>
      <p class={`result ${mark}`}>{matchText(match, deskNames, language)}</p>
      {cautions.map((text) => (
        <p key={text} class="warning">
          {text}
        </p>
      ))}
      {mark === 'same' && callBack && (
        <p>
          {say('compareCalledBack', { day: language.date(callBack.day), name: callBack.by })}{' '}
          {callBack.second !== null && say('callBackApproved', { name: callBack.second })}
        </p>
      )}
      {isSame && reference !== '' && <p>{say('compareReference', { reference })}</p>}
      {match.kind !== 'exact' && (
        <AlignedGroups
          columns={match.columns}
          caseless={match.caseless && match.kind !== 'other-case'}
          names={{ one: say('onFile'), other: say('pastedNow') }}
        />
      )}
    </>
  );
}

function ForeignCharacters({ foreign }: { foreign: readonly Foreign[] }) {
  const { say } = useLanguage();
  return (
    <>
      <p class="result differs">{say('pastedForeign')}</p>
      <ul class="bullets">
        {foreign.map(({ character, code, place }) => (
          <li key={place}>{say('pastedForeignAt', { character, code, place })}</li>
        ))}
      </ul>
    </>
  );
}
