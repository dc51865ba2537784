/** Says why a desk was chosen for a quote, or why the quote does not count. What is written and not saved is a draft. */
import { useMemo } from 'preact/hooks';
import type { Fields, QuoteDoing } from '@/lib/drafts/draft';
import { NOTE_LIMIT, type QuoteTerms } from '@/lib/quotes/quote';
import type { TermsChange } from '@/lib/quotes/quote-entry';
import type { Result } from '@/lib/result';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';
import { useWritten } from '../use-written';
import { ReasonForm } from './ReasonForm';

type Doing = Exclude<QuoteDoing, 'change'>;

export interface GiveReasonProps {
  terms: QuoteTerms;
  doing: Doing;
  draft: Fields | null;
  onDraft: (fields: Fields | null) => void;
  onSave: (change: TermsChange) => Promise<Result>;
  onCancel: () => void;
}

const reasons = {
  choose: { field: 'chosenBecause', label: 'whyChosen', submit: 'recordChoice' },
  strike: { field: 'struckBecause', label: 'whyStruck', submit: 'strikeOut' },
} as const satisfies Record<Doing, { field: keyof QuoteTerms; label: PlainKey; submit: PlainKey }>;

export function GiveReason({ terms, doing, draft, onDraft, onSave, onCancel }: GiveReasonProps) {
  const { say } = useLanguage();
  const { field, label, submit } = reasons[doing];
  const recorded = terms[field];
  const saved = useMemo(() => ({ reason: recorded }), [recorded]);
  const { fields, write } = useWritten(saved, draft, onDraft);
  return (
    <ReasonForm
      label={say(label)}
      submit={say(submit)}
      reason={fields.reason}
      onWrite={(reason) => write({ reason })}
      limit={NOTE_LIMIT}
      onSave={(why) => onSave({ [field]: why })}
      onCancel={() => {
        write(saved);
        onCancel();
      }}
    />
  );
}
