/** What can be done with a quote: change it, say why this desk was chosen, strike it out. Each is recorded, and none deletes. */
import { useState } from 'preact/hooks';
import { changeBetween, formOfTerms } from '@/lib/quotes/form';
import { counts, NOTE_LIMIT, type Quote } from '@/lib/quotes/quote';
import type { TermsChange } from '@/lib/quotes/quote-entry';
import type { Result } from '@/lib/result';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
import { QuoteForm } from './QuoteForm';
import { ReasonForm } from './ReasonForm';

export interface QuoteActionsProps {
  quote: Quote;
  onChange: (change: TermsChange) => Promise<Result>;
}

type Doing = 'change' | 'choose' | 'strike';

export function QuoteActions({ quote, onChange }: QuoteActionsProps) {
  const { say, decimal } = useLanguage();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { terms } = quote;
  const done = () => setDoing(null);
  const change = async (what: TermsChange): Promise<Result> => {
    const result = await onChange(what);
    setFailure(result.ok ? null : result.reason);
    if (result.ok) done();
    return result;
  };
  const button = (what: Doing, key: PlainKey) => (
    <button type="button" class="button" onClick={() => setDoing(what)}>
      {say(key)}
    </button>
  );
  if (doing === 'change')
    return (
      <QuoteForm
        first={formOfTerms(terms, decimal('1.5').includes(',') ? ',' : '.')}
        submit={say('saveQuote')}
        onSave={(after) =>
          change(changeBetween(terms, { ...after, chosenBecause: terms.chosenBecause, struckBecause: terms.struckBecause }))
        }
        onCancel={done}
      />
    );
  if (doing !== null)
    return (
      <ReasonForm
        label={say(doing === 'choose' ? 'whyChosen' : 'whyStruck')}
        submit={say(doing === 'choose' ? 'recordChoice' : 'strikeOut')}
        first={doing === 'choose' ? terms.chosenBecause : terms.struckBecause}
        limit={NOTE_LIMIT}
        onSave={(why) => change(doing === 'choose' ? { chosenBecause: why } : { struckBecause: why })}
        onCancel={done}
      />
    );
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
