import { describe, expect, it } from 'vitest';
import { LEAST_QUOTES, proposalsFrom, proposedCriteria } from '@/lib/quotes/proposals';
import type { QuoteTerms } from '@/lib/quotes/quote';
import { directory } from '@/tests/directory';
import { quote } from './build';

const unknown = { fee: null, financing: null };
const proposals = (all: readonly Partial<QuoteTerms>[], today = '2026-11-27') =>
  proposalsFrom(
    all.map((fields) => quote({ ...unknown, ...fields })),
    directory.rubric,
    today,
  );
const outcomes = (all: readonly Partial<QuoteTerms>[]) =>
  Object.fromEntries(proposals(all).map(({ criterion, outcome }) => [criterion, outcome]));
const no = { fee: { amount: '0', unit: 'bp' } };
const some = { fee: { amount: '2', unit: 'bp' } };
const rate = { financing: { rate: '8', days: 5, dayCount: 365 as const } };

describe('what quotes say on the criteria of costs', () => {
  it('is asked of criteria that the rubric has', () => {
    const known = directory.rubric.factors.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(proposedCriteria.filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each<[string, Partial<QuoteTerms>[], object]>([
    ['no fee in any', [no, no, no], { 'no-desk-fee': 'met', 'pricing-disclosed': 'partly' }],
    ['a fee in one', [no, no, some], { 'no-desk-fee': 'partly', 'pricing-disclosed': 'partly' }],
    ['a fee in each', [some, some, some], { 'no-desk-fee': 'not-met', 'pricing-disclosed': 'partly' }],
    ['a fee paid back', [no, no, { fee: { amount: '-1', unit: 'bp' } }], { 'no-desk-fee': 'met', 'pricing-disclosed': 'partly' }],
    ['no word on fees', [{}, {}, {}], {}],
    ['no word on fees in one', [no, no, no, {}], { 'no-desk-fee': 'met' }],
    ['no mid in one', [no, no, { ...no, mid: null }], { 'no-desk-fee': 'met' }],
    ['a rate in three', [rate, rate, rate, {}], { financing: 'met' }],
    ['rates of nothing', Array(3).fill({ financing: { rate: '0', days: null, dayCount: null } }), {}],
    ['settlement after', Array(3).fill({ prefunded: false }), { 'no-prefunding-or-netting': 'met' }],
    ['netting', Array(3).fill({ prefunded: true, netting: 'net' }), { 'no-prefunding-or-netting': 'met' }],
    ['money first, and gross', Array(3).fill({ prefunded: true, netting: 'gross' }), { 'no-prefunding-or-netting': 'not-met' }],
    ['money first, and no word on netting', Array(3).fill({ prefunded: true }), {}],
    [
      'some of either',
      [{ prefunded: false }, { prefunded: false }, { prefunded: true, netting: 'gross' }],
      { 'no-prefunding-or-netting': 'partly' },
    ],
  ])('with %s', (_name, all, expected) => {
    expect(outcomes(all)).toEqual(expected);
  });

  it('is nothing from fewer quotes than make a rule', () => {
    expect(proposals(Array(LEAST_QUOTES - 1).fill(no))).toEqual([]);
  });

  it('is nothing from struck quotes, from refusals, and from quotes as old as a published fee may be', () => {
    const struck = { ...no, struckBecause: 'typed twice' };
    const refused = { ...no, price: null, outcome: 'rejected' as const };
    expect(proposals([no, no, struck, refused])).toEqual([]);
    expect(proposals([no, no, { ...no, time: '2025-05-26T23:00:00.000Z' }])).toEqual([]);
    expect(proposals([no, no, { ...no, time: '2025-05-27T00:00:00.000Z' }])).not.toEqual([]);
  });

  it('has the figures it rests on', () => {
    const [disclosed, fee] = proposals([
      { ...no, time: '2026-11-18T10:00:00.000Z' },
      { ...some, time: '2026-11-20T10:00:00.000Z' },
      { ...no, time: '2026-11-19T10:00:00.000Z', ...rate },
    ]);
    expect(fee).toMatchObject({ of: 3, speaking: 2, to: '2026-11-20' });
    expect([fee?.allIn.of, fee?.spread.median?.toFixed(), fee?.fee.median?.toFixed(), fee?.rate.median?.toFixed()]).toEqual([
      1,
      '10',
      '0',
      '8',
    ]);
    expect(disclosed?.of).toBe(3);
  });
});
