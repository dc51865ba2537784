/** What can be done with a quote: change it, say why this desk was chosen, strike it out. Each is recorded, and none deletes. */
import { useState } from 'preact/hooks';
import { type Fields, type QuoteDoing, quoteDoings } from '@/lib/drafts/draft';
import { counts, type Quote } from '@/lib/quotes/quote';
import type { TermsChange } from '@/lib/quotes/quote-entry';
import type { Result } from '@/lib/result';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
import { ChangeQuote } from './ChangeQuote';
import { GiveReason } from './GiveReason';

export interface QuoteActionsProps {
  quote: Quote;
  /** What was written in one of its forms and not saved; null where nothing was. */
  draftOf: (doing: QuoteDoing) => Fields | null;
  /** Null: everything that stands in the form is saved. */
  onDraft: (doing: QuoteDoing, fields: Fields | null) => void;
  /** `form`: the one it was written in; null where it was written in none. */
  onChange: (change: TermsChange, form: QuoteDoing | null) => Promise<Result>;
}

export function QuoteActions({ quote, draftOf, onDraft, onChange }: QuoteActionsProps) {
  const { say } = useLanguage();
  const [doing, setDoing] = useState<QuoteDoing | null>(() => quoteDoings.find((one) => draftOf(one) !== null) ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  const { terms } = quote;
  const done = () => setDoing(null);
  const change = async (what: TermsChange): Promise<Result> => {
    const result = await onChange(what, doing);
    setFailure(result.ok ? null : result.reason);
    if (result.ok) done();
    return result;
  };
  const button = (what: QuoteDoing, key: PlainKey) => (
    <button type="button" class="button" onClick={() => setDoing(what)}>
      {say(key)}
    </button>
  );
  if (doing !== null) {
    const draft = { draft: draftOf(doing), onDraft: (fields: Fields | null) => onDraft(doing, fields) };
    if (doing === 'change') return <ChangeQuote terms={terms} onSave={change} onCancel={done} {...draft} />;
    return <GiveReason key={doing} terms={terms} doing={doing} onSave={change} onCancel={done} {...draft} />;
  }
  return (
    <>
      <div role="alert">{failure !== null && <p class="warning">{failure}</p>}</div>
      <div class="actions">
        {button('change', 'changeQuote')}
        {counts(quote) && button('choose', terms.chosenBecause === '' ? 'chooseDesk' : 'changeChoice')}
        {terms.chosenBecause !== '' && (
          <button type="button" class="button" onClick={() => change({ chosenBecause: '' })}>
            {say('takeChoiceBack')}
          </button>
        )}
        {counts(quote) ? (
          button('strike', 'strikeOut')
        ) : (
          <button type="button" class="button" onClick={() => change({ struckBecause: '' })}>
            {say('countAgain')}
          </button>
        )}
      </div>
    </>
  );
}
