import { describe, expect, it } from 'vitest';
import type { Terms } from '@/lib/desks/desk-schema';
import { type Hours, hours } from '@/lib/desks/kinds';
import { type Doubt, type FitState, judgeFit, type Need } from '@/lib/fit/fit';
import type { Profile } from '@/lib/profile/profile';
import { desk, profile, rubric, today } from '../build';

function rowsOf(terms: Partial<Terms>, needs: Partial<Profile>) {
  const built = desk();
  return judgeFit({ ...built, terms: { ...built.terms, ...terms } }, profile(needs), rubric, today);
}

/** State, doubt and claims of the only row. */
function judged(terms: Partial<Terms>, needs: Partial<Profile>): [FitState, Doubt | null, string[]] | undefined {
  const rows = rowsOf(terms, needs);
  expect(rows).toHaveLength(1);
  return rows.map(({ state, doubt, claims }): [FitState, Doubt | null, string[]] => [state, doubt, claims])[0];
}

/** Whether it is offered, and the claims that say so. */
type Said = [offered: boolean, claims: string[]];

const cases: [string, Said[], [FitState, Doubt | null, string[]]][] = [
  ['offered, by the desk', [[true, ['sourced']]], ['met', null, ['sourced']]],
  ['offered, by the guide', [[true, ['guide-only']]], ['met', null, ['guide-only']]],
  ['not offered, by the desk', [[false, ['sourced']]], ['not-met', null, ['sourced']]],
  ['not spoken of', [], ['not-known', 'nothing-found', []]],
  ['offered, by one report only', [[true, ['unverified']]], ['not-known', 'weak', ['unverified']]],
  ['not offered, by one report only', [[false, ['unverified']]], ['not-known', 'weak', ['unverified']]],
  ['offered, past the shelf life', [[true, ['under-review']]], ['not-known', 'weak', ['under-review']]],
  [
    'offered by one and not by another',
    [
      [true, ['sourced']],
      [false, ['guide-only']],
    ],
    ['not-known', 'disagree', ['sourced', 'guide-only']],
  ],
  [
    'offered, with a weak report against it',
    [
      [false, ['unverified']],
      [true, ['sourced']],
    ],
    ['met', null, ['sourced']],
  ],
  [
    'offered by two, one claim shared',
    [
      [true, ['sourced', 'unverified']],
      [true, ['guide-only', 'sourced']],
    ],
    ['met', null, ['sourced', 'unverified', 'guide-only']],
  ],
];

describe.each<[string, Partial<Profile>, (said: Said[]) => Partial<Terms>]>([
  [
    'a product',
    { products: ['options'] },
    (said) => ({ products: said.map(([offered, claims]) => ({ product: 'options', offered, claims })) }),
  ],
  ['a currency', { fiat: ['EUR'] }, (said) => ({ fiat: said.map(([offered, claims]) => ({ currency: 'EUR', offered, claims })) })],
  [
    'a channel',
    { channels: ['fix-api'] },
    (said) => ({ channels: said.map(([offered, claims]) => ({ channel: 'fix-api', offered, claims })) }),
  ],
  ['a style', { styles: ['agency'] }, (said) => ({ styles: said.map(([offered, claims]) => ({ style: 'agency', offered, claims })) })],
])('%s that is needed', (_what, needs, terms) => {
  it.each(cases)('and %s', (_name, said, expected) => {
    expect(judged(terms(said), needs)).toEqual(expected);
  });
});

describe('what is said of another product, currency, channel or style', () => {
  it('is no answer to the one that is needed', () => {
    const claims = ['sourced'];
    const rows = rowsOf(
      {
        products: [{ product: 'spot', offered: true, claims }],
        fiat: [{ currency: 'USD', offered: true, claims }],
        channels: [{ channel: 'chat', offered: false, claims }],
        styles: [{ style: 'principal', offered: true, claims }],
      },
      { products: ['options'], fiat: ['EUR'], channels: ['fix-api'], styles: ['agency'] },
    );
    expect(rows.map(({ state, doubt }) => [state, doubt])).toEqual(Array(4).fill(['not-known', 'nothing-found']));
  });
});

describe('hours', () => {
  const open = (...offered: Hours[]): Partial<Terms> => ({ hours: offered.map((value) => ({ hours: value, claims: ['sourced'] })) });

  it.each(hours.flatMap((offered, i) => hours.map((needed, j): [Hours, Hours, FitState] => [offered, needed, i <= j ? 'met' : 'not-met'])))(
    '%s, where %s is needed, is %s',
    (offered, needed, state) => {
      expect(judged(open(offered), { hours: needed })).toEqual([state, null, ['sourced']]);
    },
  );

  it('are not known where sources disagree on what is needed, and are where both are long enough', () => {
    const both = open('round-the-clock', 'weekdays');
    expect(judged(both, { hours: 'round-the-clock' })).toEqual(['not-known', 'disagree', ['sourced']]);
    expect(judged(both, { hours: 'weekdays' })).toEqual(['met', null, ['sourced']]);
  });
});

type Minimum = Terms['minimums'][number];

function minimum(of: Minimum['of'], amount: number, currency = 'USD', claims = ['sourced']): Minimum {
  return { of, amount, currency, claims };
}

