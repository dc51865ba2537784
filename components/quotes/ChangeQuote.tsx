/** Changes what is recorded of a quote. What is written and not saved is a draft. */
import { useMemo } from 'preact/hooks';
import type { Fields } from '@/lib/drafts/draft';
import { changeBetween, formOfTerms } from '@/lib/quotes/form';
import type { QuoteTerms } from '@/lib/quotes/quote';
import type { TermsChange } from '@/lib/quotes/quote-entry';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';
import { QuoteForm } from './QuoteForm';

export interface ChangeQuoteProps {
  terms: QuoteTerms;
  draft: Fields | null;
  onDraft: (fields: Fields | null) => void;
  onSave: (change: TermsChange) => Promise<Result>;
  onCancel: () => void;
}

export function ChangeQuote({ terms, draft, onDraft, onSave, onCancel }: ChangeQuoteProps) {
  const { say, decimal } = useLanguage();
  const saved = useMemo(() => formOfTerms(terms, decimal('1.5').includes(',') ? ',' : '.'), [terms, decimal]);
  const { fields, write } = useWritten(saved, draft, onDraft);
  const { chosenBecause, struckBecause } = terms;
  return (
    <QuoteForm
      form={fields}
      onWrite={write}
      submit={say('saveQuote')}
      onSave={(after) => onSave(changeBetween(terms, { ...after, chosenBecause, struckBecause }))}
      onCancel={() => {
        write(saved);
        onCancel();
      }}
    />
  );
}
