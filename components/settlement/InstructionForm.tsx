/**
 * Files an instruction, or changed details of one: with what is wrong said under each field, and for a change what would be different.
 * What is written and not filed is a draft.
 */
import { useMemo, useState } from 'preact/hooks';
import type { Fields } from '@/lib/drafts/draft';
import { failed, type Result } from '@/lib/result';
import { instructionFields, instructionIn } from '@/lib/settlement/instruction-fields';
import { problemsOf, tidied } from '@/lib/settlement/problems';
import type { Details, Instruction } from '@/lib/settlement/settlement-entry';
import { problemText } from '@/lib/settlement/words';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';
import { ActForm } from './ActForm';
import { BankFields } from './BankFields';
import { CryptoFields } from './CryptoFields';
import { OldAgainstNew } from './OldAgainstNew';
import { SourceFields } from './SourceFields';

export interface InstructionFormProps {
  /** What is to be changed; null for a new instruction. */
  old: Instruction | null;
  today: string;
  currencies: readonly string[];
  draft: Fields | null;
  onDraft: (fields: Fields | null) => void;
  onFile: (instruction: Instruction) => Promise<Result>;
}

const kinds: readonly [Details['kind'], PlainKey][] = [
  ['crypto', 'ssiKindCrypto'],
  ['bank', 'ssiKindBank'],
];

export function InstructionForm({ old, today, currencies, draft, onDraft, onFile }: InstructionFormProps) {
  const language = useLanguage();
  const { say } = language;
  const saved = useMemo(() => instructionFields(old, today), [old, today]);
  const { fields, isDraft, write } = useWritten(saved, draft, onDraft);
  const [wasTried, setTried] = useState(false);
  const typed = instructionIn(fields);
  const { details, source } = typed;
  const instruction = tidied(typed);
  const problems = problemsOf(instruction, today);
  // What is only missing is said once it was tried to file without it.
  const shown = problems.filter(({ kind }) => wasTried || kind !== 'missing');
  const problemOf = (field: string) => {
    const problem = shown.find((one) => one.field === field);
    return problem ? problemText(problem, language) : null;
  };
  return (
    <ActForm
      submit={say(old ? 'ssiFileChange' : 'ssiFile')}
      onSubmit={async () => {
        setTried(true);
        const [first] = problems;
        return first ? failed(say('notFiledYet', { problem: problemText(first, language) })) : onFile(instruction);
      }}
      onDiscard={isDraft ? () => write(saved) : undefined}
    >
      {!old && (
        <fieldset class="choices">
          <legend class="label">{say('ssiKind')}</legend>
          {kinds.map(([kind, key]) => (
            <label key={kind}>
              <input type="radio" checked={details.kind === kind} onChange={() => write({ kind })} />
              <span>{say(key)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend class="label">{say('ssiDetails')}</legend>
        {details.kind === 'crypto' ? (
          <CryptoFields details={details} onSet={write} problemOf={problemOf} />
        ) : (
          <BankFields details={details} onSet={write} problemOf={problemOf} currencies={currencies} />
        )}
      </fieldset>
      <SourceFields source={source} onSet={write} problemOf={problemOf} today={today} />
      {old && <OldAgainstNew old={old} now={instruction} heading={say('ssiWhatWouldChange')} />}
    </ActForm>
  );
}
