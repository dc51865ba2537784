/**
 * The form of a quote, to record one or change it. What stands in it is kept by whoever shows it. What cannot be taken is said at its
 * field and above the form, and what was typed stays; so it does where saving fails.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { columnKeys } from '@/lib/quotes/column-words';
import type { Column } from '@/lib/quotes/columns';
import { type Form, readForm } from '@/lib/quotes/form';
import { problemText } from '@/lib/quotes/problem-words';
import type { QuoteTerms } from '@/lib/quotes/quote';
import type { Problem } from '@/lib/quotes/read-cells';
import { nettingKeys, outcomeKeys, sideKeys } from '@/lib/quotes/words';
import type { Result } from '@/lib/result';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
import { QuoteField } from './QuoteField';

export interface QuoteFormProps {
  form: Form;
  onWrite: (change: Partial<Form>) => void;
  submit: string;
  onSave: (terms: QuoteTerms) => Promise<Result>;
  onCancel: () => void;
}

type Choices = readonly (readonly [value: string, name: string])[];

export function QuoteForm({ form, onWrite, submit, onSave, onCancel }: QuoteFormProps) {
  const language = useLanguage();
  const { say } = language;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const summary = useRef<HTMLDivElement>(null);

  const save = async () => {
    const read = readForm(form);
    setProblems(read.ok ? [] : read.problems);
    setFailure(null);
    if (read.ok) {
      setSaving(true);
      const saved = await onSave(read.terms);
      setSaving(false);
      if (saved.ok) return;
      setFailure(saved.reason);
    }
    summary.current?.focus();
  };
  const named = <T extends string>(keys: Readonly<Record<T, PlainKey>>): Choices =>
    (Object.entries(keys) as [T, PlainKey][]).map(([value, key]) => [value, say(key)]);
  const field = (column: Column, choices?: Choices, kind: 'text' | 'moment' | 'long' = 'text') => (
    <QuoteField
      column={column}
      label={say(columnKeys[column])}
      kind={kind}
      choices={choices}
      value={form[column]}
      problem={problems.find((one) => one.column === column)}
      onType={(value) => onWrite({ [column]: value })}
    />
  );
  const none = (name: string, cells: Partial<Form>) => (
    <button type="button" class="button" onClick={() => onWrite(cells)}>
      {name}
    </button>
  );

  return (
    <form
      class="quote-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div ref={summary} tabIndex={-1} role="alert">
        {failure !== null && <p class="warning">{failure}</p>}
        {problems.length > 0 && (
          <ul class="bullets warning">
            {problems.map((problem) => (
              <li key={`${problem.column} ${problem.problem}`}>{problemText(problem, language)}</li>
            ))}
          </ul>
        )}
      </div>
      <Group name={say('quoteAsked')}>
        {field('time', undefined, 'moment')}
        {field('pair')}
        {field('side', named(sideKeys))}
        {field('quantity')}
        {field('quantity_currency')}
      </Group>
      <Group name={say('quoteAnswered')}>
        {field('price')}
        {field('bid')}
        {field('ask')}
        {field('mid')}
        {field('mid_source')}
        {field('seconds_to_quote')}
        {field('valid_seconds')}
        {field('valid_until', undefined, 'moment')}
      </Group>
      <Group
        name={say('quoteCosts')}
        beside={none(say('noFeeNoFinancing'), { fee: '0', fee_unit: 'bp', financing_rate: '0', financing_days: '', financing_year: '' })}
      >
        {field('fee')}
        {field('fee_unit')}
        {field('financing_rate')}
        {field('financing_days')}
        {field('financing_year', [
          ['360', '360'],
          ['365', '365'],
        ])}
      </Group>
      <Group name={say('quoteSettlement')}>
        {field('settlement_days')}
        {field('netting', named(nettingKeys))}
        {field('prefunded', [
          ['yes', say('yes')],
          ['no', say('no')],
        ])}
      </Group>
      <Group name={say('quoteOutcome')}>
        {field('outcome', named(outcomeKeys))}
        {field('taken', named({ buy: sideKeys.buy, sell: sideKeys.sell }))}
        {field('note', undefined, 'long')}
      </Group>
      <div class="actions">
        <button type="submit" class="button primary" disabled={isSaving}>
          {submit}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

function Group({ name, beside, children }: { name: string; beside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend class="label">{name}</legend>
      {beside}
      <div class="quote-fields">{children}</div>
    </fieldset>
  );
}
