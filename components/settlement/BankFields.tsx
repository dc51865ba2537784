/** The details of a bank instruction, with what the checks of IBAN and BIC say while they are typed. */
import { bankLines } from '@/lib/settlement/check-words';
import { tidied } from '@/lib/settlement/problems';
import { type BankDetails, SHORT_LIMIT } from '@/lib/settlement/settlement-entry';
import { fieldKeys } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { CheckLines } from './CheckLines';
import { TextField } from './TextField';

export interface BankFieldsProps {
  details: BankDetails;
  onSet: (change: Partial<BankDetails>) => void;
  problemOf: (field: string) => string | null;
  /** ISO 4217 codes to choose from. */
  currencies: readonly string[];
}

const fields = ['accountNumber', 'bankCode', 'bic', 'bank', 'correspondent', 'reference'] as const;

export function BankFields({ details, onSet: set, problemOf, currencies }: BankFieldsProps) {
  const language = useLanguage();
  const { say, currency: nameOf } = language;
  const plain = tidied({ details, source: { who: '', channel: 'other', day: '' } }).details as BankDetails;
  const lines = bankLines(plain, language);
  return (
    <>
      <div class="fields">
        <label class="field">
          <span>{say('ssiCurrency')}</span>
          <select value={details.currency} onChange={(event) => set({ currency: event.currentTarget.value })}>
            <option value="">{say('choose')}</option>
            {currencies.map((code) => (
              <option key={code} value={code}>
                {code} {nameOf(code)}
              </option>
            ))}
          </select>
          {problemOf('currency') !== null && <span class="warning">{problemOf('currency')}</span>}
        </label>
        <TextField
          label={say('ssiHolder')}
          value={details.holder}
          onSet={(holder) => set({ holder })}
          maxLength={SHORT_LIMIT}
          problem={problemOf('holder')}
        />
      </div>
      <TextField
        label={say('ssiIban')}
        value={details.iban}
        onSet={(iban) => set({ iban })}
        maxLength={SHORT_LIMIT}
        exact
        problem={details.iban === '' ? problemOf('iban') : null}
      >
        <div role="status">
          <CheckLines lines={lines} />
        </div>
      </TextField>
      <div class="fields">
        {fields.map((field) => (
          <TextField
            key={field}
            label={say(fieldKeys[field])}
            value={details[field]}
            onSet={(value) => set({ [field]: value })}
            maxLength={SHORT_LIMIT}
          />
        ))}
      </div>
    </>
  );
}
