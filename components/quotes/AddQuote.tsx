/**
 * Adds a quote: a line of chat fills the form, and what could not be read of it stands beside; lines of a sheet are shown as an import.
 * What is written and not recorded is a draft; lines of a sheet, which are in a file already, are none.
 */
import { useId, useState } from 'preact/hooks';
import type { Fields } from '@/lib/drafts/draft';
import { formOf } from '@/lib/quotes/form';
import type { NewQuote } from '@/lib/quotes/import-plan';
import { LINE_LIMIT, type LineRead as Read, readLine } from '@/lib/quotes/read-line';
import type { DecimalSign } from '@/lib/quotes/read-number';
import { isSheet } from '@/lib/quotes/sheet-file';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';
import { LineRead } from './LineRead';
import { QuoteForm } from './QuoteForm';

export interface AddQuoteProps {
  deskId: string;
  /** UTC, ISO 8601: stands for the time where a line says none, to be looked at. */
  now: string;
  /** What was written before and not recorded; null where nothing was. */
  draft: Fields | null;
  /** Null: nothing is written that is not recorded. */
  onDraft: (fields: Fields | null) => void;
  onRecord: (quotes: readonly NewQuote[]) => Promise<Result>;
  /** Lines of a sheet were pasted. */
  onSheet: (text: string) => void;
  onDone: () => void;
}

export function AddQuote({ deskId, now, draft, onDraft, onRecord, onSheet, onDone }: AddQuoteProps) {
  const { say, decimal } = useLanguage();
  const own: DecimalSign = decimal('1.5').includes(',') ? ',' : '.';
  const id = useId();
  // The moment it was opened, and not each at which something else is shown anew.
  const [empty] = useState(() => ({ line: '', ...formOf({ time: now }, own) }));
  const { fields, write } = useWritten(empty, draft, (written) => onDraft(written && isDraftable(written) ? written : null));
  const { line: text, ...form } = fields;
  const [sign, setSign] = useState<DecimalSign | null>(null);
  const [read, setRead] = useState<{ text: string; line: Read; nth: number } | null>(null);

  const readText = () => {
    if (isSheet(text)) {
      write({ line: '' });
      onSheet(text);
      return;
    }
    const line = readLine(text, sign);
    setRead((before) => ({ text, line, nth: (before?.nth ?? 0) + 1 }));
    write(formOf({ time: now, ...line.cells }, own));
  };

  return (
    <div class="add-quote">
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          readText();
        }}
      >
        <label class="field wide" for={id}>
          <span>{say('pasteQuote')}</span>
        </label>
        <textarea
          id={id}
          rows={2}
          spellcheck={false}
          aria-describedby={`${id}-note`}
          value={text}
          onInput={(event) => write({ line: event.currentTarget.value })}
        />
        <p id={`${id}-note`} class="muted">
          {say('pasteQuoteHow', { number: LINE_LIMIT })}
        </p>
        <div class="actions">
          <label class="inline">
            <span>{say('numbersInIt')}</span>
            <select
              value={sign ?? ''}
              onChange={(event) => setSign(event.currentTarget.value === '' ? null : (event.currentTarget.value as DecimalSign))}
            >
              <option value="">{say('numbersAsTheyCome')}</option>
              <option value=".">1,234.56</option>
              <option value=",">1.234,56</option>
            </select>
          </label>
          <button type="submit" class="button" disabled={text.trim() === ''}>
            {say('readQuote')}
          </button>
        </div>
      </form>
      {read && <LineRead text={read.text} pieces={read.line.pieces} />}
      <QuoteForm
        key={read?.nth ?? 0}
        form={form}
        onWrite={write}
        submit={say('recordQuote')}
        onSave={async (terms) => {
          const result = await onRecord([{ id: null, deskId, terms }]);
          if (result.ok) onDone();
          return result;
        }}
        onCancel={() => {
          write(empty);
          onDone();
        }}
      />
    </div>
  );
}

/** A line as long as is read of one, that is of no sheet. */
function isDraftable({ line = '' }: Fields): boolean {
  return line.length <= LINE_LIMIT && !isSheet(line);
}
