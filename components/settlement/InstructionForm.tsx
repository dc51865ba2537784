/** Files an instruction, or changed details of one: with what is wrong said under each field, and for a change what would be different. */
import { useState } from 'preact/hooks';
import { failed, type Result } from '@/lib/result';
import { problemsOf, tidied } from '@/lib/settlement/problems';
import type { Details, Instruction, Source } from '@/lib/settlement/settlement-entry';
import { problemText } from '@/lib/settlement/words';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
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
  onFile: (instruction: Instruction) => Promise<Result>;
}

const emptyCrypto: Details = { kind: 'crypto', asset: '', network: 'ethereum', networkName: '', address: '', reference: '' };
const emptyBank: Details = {
  kind: 'bank',
  ...{ currency: '', holder: '', iban: '', accountNumber: '', bic: '' },
  ...{ bankCode: '', bank: '', correspondent: '', reference: '' },
};
const kinds: readonly [Details, PlainKey][] = [
  [emptyCrypto, 'ssiKindCrypto'],
  [emptyBank, 'ssiKindBank'],
];

export function InstructionForm({ old, today, currencies, onFile }: InstructionFormProps) {
  const language = useLanguage();
  const { say } = language;
  const [details, setDetails] = useState<Details>(old?.details ?? emptyCrypto);
  // Changed details came some other way than those before: that is asked anew.
  const [source, setSource] = useState<Source>({ who: '', channel: old?.source.channel ?? 'email', day: today });
  const [wasTried, setTried] = useState(false);
  const instruction = tidied({ details, source });
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
    >
      {!old && (
        <fieldset class="choices">
          <legend class="label">{say('ssiKind')}</legend>
          {kinds.map(([empty, key]) => (
            <label key={empty.kind}>
              <input type="radio" checked={details.kind === empty.kind} onChange={() => setDetails(empty)} />
              <span>{say(key)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend class="label">{say('ssiDetails')}</legend>
        {details.kind === 'crypto' ? (
          <CryptoFields details={details} onSet={setDetails} problemOf={problemOf} />
        ) : (
          <BankFields details={details} onSet={setDetails} problemOf={problemOf} currencies={currencies} />
        )}
      </fieldset>
      <SourceFields source={source} onSet={setSource} problemOf={problemOf} today={today} />
      {old && <OldAgainstNew old={old} now={instruction} heading={say('ssiWhatWouldChange')} />}
    </ActForm>
  );
}
