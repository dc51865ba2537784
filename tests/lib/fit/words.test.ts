import { describe, expect, it } from 'vitest';
import type { FitRow, FitState, Need } from '@/lib/fit/fit';
import { fitKeys, fitReason, fitSummary, needName } from '@/lib/fit/words';
import type { Language } from '@/lib/texts/language';
import { english, german } from '@/tests/messages';

function row(fields: Partial<FitRow>): FitRow {
  return { need: { kind: 'product', value: 'spot' }, state: 'met', doubt: null, minimums: [], claims: [], ...fields };
}

describe('needName', () => {
  it.each<[Need, string, Language]>([
    [{ kind: 'product', value: 'options' }, 'Options', english],
    [{ kind: 'fiat', value: 'EUR' }, 'EUR', english],
    [{ kind: 'hours', value: 'weekdays' }, 'Round the clock on weekdays', english],
    [{ kind: 'channel', value: 'fix-api' }, 'FIX API', english],
    [{ kind: 'style', value: 'venue' }, 'Venue with several makers', english],
    [{ kind: 'ticket', usd: 500_000 }, 'Ticket of 500,000 USD', english],
    [{ kind: 'ticket', usd: 500_000 }, 'Ordergröße 500.000 USD', german],
    [{ kind: 'account', usd: 2_000_000 }, 'Account minimum, with 2,000,000 USD', english],
    [{ kind: 'account', usd: null }, 'Account minimum', english],
  ])('of %j is "%s"', (need, name, language) => {
    expect(needName(need, language)).toBe(name);
  });
});

describe('fitReason', () => {
  const dollars = { amount: 100_000, currency: 'USD', solid: true };
  const coins = { amount: 5, currency: 'BTC', solid: true };

  it.each<[string, Partial<FitRow>, string]>([
    ['leaves the word to the claim where an offer is known', {}, ''],
    ['says that nothing was found', { doubt: 'nothing-found' }, 'nothing published was found'],
    ['says what makes the evidence weak', { doubt: 'weak' }, 'not enough sources, or past their shelf life'],
    ['says that sources disagree', { doubt: 'disagree' }, 'the sources disagree'],
    ['names the minimum', { minimums: [dollars] }, 'minimum 100,000 USD'],
    [
      'names every minimum beside the doubt',
      { minimums: [dollars, coins], doubt: 'other-currency' },
      'minimum 100,000 USD or 5 BTC; not comparable in US dollars',
    ],
    [
      'marks a minimum that is not confirmed beside one that is',
      { minimums: [dollars, { ...dollars, amount: 1_000_000, solid: false }] },
      'minimum 100,000 USD or 1,000,000 USD (not confirmed)',
    ],
    ['asks for the assets', { minimums: [dollars], doubt: 'assets-not-set' }, 'minimum 100,000 USD; set your total assets'],
  ])('%s', (_name, fields, reason) => {
    expect(fitReason(row(fields), english)).toBe(reason);
  });

  it("groups figures as the user's language does", () => {
    expect(fitReason(row({ minimums: [dollars] }), german)).toBe('mindestens 100.000 USD');
  });
});

describe('fitSummary', () => {
  it.each<[FitState[], string | null]>([
    [[], null],
    [['met'], '1 of 1 needs met'],
    [['not-known', 'not-known'], '0 of 2 needs met, 2 not known'],
    [['met', 'not-met'], '1 of 2 needs met, 1 not met'],
    [['not-known', 'met', 'not-met', 'met', 'met', 'not-known'], '3 of 6 needs met, 1 not met, 2 not known'],
  ])('of %j is %j', (states, summary) => {
    expect(
      fitSummary(
        states.map((state) => row({ state })),
        english,
      ),
    ).toBe(summary);
  });
});

it('no two states read alike', () => {
  expect(new Set(Object.values(fitKeys).map((key) => english.say(key))).size).toBe(3);
});
