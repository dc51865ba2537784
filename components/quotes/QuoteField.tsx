/** One field of the form of a quote, with how it is written, or why what stands in it is not taken. */
import { useId } from 'preact/hooks';
import type { Column } from '@/lib/quotes/columns';
import { cellProblemText } from '@/lib/quotes/problem-words';
import { NOTE_LIMIT } from '@/lib/quotes/quote';
import type { Problem } from '@/lib/quotes/read-cells';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';

export interface QuoteFieldProps {
  column: Column;
  label: string;
  kind: 'text' | 'moment' | 'long';
  /** To choose from; one may always choose none. */
  choices?: readonly (readonly [value: string, name: string])[] | undefined;
  value: string;
  problem: Problem | undefined;
  onType: (value: string) => void;
}

const hints: Readonly<Partial<Record<Column, PlainKey>>> = {
  pair: 'hintPair',
  quantity_currency: 'hintQuantityCurrency',
  mid_source: 'hintMidSource',
  fee_unit: 'hintFeeUnit',
  bid: 'hintBid',
  settlement_days: 'hintSettlementDays',
};

export function QuoteField({ column, label, kind, choices, value, problem, onType }: QuoteFieldProps) {
  const language = useLanguage();
  const { say } = language;
  const id = useId();
  const hint = hints[column];
  const shared = {
    id,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem || hint ? `${id}-note` : undefined,
  };
  const type = (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value);
  return (
    <div class={kind === 'text' ? 'field' : `field ${kind}`}>
      <label for={id}>{label}</label>
      {choices ? (
        <select {...shared} onChange={type}>
          <option value="">{say('notRecorded')}</option>
          {choices.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      ) : kind === 'long' ? (
        <textarea {...shared} rows={2} maxLength={NOTE_LIMIT} onInput={type} />
      ) : kind === 'moment' ? (
        <input {...shared} type="datetime-local" step={1} onInput={type} />
      ) : (
        <input {...shared} type="text" maxLength={NOTE_LIMIT} autocomplete="off" spellcheck={false} onInput={type} />
      )}
      {(problem || hint) && (
        <span id={`${id}-note`} class={problem ? 'warning' : 'muted'}>
          {problem ? cellProblemText(problem.problem, language) : hint && say(hint)}
        </span>
      )}
    </div>
  );
}
