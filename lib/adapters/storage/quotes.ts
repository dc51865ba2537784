/**
 * The quotes, each a ledger under a key of its own: recording or changing one writes a few hundred bytes however many there are, and one
 * that cannot be read costs no other. Only who shows them reads them: what pages ask for (snapshot.ts) does not touch them.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { canonical, decimal } from '@/lib/quotes/decimal';
import { contradictionsIn } from '@/lib/quotes/problems';
import {
  CURRENCY,
  dayCounts,
  MOST_FINANCING_DAYS,
  MOST_SETTLEMENT_DAYS,
  NOTE_LIMIT,
  nettings,
  outcomes,
  type QuoteTerms,
  SOURCE_LIMIT,
  sides,
} from '@/lib/quotes/quote';
import { type KeptQuote, type QuoteLedger, quoteOf } from '@/lib/quotes/quote-entry';
import { MORE_LIMIT, MORE_NAME, MOST_MORE } from '@/lib/quotes/sheet-file';
import { breather } from '../breather';
import { isQuoteKey, QUOTE } from './apart';
import type { Aside } from './aside';
import { entryParts, ordered } from './ledgers';
import { readWhere } from './read-where';
import { parseStored, type StoredItem } from './stored-item';

// What is no decimal has no size to be asked for.
const amount = z.string().check(z.refine((text) => canonical(text) === text, { error: 'a decimal is written in one way', abort: true }));
const positive = amount.check(z.refine((text) => decimal(text).gt('0')));
const notNegative = amount.check(z.refine((text) => decimal(text).gte('0')));
const currency = z.string().check(z.regex(CURRENCY));
const moment = z.iso.datetime({ precision: 3 });
const textUpTo = (limit: number) =>
  z.string().check(
    z.maxLength(limit),
    z.refine((text) => text === text.trim()),
  );
const daysUpTo = (most: number) => z.int().check(z.minimum(0), z.maximum(most));
const orNull = z.nullable;

const fields = {
  time: moment,
  base: currency,
  counter: currency,
  side: z.enum(sides),
  quantity: orNull(positive),
  quantityIn: z.enum(['base', 'counter']),
  price: orNull(z.union([z.strictObject({ at: positive }), z.strictObject({ bid: positive, ask: positive })])),
  mid: orNull(positive),
  midSource: textUpTo(SOURCE_LIMIT),
  fee: orNull(z.strictObject({ amount, unit: z.union([z.literal('bp'), currency]) })),
  financing: orNull(z.strictObject({ rate: amount, days: orNull(daysUpTo(MOST_FINANCING_DAYS)), dayCount: orNull(z.literal(dayCounts)) })),
  settlementDays: orNull(daysUpTo(MOST_SETTLEMENT_DAYS)),
  netting: orNull(z.enum(nettings)),
  prefunded: orNull(z.boolean()),
  validSeconds: orNull(positive),
  validUntil: orNull(moment),
  outcome: orNull(z.enum(outcomes)),
  taken: orNull(z.enum(['buy', 'sell'])),
  secondsToQuote: orNull(notNegative),
  note: textUpTo(NOTE_LIMIT),
  chosenBecause: textUpTo(NOTE_LIMIT),
  struckBecause: textUpTo(NOTE_LIMIT),
  more: z
    .record(z.string().check(z.regex(MORE_NAME)), textUpTo(MORE_LIMIT))
    .check(z.refine((more) => Object.keys(more).length <= MOST_MORE && Object.keys(more).every((name) => !(name in {})))),
} satisfies { [F in keyof QuoteTerms]: z.ZodMiniType<QuoteTerms[F]> };

/** Fields of a quote to be set, as a page of ours sends them. */
export const termsChangeSchema = z.partial(z.strictObject(fields));

/** A whole quote that contradicts itself nowhere. */
export const termsSchema: z.ZodMiniType<QuoteTerms> = z
  .strictObject(fields)
  .check(z.refine((terms) => contradictionsIn(terms).length === 0, 'the terms contradict each other'));

const { time, base, counter, side, ...rest } = fields;
const recordedSchema = z.extend(z.partial(z.strictObject(rest)), { time, base, counter, side });

const ledgerSchema = ordered(
  z.array(
    z.discriminatedUnion('field', [
      z.strictObject({ ...entryParts, field: z.literal('quote'), value: recordedSchema }),
      ...Object.entries(fields).map(([field, value]) => z.strictObject({ ...entryParts, field: z.literal(field), value })),
    ]),
  ),
) as unknown as z.ZodMiniType<QuoteLedger>;

export function quoteItem(deskId: string, quoteId: string): StoredItem<QuoteLedger> {
  return { key: `${QUOTE}${deskId}:${quoteId}`, version: 1, schema: ledgerSchema, initial: [] };
}

export interface QuotesRead {
  /** By key. */
  quotes: ReadonlyMap<string, KeptQuote>;
  /** Kept where they are, and not used. */
  unreadable: readonly Aside[];
}

export async function readQuotes(): Promise<QuotesRead> {
  return parsedQuotes(await readWhere(isQuoteKey));
}

/** What was read before, with what now stands under these keys: one quote that changes does not cost the reading of thousands. */
export async function rereadQuotes(before: QuotesRead, keys: readonly string[]): Promise<QuotesRead> {
  const again = keys.filter(isQuoteKey);
  const now = await parsedQuotes(await browser.storage.local.get(again));
  const quotes = new Map([...before.quotes, ...now.quotes]);
  for (const key of again) if (!now.quotes.has(key)) quotes.delete(key);
  const others = before.unreadable.filter(({ key }) => !again.includes(key));
  return { quotes, unreadable: [...others, ...now.unreadable] };
}

async function parsedQuotes(all: Readonly<Record<string, unknown>>): Promise<QuotesRead> {
  const quotes = new Map<string, KeptQuote>();
  const unreadable: Aside[] = [];
  const breathe = breather();
  for (const [key, raw] of Object.entries(all)) {
    const [deskId = '', quoteId = ''] = key.slice(QUOTE.length).split(':');
    const { value: ledger, problem } = parseStored(quoteItem(deskId, quoteId), raw);
    const quote = quoteOf(deskId, ledger);
    if (quote) quotes.set(key, { quote, ledger });
    else unreadable.push({ key, from: key, reason: problem ?? 'empty', raw });
    await breathe();
  }
  return { quotes, unreadable };
}
