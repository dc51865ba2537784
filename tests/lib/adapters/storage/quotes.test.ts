import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { quoteItem, readQuotes, rereadQuotes, termsChangeSchema, termsSchema } from '@/lib/adapters/storage/quotes';
import { parseStored, updateTogether, updating } from '@/lib/adapters/storage/stored-item';
import type { QuoteTerms } from '@/lib/quotes/quote';
import { firstEntries, type QuoteLedger, withChange } from '@/lib/quotes/quote-entry';
import { anyTerms, terms } from '@/tests/lib/quotes/build';

let ids = 0;
const newId = () => {
  ids += 1;
  return `e-${ids}`;
};
const stamp = { at: '2026-11-20T12:00:00.000Z', by: 'Mara', newId };
const ledger = (fields: Partial<QuoteTerms> = {}): QuoteLedger => firstEntries('q-1', terms(fields), stamp);
const record = (deskId: string, quoteId: string, fields: Partial<QuoteTerms> = {}) =>
  updating(quoteItem(deskId, quoteId), () => firstEntries(quoteId, terms(fields), stamp));

beforeEach(() => fakeBrowser.reset());

describe('stored quotes', () => {
  it('have a key each, and are read with their ledgers', async () => {
    await updateTogether([record('alpha', 'q-1'), record('beta', 'q-2', { note: 'firm' })]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual(['quote:alpha:q-1', 'quote:beta:q-2']);
    const { quotes, unreadable } = await readQuotes();
    expect(unreadable).toEqual([]);
    expect([...quotes].map(([key, { quote }]) => [key, quote])).toEqual([
      ['quote:alpha:q-1', { id: 'q-1', deskId: 'alpha', terms: terms() }],
      ['quote:beta:q-2', { id: 'q-2', deskId: 'beta', terms: terms({ note: 'firm' }) }],
    ]);
    expect(quotes.get('quote:alpha:q-1')?.ledger).toHaveLength(1);
  });

  it('are read anew where they changed, and are otherwise the very ones read before', async () => {
    await updateTogether([record('alpha', 'q-1'), record('alpha', 'q-2'), record('beta', 'q-3')]);
    const before = await readQuotes();
    await updateTogether([updating(quoteItem('alpha', 'q-2'), (kept) => withChange(kept, { note: 'firm' }, stamp)), record('beta', 'q-5')]);
    await fakeBrowser.storage.local.remove('quote:beta:q-3');
    const again = await rereadQuotes(before, ['quote:alpha:q-2', 'quote:beta:q-3', 'quote:beta:q-5', 'profile']);
    expect([...again.quotes.keys()].sort()).toEqual(['quote:alpha:q-1', 'quote:alpha:q-2', 'quote:beta:q-5']);
    expect(again.quotes.get('quote:alpha:q-2')?.quote.terms.note).toBe('firm');
    expect(again.quotes.get('quote:alpha:q-1')).toBe(before.quotes.get('quote:alpha:q-1'));
    expect(before.quotes.size).toBe(3);
  });

  it('that could not be read and now can, and the other way round, are named once', async () => {
    await updateTogether([record('alpha', 'q-1')]);
    await fakeBrowser.storage.local.set({ 'quote:alpha:q-2': 'garbage', 'quote:beta:q-3': 'garbage' });
    const before = await readQuotes();
    const whole = await fakeBrowser.storage.local.get('quote:alpha:q-1');
    await fakeBrowser.storage.local.set({ 'quote:alpha:q-1': 'garbage', 'quote:alpha:q-2': whole['quote:alpha:q-1'] });
    const again = await rereadQuotes(before, ['quote:alpha:q-1', 'quote:alpha:q-2']);
    expect([...again.quotes.keys()]).toEqual(['quote:alpha:q-2']);
    expect(again.unreadable.map(({ key }) => key)).toEqual(['quote:beta:q-3', 'quote:alpha:q-1']);
  });

  it.each<[string, unknown]>([
    ['no envelope', 'garbage'],
    ['a later version', { version: 2, value: [] }],
    ['no entry', { version: 1, value: [] }],
    ['no beginning', { version: 1, value: withChange(ledger(), { note: 'x' }, stamp).slice(1) }],
    ['a binary number for a price', { version: 1, value: [{ ...ledger()[0], value: { ...terms(), price: { at: 60060 } } }] }],
    ['a price in another writing', { version: 1, value: [{ ...ledger()[0], value: { ...terms(), price: { at: '60060.0' } } }] }],
    ['a price that is no number', { version: 1, value: [{ ...ledger()[0], value: { ...terms(), price: { at: 'about 60k' } } }] }],
    ['a field that is none', { version: 1, value: [...ledger(), { ...ledger()[0], id: 'z', field: 'colour', value: 'red' }] }],
    [
      'a column named like what every object has',
      { version: 1, value: [{ ...ledger()[0], value: { ...terms(), more: { constructor: 'x' } } }] },
    ],
  ])('with %s are named, kept where they are, and cost no other', async (_what, raw) => {
    await updateTogether([record('alpha', 'q-1')]);
    await fakeBrowser.storage.local.set({ 'quote:alpha:q-2': raw });
    const before = await fakeBrowser.storage.local.get(null);
    const { quotes, unreadable } = await readQuotes();
    expect([...quotes.keys()]).toEqual(['quote:alpha:q-1']);
    expect(unreadable.map(({ key }) => key)).toEqual(['quote:alpha:q-2']);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('are those that were written, whatever they say, through JSON', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (first, second) => {
        const changed = withChange(firstEntries('q-1', first, stamp), second, stamp);
        const raw = JSON.parse(JSON.stringify({ version: 1, value: changed }));
        expect(parseStored(quoteItem('alpha', 'q-1'), raw)).toEqual({ value: changed, problem: null });
      }),
    );
  });

  it('fit ten thousand into the ten megabytes a browser gives', () => {
    const full = terms({
      midSource: 'Sample venue',
      settlementDays: 1,
      netting: 'net',
      prefunded: false,
      outcome: 'traded',
      secondsToQuote: '12',
    });
    const uuid = '0b6bcb28-5270-4f3a-9c1d-2f1f5d9f3a7e';
    const entries = firstEntries(uuid, { ...full, note: 'Two-way first, then firm for thirty seconds.' }, { ...stamp, newId: () => uuid });
    const bytes = JSON.stringify({ [quoteItem('some-desk-name', uuid).key]: { version: 1, value: entries } }).length;
    expect(bytes * 10_000).toBeLessThan(7_500_000);
  });
});

describe('what a page sends of a quote', () => {
  const isTaken = (value: unknown) => termsSchema.safeParse(value).success;

  it('is taken where it is one', () => {
    fc.assert(fc.property(anyTerms, (drawn) => isTaken(drawn)));
  });

  it.each<[string, object]>([
    ['contradicts itself', { side: 'two-way' }],
    ['lacks a field', { note: undefined }],
    ['has one that is none', { colour: 'red' }],
    ['has a price of nothing', { price: { at: '0' } }],
    ['has a note beyond all bounds', { note: 'x'.repeat(2001) }],
    ['has blanks around a note', { note: ' x' }],
    ['has a time without a zone', { time: '2026-11-20T10:00:00' }],
    ['has a pair of small letters', { base: 'btc' }],
  ])('is refused where it %s', (_what, fields) => {
    expect(isTaken({ ...terms(), ...fields })).toBe(false);
  });

  it('may be a change of any of its fields', () => {
    expect(termsChangeSchema.safeParse({ struckBecause: 'typed twice' }).success).toBe(true);
    expect(termsChangeSchema.safeParse({ id: 'x' }).success).toBe(false);
  });
});
