/** Carries out what the user records of quotes. Every entry says by whom. A quote is never deleted: it is struck out, with the reason. */
import * as z from 'zod/mini';
import type { CommandHandlers } from '@/lib/adapters/messages/receive';
import { draftsItem } from '@/lib/adapters/storage/items';
import { quoteItem, termsChangeSchema, termsSchema } from '@/lib/adapters/storage/quotes';
import { deciding, type Update, updateTogether, updating } from '@/lib/adapters/storage/stored-item';
import { ownLanguage } from '@/lib/adapters/texts';
import { newQuoteForm, quoteDoings, quoteForm, withDraft } from '@/lib/drafts/draft';
import { contradictionKeys } from '@/lib/quotes/problem-words';
import { contradictionsIn } from '@/lib/quotes/problems';
import { QUOTE_ID } from '@/lib/quotes/quote';
import { firstEntries, type QuoteLedger, type TermsChange, termsOf, withChange } from '@/lib/quotes/quote-entry';
import { MOST_LINES } from '@/lib/quotes/sheet-file';
import { failed, type Result } from '@/lib/result';
import { deskId, refused } from './known';
import { ownStamp } from './own-stamp';

const quoteId = z.string().check(z.regex(QUOTE_ID));
const newQuotes = z.array(z.strictObject({ id: z.nullable(quoteId), deskId, terms: termsSchema })).check(
  z.minLength(1),
  z.maxLength(MOST_LINES),
  z.refine((quotes) => {
    const ids = quotes.flatMap(({ id }) => id ?? []);
    return new Set(ids).size === ids.length;
  }),
);

export const quoteCommands = {
  recordQuotes: async (payload) => {
    const request = z.strictObject({ quotes: newQuotes, wasDrafted: z.boolean() }).safeParse(payload);
    if (!request.success) return refused('notSavedQuote');
    const { quotes, wasDrafted } = request.data;
    const stamp = await ownStamp();
    const recorded = quotes.map(({ id, deskId: desk, terms }) => {
      const own = id ?? stamp.newId();
      return deciding(quoteItem(desk, own), (before): Result<QuoteLedger> => {
        if (before.length > 0) return refused('notSavedQuoteThere');
        return { ok: true, value: firstEntries(own, terms, stamp) };
      });
    });
    const desks = wasDrafted ? [...new Set(quotes.map((quote) => quote.deskId))] : [];
    return updateTogether([...recorded, ...desks.map((desk) => withoutDraft(desk, newQuoteForm))]);
  },
  changeQuote: async (payload) => {
    const request = z
      .strictObject({ deskId, quoteId, change: termsChangeSchema, form: z.nullable(z.enum(quoteDoings)) })
      .safeParse(payload);
    if (!request.success) return refused('notSavedQuote');
    const { deskId: desk, quoteId: own, form } = request.data;
    const given = Object.entries(request.data.change).filter(([, value]) => value !== undefined);
    const change = Object.fromEntries(given) as TermsChange;
    const stamp = await ownStamp();
    return updateTogether([
      deciding(quoteItem(desk, own), (before): Result<QuoteLedger> => {
        const after = withChange(before, change, stamp);
        const terms = termsOf(after);
        if (!terms) return refused('notSavedQuoteGone');
        const [contradiction] = contradictionsIn(terms);
        return contradiction ? failed(ownLanguage().say(contradictionKeys[contradiction])) : { ok: true, value: after };
      }),
      ...(form === null ? [] : [withoutDraft(desk, quoteForm(own, form))]),
    ]);
  },
} satisfies Partial<CommandHandlers>;

/** The draft goes with what it held. */
function withoutDraft(id: string, form: string): Update {
  return updating(draftsItem(id), (drafts) => withDraft(drafts, form, null));
}
