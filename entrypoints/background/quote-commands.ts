/** Carries out what the user records of quotes. Every entry says by whom. A quote is never deleted: it is struck out, with the reason. */
import * as z from 'zod/mini';
import type { CommandHandlers } from '@/lib/adapters/messages/receive';
import { quoteItem, termsChangeSchema, termsSchema } from '@/lib/adapters/storage/quotes';
import { deciding, updateTogether } from '@/lib/adapters/storage/stored-item';
import { ownLanguage } from '@/lib/adapters/texts';
import { contradictionKeys } from '@/lib/quotes/problem-words';
import { contradictionsIn } from '@/lib/quotes/problems';
import { firstEntries, type QuoteLedger, type TermsChange, termsOf, withChange } from '@/lib/quotes/quote-entry';
import { MOST_LINES, QUOTE_ID } from '@/lib/quotes/sheet-file';
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
    const request = z.strictObject({ quotes: newQuotes }).safeParse(payload);
    if (!request.success) return refused('notSavedQuote');
    const stamp = await ownStamp();
    return updateTogether(
      request.data.quotes.map(({ id, deskId: desk, terms }) => {
        const own = id ?? stamp.newId();
        return deciding(quoteItem(desk, own), (before): Result<QuoteLedger> => {
          if (before.length > 0) return refused('notSavedQuoteThere');
          return { ok: true, value: firstEntries(own, terms, stamp) };
        });
      }),
    );
  },
  changeQuote: async (payload) => {
    const request = z.strictObject({ deskId, quoteId, change: termsChangeSchema }).safeParse(payload);
    if (!request.success) return refused('notSavedQuote');
    const given = Object.entries(request.data.change).filter(([, value]) => value !== undefined);
    const change = Object.fromEntries(given) as TermsChange;
    const stamp = await ownStamp();
    return updateTogether([
      deciding(quoteItem(request.data.deskId, request.data.quoteId), (before): Result<QuoteLedger> => {
        const after = withChange(before, change, stamp);
        const terms = termsOf(after);
        if (!terms) return refused('notSavedQuoteGone');
        const [contradiction] = contradictionsIn(terms);
        return contradiction ? failed(ownLanguage().say(contradictionKeys[contradiction])) : { ok: true, value: after };
      }),
    ]);
  },
} satisfies Partial<CommandHandlers>;
