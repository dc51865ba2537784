/** Quotes of fictional desks for the tests, and what fast-check draws: no price here is anybody's. */
import fc from 'fast-check';
import { canonical } from '@/lib/quotes/decimal';
import {
  type DealtSide,
  dayCounts,
  nettings,
  nothingKnown,
  type Outcome,
  type Price,
  type Quote,
  type QuoteTerms,
  sides,
} from '@/lib/quotes/quote';

/** A buy of 5 BTC against EUR, 10 basis points over the mid, without fee and financing. */
export function terms(fields: Partial<QuoteTerms> = {}): QuoteTerms {
  return {
    ...nothingKnown,
    time: '2026-11-20T10:00:00.000Z',
    base: 'BTC',
    counter: 'EUR',
    side: 'buy',
    quantity: '5',
    price: { at: '60060' },
    mid: '60000',
    fee: { amount: '0', unit: 'bp' },
    financing: { rate: '0', days: null, dayCount: null },
    ...fields,
  };
}

let made = 0;

function nextId(): string {
  made += 1;
  return `quote-${made}`;
}

export function quote(fields: Partial<QuoteTerms> = {}, { id = nextId(), deskId = 'alpha' }: Partial<Quote> = {}): Quote {
  return { id, deskId, terms: terms(fields) };
}

/** Above zero, of sizes that prices and quantities have. */
export const anyAmount: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 14n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => {
    const text = String(digits).padStart(places + 1, '0');
    return canonical(places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`) ?? '1';
  });

const anySigned = fc.tuple(fc.boolean(), anyAmount).map(([isMinus, amount]) => (isMinus ? `-${amount}` : amount));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** As it is kept: without blanks around it. Half of them begin as a formula does. */
export const anyNote: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '=', '+', '-', '@', "'=", '"=', '<b>', ';=', '\n@'), fc.string({ unit: 'binary', maxLength: 40 }))
  .map(([start, rest]) => (start + rest).replace(/\r\n?/gu, '\n').trim());

const anyTime = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyTwoWay = fc.tuple(anyAmount, anyAmount).map(([one, other]) => {
  const [bid, ask] = Number(one) <= Number(other) ? [one, other] : [other, one];
  return { bid, ask };
});

/** Any terms that are a quote. */
export const anyTerms: fc.Arbitrary<QuoteTerms> = fc
  .record({
    time: anyTime,
    base: fc.constantFrom('BTC', 'ETH', 'USDC', '1INCH'),
    counter: fc.constantFrom('EUR', 'USD', 'USDT', 'JPY', 'CHF'),
    side: fc.constantFrom(...sides),
    quantity: orNull(anyAmount),
    quantityIn: fc.constantFrom('base' as const, 'counter' as const),
    one: anyAmount,
    two: anyTwoWay,
    isTwoWay: fc.boolean(),
    mid: orNull(anyAmount),
    midSource: fc.constantFrom('', 'Sample venue', '=SUM(A1)'),
    fee: orNull(fc.record({ amount: fc.oneof(fc.constant('0'), anySigned), unit: fc.constantFrom('bp', 'EUR', 'BTC', 'USD') })),
    financing: orNull(
      fc.record({
        rate: fc.oneof(fc.constant('0'), anySigned),
        days: orNull(fc.integer({ min: 0, max: 90 })),
        dayCount: orNull(fc.constantFrom(...dayCounts)),
      }),
    ),
    settlementDays: orNull(fc.integer({ min: 0, max: 5 })),
    netting: orNull(fc.constantFrom(...nettings)),
    prefunded: orNull(fc.boolean()),
    validSeconds: orNull(anyAmount),
    secondsToQuote: orNull(anyAmount),
    outcome: orNull(fc.constantFrom<Outcome>('traded', 'passed', 'expired', 'rejected')),
    dealt: fc.constantFrom<DealtSide>('buy', 'sell'),
    note: anyNote,
    chosenBecause: fc.constantFrom('', 'cheapest', '-1+1'),
    struckBecause: fc.constantFrom('', '', '', 'typed twice'),
    more: fc.constantFrom<Record<string, string>>({}, { trader: 'A. Sample' }, { trader: '=1', venue: '@x' }),
  })
  .map(({ one, two, isTwoWay, dealt, ...drawn }): QuoteTerms => {
    const price: Price = isTwoWay || drawn.side === 'two-way' ? two : { at: one };
    const taken = drawn.outcome === 'traded' && drawn.side === 'two-way' ? dealt : null;
    return { ...drawn, quantityIn: drawn.quantity === null ? 'base' : drawn.quantityIn, price, taken, validUntil: null };
  });

export const anyQuotes: fc.Arbitrary<Quote[]> = fc
  .array(fc.record({ deskId: fc.constantFrom('alpha', 'beta', 'gamma'), terms: anyTerms }), { maxLength: 12 })
  .map((drawn) => drawn.map((one, i) => ({ ...one, id: `q-${i}` })));