describe('a ticket of 500,000 USD', () => {
  it.each<[string, Minimum[], [FitState, Doubt | null, string[]]]>([
    ['over the minimum', [minimum('trade', 100_000)], ['met', null, ['sourced']]],
    ['at the minimum', [minimum('trade', 500_000)], ['met', null, ['sourced']]],
    ['a dollar short of the minimum', [minimum('trade', 500_001)], ['not-met', null, ['sourced']]],
    ['over a minimum in a dollar coin', [minimum('trade', 100_000, 'USDT'), minimum('trade', 100_000, 'USDC')], ['met', null, ['sourced']]],
    ['beside a minimum in euros', [minimum('trade', 100_000, 'EUR')], ['not-known', 'other-currency', ['sourced']]],
    ['beside a minimum in a coin', [minimum('trade', 100_000), minimum('trade', 5, 'BTC')], ['not-known', 'other-currency', ['sourced']]],
    ['where no minimum is published', [], ['not-known', 'nothing-found', []]],
    ['over a minimum of one report only', [minimum('trade', 1, 'USD', ['unverified'])], ['not-known', 'weak', ['unverified']]],
    ['over a minimum past its shelf life', [minimum('trade', 1, 'USD', ['under-review'])], ['not-known', 'weak', ['under-review']]],
    [
      'over two minimums that differ',
      [minimum('trade', 100_000), minimum('trade', 250_000, 'USD', ['guide-only'])],
      ['met', null, ['sourced', 'guide-only']],
    ],
    [
      'under two minimums that differ',
      [minimum('trade', 1_000_000), minimum('trade', 2_000_000, 'USD', ['guide-only'])],
      ['not-met', null, ['sourced', 'guide-only']],
    ],
    [
      'between two minimums',
      [minimum('trade', 100_000), minimum('trade', 1_000_000, 'USD', ['guide-only'])],
      ['not-known', 'disagree', ['sourced', 'guide-only']],
    ],
    [
      'over the minimum and under a weak one',
      [minimum('trade', 100_000), minimum('trade', 1_000_000, 'USD', ['unverified'])],
      ['met', null, ['sourced', 'unverified']],
    ],
  ])('%s', (_name, minimums, expected) => {
    expect(judged({ minimums }, { ticketUsd: 500_000 })).toEqual(expected);
  });

  it('shows every figure that is published, those that decide first', () => {
    const minimums = [minimum('trade', 5, 'BTC', ['unverified']), minimum('trade', 100_000)];
    expect(rowsOf({ minimums }, { ticketUsd: 500_000 })).toMatchObject([
      {
        minimums: [
          { amount: 100_000, currency: 'USD', solid: true },
          { amount: 5, currency: 'BTC', solid: false },
        ],
      },
    ]);
  });
});

describe('an account minimum of 10,000,000 USD', () => {
  const minimums = [minimum('account', 10_000_000)];
  const rows = (needs: Partial<Profile>, terms: Partial<Terms> = { minimums }) =>
    rowsOf(terms, needs).flatMap(({ need, state, doubt }) => (need.kind === 'account' ? [[need.usd, state, doubt]] : []));

  it.each<[string, Partial<Profile>, (number | FitState | Doubt | null)[][]]>([
    ['is met by assets that reach it', { assetsUsd: 10_000_000 }, [[10_000_000, 'met', null]]],
    ['is not met by assets short of it', { assetsUsd: 9_999_999 }, [[9_999_999, 'not-met', null]]],
    ['asks for the assets where only a ticket is set', { ticketUsd: 20_000_000 }, [[null, 'not-known', 'assets-not-set']]],
    ['is not held against a profile without figures', { products: ['spot'] }, []],
  ])('%s', (_name, needs, expected) => {
    expect(rows(needs)).toEqual(expected);
  });

  it('is no need where the desk publishes none', () => {
    expect(rows({ assetsUsd: 1, ticketUsd: 1 }, { minimums: [minimum('trade', 100_000)] })).toEqual([]);
  });

  it('is not taken for the minimum of a trade', () => {
    expect(rowsOf({ minimums }, { ticketUsd: 500_000, assetsUsd: 20_000_000 }).map(({ need, state }) => [need.kind, state])).toEqual([
      ['ticket', 'not-known'],
      ['account', 'met'],
    ]);
  });
});

describe('the rows', () => {
  it('are none for a profile that needs nothing, whatever the desk offers', () => {
    const claims = ['sourced'];
    expect(rowsOf({ products: [{ product: 'spot', offered: true, claims }], hours: [{ hours: 'weekdays', claims }] }, {})).toEqual([]);
  });

  it('are one for every need, in one order for every desk', () => {
    const needs: Need[] = [
      { kind: 'product', value: 'spot' },
      { kind: 'product', value: 'options' },
      { kind: 'ticket', usd: 500_000 },
      { kind: 'account', usd: 5_000_000 },
      { kind: 'fiat', value: 'EUR' },
      { kind: 'fiat', value: 'CHF' },
      { kind: 'hours', value: 'weekdays' },
      { kind: 'channel', value: 'chat' },
      { kind: 'style', value: 'principal' },
    ];
    const rows = rowsOf(
      { minimums: [minimum('account', 1_000_000)] },
      {
        products: ['spot', 'options'],
        ticketUsd: 500_000,
        assetsUsd: 5_000_000,
        fiat: ['EUR', 'CHF'],
        hours: 'weekdays',
        channels: ['chat'],
        styles: ['principal'],
      },
    );
    expect(rows.map(({ need }) => need)).toEqual(needs);
  });
});
