import { describe, expect, it } from 'vitest';
import { askedAtOnce, choicesOf, chosenOf, filtered, noFilter } from '@/lib/quotes/compare';
import { newestOnTop, sorted } from '@/lib/quotes/sort';
import { quote } from './build';

const ids = (quotes: readonly { id: string }[]) => quotes.map(({ id }) => id);

describe('a filter', () => {
  const quotes = [
    quote({}, { id: 'buy' }),
    quote({ side: 'sell' }, { id: 'sell' }),
    quote({ base: 'ETH', quantity: '1', mid: '3000', price: { at: '3001' } }, { id: 'eth' }),
  ];

  it('leaves what is of its pair, side and size', () => {
    expect(ids(filtered(quotes, noFilter))).toEqual(['buy', 'sell', 'eth']);
    expect(ids(filtered(quotes, { ...noFilter, pair: 'BTC/EUR' }))).toEqual(['buy', 'sell']);
    expect(ids(filtered(quotes, { pair: 'BTC/EUR', side: 'sell', size: 1 }))).toEqual(['sell']);
    expect(ids(filtered(quotes, { ...noFilter, size: 0 }))).toEqual(['eth']);
  });

  it('offers what there is', () => {
    expect(choicesOf(quotes)).toEqual({ pairs: ['BTC/EUR', 'ETH/EUR'], sides: ['buy', 'sell'], sizes: [0, 1] });
  });
});

describe('quotes that were asked for at once', () => {
  const ours = quote({}, { id: 'ours', deskId: 'alpha' });

  it('are of the same pair, side and quantity within a quarter of an hour, the cheapest first', () => {
    const others = [
      quote({ price: { at: '60120' } }, { id: 'dear', deskId: 'beta' }),
      quote({ fee: null }, { id: 'unknown', deskId: 'beta' }),
      quote({ price: { at: '60030' }, time: '2026-11-20T10:15:00.000Z' }, { id: 'cheap', deskId: 'gamma' }),
      quote({ time: '2026-11-20T10:15:01.000Z' }, { id: 'late' }),
      quote({ side: 'sell' }, { id: 'sell' }),
      quote({ quantity: '6' }, { id: 'more' }),
      quote({ quantity: '5', quantityIn: 'counter' }, { id: 'other unit' }),
      quote({ counter: 'USD' }, { id: 'dollars' }),
      quote({ struckBecause: 'typed twice' }, { id: 'struck' }),
    ];
    expect(ids(askedAtOnce(ours, [ours, ...others]))).toEqual(['cheap', 'dear', 'unknown']);
  });
});

describe('the chosen', () => {
  it('are those with a reason that count, newest first', () => {
    const quotes = [
      quote({ chosenBecause: 'cheapest' }, { id: 'old' }),
      quote({ chosenBecause: 'firm', time: '2026-11-21T10:00:00.000Z' }, { id: 'new' }),
      quote({}, { id: 'not chosen' }),
      quote({ chosenBecause: 'cheapest', struckBecause: 'typed twice' }, { id: 'struck' }),
    ];
    expect(ids(chosenOf(quotes))).toEqual(['new', 'old']);
  });
});

describe('the order of a table', () => {
  const quotes = [
    quote({ price: { at: '60120' }, time: '2026-11-20T10:00:00.000Z' }, { id: 'dear', deskId: 'b' }),
    quote({ mid: null, quantity: '9', quantityIn: 'counter', time: '2026-11-21T10:00:00.000Z' }, { id: 'unknown', deskId: 'a' }),
    quote({ price: { at: '59940' }, outcome: 'traded', time: '2026-11-22T10:00:00.000Z' }, { id: 'gain', deskId: 'c' }),
  ];
  const by = (column: Parameters<typeof sorted>[1]['column'], descending = false) =>
    ids(sorted(quotes, { column, descending }, (deskId) => ({ a: 'Zeta', b: 'Eta', c: 'Beta' })[deskId] ?? deskId));

  it('begins with the newest', () => {
    expect(ids(sorted(quotes, newestOnTop, String))).toEqual(['gain', 'unknown', 'dear']);
  });

  it('goes by figures as figures and by names as names', () => {
    expect(by('all-in')).toEqual(['gain', 'dear', 'unknown']);
    expect(by('size', true)).toEqual(['gain', 'dear', 'unknown']);
    expect(by('desk')).toEqual(['gain', 'dear', 'unknown']);
    expect(by('desk', true)).toEqual(['unknown', 'dear', 'gain']);
  });

  it('has what is not known last, whichever way it goes', () => {
    expect(by('spread', true)).toEqual(['dear', 'gain', 'unknown']);
    expect(by('outcome')).toEqual(['gain', 'unknown', 'dear']);
    expect(by('outcome', true)).toEqual(['gain', 'unknown', 'dear']);
  });
});
