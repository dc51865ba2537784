import { describe, expect, it } from 'vitest';
import type { Rule } from '@/lib/desks/desk-schema';
import { classifications, clientTypes, type Product } from '@/lib/desks/kinds';
import { isOpen, openness, type VerdictKind } from '@/lib/eligibility/ruling';
import { judgeEligibility } from '@/lib/eligibility/verdict';
import { isAdmissible } from '@/lib/evidence/admissibility';
import { claimsOf, counts, sourcesOf } from '@/lib/evidence/claim-status';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';
import { claim, desk, profile, regions, rubric, rule, source, today } from '../build';

const german = profile({ country: 'DE' });
const judge = (rules: Rule[], given: Profile = german) =>
  judgeEligibility(desk({ eligibility: rules }), given, regions, rubric, today, english);

const yes = rule({ id: 'yes', outcome: 'eligible', reason: 'Takes clients like you.' });
const terms = rule({ id: 'terms', outcome: 'conditional', reason: 'Above a minimum size.' });
const refusal = rule({ id: 'refusal', outcome: 'not-eligible', reason: 'Left this market.' });
const open = rule({ id: 'open', outcome: 'not-established', reason: 'The licence is applied for.' });
const lead: Partial<Rule> = { claims: ['unverified'], lead: true };

describe('the rules that are weighed', () => {
  it('are those that do or may speak of the profile, the deciding one first, each with its standing', () => {
    const { rules } = judge([yes, { ...terms, ...lead }, refusal, rule({ id: 'others', where: { in: ['US'] } })]);
    expect(rules.map((r) => [r.rule.id, r.status])).toEqual([
      ['refusal', 'sourced'],
      ['yes', 'sourced'],
      ['terms', 'unverified'],
    ]);
  });

  it.each<[string, Rule[]]>([
    ['there is none', []],
    ['there are some for others only', [rule({ where: { in: ['US'] } }), rule({ where: { notIn: ['EU'] } })]],
  ])('give way to what is published otherwise, with its source, where %s', (_name, rules) => {
    expect(judge(rules)).toMatchObject({
      kind: 'not-established',
      reason: 'Nothing more is published.',
      asks: [],
      claims: ['sourced'],
      rules: [],
    });
  });

  it.each([
    ['on the last day of the guide', '2028-11-20', 'eligible', 'guide-only'],
    ['on the day after', '2028-11-21', 'not-established', 'under-review'],
  ] as const)('stand as their best claim does: %s', (_name, day, kind, status) => {
    const built = desk({ eligibility: [{ ...yes, claims: ['unverified', 'guide-only'] }] });
    expect(judgeEligibility(built, german, regions, rubric, day, english)).toMatchObject({ kind, rules: [{ status }] });
  });

  it('do not gain from weak claims on different things', () => {
    const built = desk({
      sources: [source({ id: 'one', kind: 'press', site: 'one.example' }), source({ id: 'two', kind: 'press', site: 'two.example' })],
      claims: [claim({ id: 'one' }), claim({ id: 'two' }), claim({ id: 'both', sources: ['one', 'two'] })],
    });
    const kindOn = (claims: string[]) =>
      judgeEligibility({ ...built, eligibility: [{ ...yes, claims }] }, german, regions, rubric, today, english).kind;
    expect(kindOn(['one', 'two'])).toBe('not-established');
    expect(kindOn(['both'])).toBe('eligible');
  });

  it('tell when their evidence is due for review', () => {
    // 24 months of a product claim: counts until 2027-01-15, with a notice of 90 days.
    const built = desk({ sources: [source({ id: 'sourced', published: '2025-01-15' })], eligibility: [yes] });
    const on = (day: string) => judgeEligibility(built, german, regions, rubric, day, english).rules[0]?.reviewDue;
    expect([on('2026-10-16'), on('2026-10-17')]).toEqual([false, true]);
  });
});

describe('a missing field that decides', () => {
  it('is the domicile before all, with what is published otherwise as the source', () => {
    expect(judge([yes], profile({ clientType: 'fund' }))).toMatchObject({
      kind: 'not-established',
      reason: 'Set your domicile.',
      asks: ['country'],
      entity: null,
      claims: ['sourced'],
      rules: [],
    });
  });

  it('is asked for by name: the US state', () => {
    const rules = [rule({ where: { in: ['US'], notIn: ['US-NY'] } }), { ...refusal, where: { in: ['US-NY'] } }];
    expect(judge(rules, profile({ country: 'US' }))).toMatchObject({
      kind: 'not-established',
      asks: ['usState'],
      reason: 'Which US state? Left this market.',
    });
    expect(judge(rules, profile({ country: 'US', usState: 'NY' })).kind).toBe('not-eligible');
    expect(judge(rules, profile({ country: 'US', usState: 'TX' })).kind).toBe('eligible');
  });

  it('never reads eligible where an answer would leave it open', () => {
    const rules: Rule[] = [yes, { ...open, classifications: ['retail'] }];
    expect(judge(rules, profile({ country: 'DE', classification: 'retail' })).kind).toBe('not-established');
    expect(judge(rules)).toMatchObject({ kind: 'not-established', asks: ['classification'] });
  });
});

describe('without a domicile', () => {
  const nowhere = (rules: Rule[], fields: Partial<Profile> = {}) => judge(rules, profile(fields));

  it.each<[string, Rule[], Partial<Profile>]>([
    ['of everyone', [yes, refusal], {}],
    ['of the client type that is set', [yes, { ...refusal, clientTypes: ['individual'] }], { clientType: 'individual' }],
    ['of the service that is needed', [{ ...refusal, services: ['spot'] }], { products: ['spot'] }],
  ])('a refusal %s stands', (_name, rules, fields) => {
    expect(nowhere(rules, fields)).toMatchObject({ kind: 'not-eligible', reason: 'Left this market.', asks: [] });
  });

  it.each<[string, Rule[], Partial<Profile>]>([
    ['hangs on the domicile', [{ ...refusal, where: { in: ['DE'] } }], {}],
    ['hangs on another field', [{ ...refusal, clientTypes: ['individual'] }], {}],
    ['is of another client type', [{ ...refusal, clientTypes: ['individual'] }], { clientType: 'fund' }],
    ['is a lead', [{ ...refusal, ...lead }], {}],
    ['is of one entity', [{ ...refusal, entity: 'one' }], {}],
  ])('asks for it where the refusal %s', (_name, rules, fields) => {
    expect(nowhere(rules, fields)).toMatchObject({ kind: 'not-established', reason: 'Set your domicile.', asks: ['country'] });
  });

  it('says of each service what is known without it', () => {
    expect(nowhere([yes, { ...refusal, services: ['derivatives'] }], { products: ['spot', 'options'] })).toMatchObject({
      kind: 'not-established',
      reason: 'Spot, not established: Set your domicile. Derivatives, not eligible: Left this market.',
      asks: ['country'],
    });
  });
});

describe('assets and ticket', () => {
  const byWealth: Rule[] = [
    { ...refusal, assetsUsd: { below: 10_000_000 } },
    { ...terms, assetsUsd: { from: 10_000_000, below: 50_000_000 } },
    { ...yes, assetsUsd: { from: 50_000_000 } },
  ];

  it.each<[number, VerdictKind]>([
    [1, 'not-eligible'],
    [9_999_999, 'not-eligible'],
    [10_000_000, 'conditional'],
    [49_999_999, 'conditional'],
    [50_000_000, 'eligible'],
  ])('assets of %d read %s', (assetsUsd, kind) => {
    expect(judge(byWealth, { ...german, assetsUsd }).kind).toBe(kind);
  });

  it('asks for the assets, and for the ticket, where they decide', () => {
    expect(judge(byWealth)).toMatchObject({
      kind: 'not-established',
      asks: ['assetsUsd'],
      reason: 'Set your total assets. Left this market.',
    });
    const bySize: Rule[] = [{ ...yes, ticketUsd: { from: 250_000 } }];
    expect(judge(bySize)).toMatchObject({ asks: ['ticketUsd'], reason: 'Set your ticket size. Takes clients like you.' });
    expect(judge(bySize, { ...german, ticketUsd: 249_999 })).toMatchObject({
      kind: 'not-established',
      reason: 'Nothing more is published.',
    });
    expect(judge(bySize, { ...german, ticketUsd: 250_000 }).kind).toBe('eligible');
  });
});

describe('services', () => {
  const spot: Product[] = ['spot'];
  const derivatives: Product[] = ['options', 'swaps'];
  const both: Product[] = ['options', 'spot'];
  const forSpot: Partial<Rule> = { services: ['spot'] };
  const forDerivatives: Partial<Rule> = { services: ['derivatives'] };
  const needing = (products: Product[], rules: Rule[]) => judge(rules, { ...german, products });

  it.each<[string, Product[], Rule, VerdictKind]>([
    ['a rule on spot, spot needed', spot, { ...yes, ...forSpot }, 'eligible'],
    ['a rule on spot, nothing chosen', [], { ...yes, ...forSpot }, 'eligible'],
    ['a rule on spot, derivatives needed', derivatives, { ...yes, ...forSpot }, 'not-established'],
    ['a rule on derivatives, derivatives needed', derivatives, { ...yes, ...forDerivatives }, 'eligible'],
    ['a rule on derivatives, nothing chosen', [], { ...yes, ...forDerivatives }, 'not-established'],
    ['a refusal of derivatives, spot needed', spot, { ...refusal, ...forDerivatives }, 'not-established'],
    ['a rule on both by name, derivatives needed', derivatives, { ...yes, services: ['spot', 'derivatives'] }, 'eligible'],
    ['a rule that names no service, derivatives needed', derivatives, yes, 'eligible'],
  ])('%s', (_name, products, of, kind) => {
    const { services, ...verdict } = needing(products, [of]);
    expect(verdict.kind).toBe(kind);
    expect(services).toHaveLength(1);
  });

  it('judges each service needed of its own, spot first', () => {
    const { services } = needing(both, [
      { ...yes, ...forSpot },
      { ...refusal, ...forDerivatives },
    ]);
    expect(services.map(({ service, kind, reason }) => [service, kind, reason])).toEqual([
      ['spot', 'eligible', 'Takes clients like you.'],
      ['derivatives', 'not-eligible', 'Left this market.'],
    ]);
    expect(services.map(({ rules }) => rules.map((r) => r.rule.id))).toEqual([['yes'], ['refusal']]);
  });

  it.each<[string, Rule[], VerdictKind, string]>([
    ['one rule speaks of both', [yes], 'eligible', 'Takes clients like you.'],
    ['one refusal speaks of both', [refusal], 'not-eligible', 'Left this market.'],
    ['no rule speaks of either', [], 'not-established', 'Nothing more is published.'],
  ])('says it once where %s', (_name, rules, kind, reason) => {
    expect(needing(both, rules)).toMatchObject({ kind, reason });
  });

  const accepted = { ...yes, id: 'accepted', reason: 'Quotes it to you.' };
  const barred = { ...refusal, id: 'barred', reason: 'Does not deal in it.' };

  it.each<[string, Rule, Rule, VerdictKind, string]>([
    [
      'open and refused: conditional, naming both',
      yes,
      barred,
      'conditional',
      'Spot, eligible: Takes clients like you. Derivatives, not eligible: Does not deal in it.',
    ],
    [
      'refused and open: conditional, naming both in the same order',
      refusal,
      accepted,
      'conditional',
      'Spot, not eligible: Left this market. Derivatives, eligible: Quotes it to you.',
    ],
    [
      'open and not established: conditional',
      yes,
      open,
      'conditional',
      'Spot, eligible: Takes clients like you. Derivatives, not established: The licence is applied for.',
    ],
    [
      'open and open on conditions: conditional',
      yes,
      terms,
      'conditional',
      'Spot, eligible: Takes clients like you. Derivatives, conditional: Above a minimum size.',
    ],
    [
      'open on conditions and refused: conditional',
      terms,
      barred,
      'conditional',
      'Spot, conditional: Above a minimum size. Derivatives, not eligible: Does not deal in it.',
    ],
    ['both open, each for its reason', yes, accepted, 'eligible', 'Spot: Takes clients like you. Derivatives: Quotes it to you.'],
    [
      'both closed alike, each for its reason',
      refusal,
      barred,
      'not-eligible',
      'Spot: Left this market. Derivatives: Does not deal in it.',
    ],
    [
      'one closed and one not established: not established, naming both',
      refusal,
      open,
      'not-established',
      'Spot, not eligible: Left this market. Derivatives, not established: The licence is applied for.',
    ],
  ])('joins %s', (_name, onSpot, onDerivatives, kind, reason) => {
    const rules = [
      { ...onSpot, ...forSpot },
      { ...onDerivatives, ...forDerivatives },
    ];
    expect(needing(both, rules)).toMatchObject({ kind, reason });
    expect(needing(both, rules.toReversed())).toMatchObject({ kind, reason });
  });

  it('joins what is refused with what nothing is published on', () => {
    expect(needing(both, [{ ...refusal, ...forDerivatives }])).toMatchObject({
      kind: 'not-established',
      reason: 'Spot, not established: Nothing more is published. Derivatives, not eligible: Left this market.',
    });
  });

  it('asks once for a field both services hang on, and takes the claims and rules of both', () => {
    const verdict = needing(both, [
      { ...yes, ...forSpot, clientTypes: ['fund'] },
      { ...terms, ...forDerivatives, clientTypes: ['fund'], classifications: ['professional'], claims: ['guide-only', 'sourced'] },
      { ...rule({ id: 'all' }), ...lead },
    ]);
    expect(verdict).toMatchObject({
      kind: 'not-established',
      reason:
        'Spot: Set your client type. Takes clients like you. Derivatives: Set your client type. Set your classification. Above a minimum size.',
      asks: ['clientType', 'classification'],
      claims: ['sourced', 'guide-only'],
    });
    expect(verdict.rules.map((r) => r.rule.id)).toEqual(['yes', 'all', 'terms']);
  });

  it('names the entity of the more open service', () => {
    const rules: Rule[] = [
      { ...refusal, ...forSpot, entity: 'one' },
      { ...terms, ...forDerivatives, entity: 'two' },
    ];
    expect(needing(both, rules)).toMatchObject({ kind: 'conditional', entity: 'two' });
  });

  it('asks for the domicile once, whatever is needed', () => {
    expect(judge([yes], profile({ products: both }))).toMatchObject({
      kind: 'not-established',
      reason: 'Set your domicile.',
      asks: ['country'],
    });
  });
});

describe('a verdict joined from several services', () => {
  const both = profile({ country: 'DE', products: ['spot', 'options'] });

  it('lists the rules weighed for each of them, also where they agree', () => {
    const derivatives = rule({ id: 'derivatives', services: ['derivatives'], reason: 'Takes clients like you.' });
    const { kind, reason, rules } = judge([yes, derivatives], both);
    expect({ kind, reason }).toEqual({ kind: 'eligible', reason: 'Takes clients like you.' });
    expect(rules.map((weighed) => weighed.rule.id)).toEqual(['yes', 'derivatives']);
  });
});

describe('over the whole directory', () => {
  const { desks, asOf } = directory;
  const eachDesk = desks.map((each) => [each.id, each] as const);
  const judgeDesk = (each: (typeof desks)[number], given: Profile) =>
    judgeEligibility(each, given, directory.regions, directory.rubric, asOf, english);
  const orNone = <T>(values: readonly T[]): (T | null)[] => [null, ...values];
  const needs: Product[][] = [[], ['options'], ['spot', 'options']];
  /** Every profile in a few telling domiciles, complete or not. */
  const profiles = ['DE', 'FR', 'NO', 'GB', 'CH', 'SG', 'HK', 'AE', 'JP', 'CA', 'CN', 'IR', 'US'].flatMap((country) =>
    (country === 'US' ? orNone(['NY', 'TX', 'HI', 'WA', 'CA']) : [null]).flatMap((usState) =>
      orNone(clientTypes).flatMap((clientType) =>
        orNone(classifications).flatMap((classification) =>
          needs.map((products): Profile => ({ ...emptyProfile, country, usState, clientType, classification, products })),
        ),
      ),
    ),
  );

  it('establishes nothing for an empty profile', () => {
    const verdicts = desks.map((each) => judgeDesk(each, emptyProfile));
    expect(verdicts.length).toBeGreaterThanOrEqual(14);
    expect(verdicts.filter(({ kind, asks }) => kind !== 'not-established' || asks[0] !== 'country')).toEqual([]);
  });

  it('never opens Binance to a client in the EU', () => {
    const binance = desks.filter(({ id }) => id === 'binance');
    const countries = directory.regions.groups.EU.members;
    const cases = countries.flatMap((country) =>
      orNone(clientTypes).flatMap((clientType) =>
        orNone(classifications).flatMap((classification) =>
          needs.flatMap((products) =>
            [null, 1_000_000_000].map(
              (usd): Profile => ({ ...emptyProfile, country, clientType, classification, products, assetsUsd: usd, ticketUsd: usd }),
            ),
          ),
        ),
      ),
    );
    const opened = binance.flatMap((each) =>
      cases.filter((given) => {
        const { kind, services } = judgeDesk(each, given);
        return isOpen(kind) || services.some((service) => isOpen(service.kind));
      }),
    );
    expect(binance).toHaveLength(1);
    expect(countries).toHaveLength(27);
    expect(opened).toEqual([]);
  });

  it.each(eachDesk)('shows a source for every verdict on %s, and for every service in it', (_id, each) => {
    const bare = [emptyProfile, ...profiles].flatMap((given) => {
      const verdict = judgeDesk(each, given);
      const unsourced = [verdict, ...verdict.services].filter(({ claims }) => sourcesOf(each, claimsOf(each, claims)).length === 0);
      return unsourced.map(({ kind, reason }) => ({ given, kind, reason }));
    });
    expect(bare).toEqual([]);
  });

  it.each(eachDesk)('opens %s only by a rule that surely speaks of the profile, on a claim that carries it alone', (_id, each) => {
    const weak = profiles.flatMap((given) =>
      judgeDesk(each, given).services.filter(({ kind, rules }) => {
        const carried = rules.some(
          ({ rule: { outcome, claims }, status, asks }) =>
            (outcome === 'eligible' || outcome === 'conditional') &&
            asks.length === 0 &&
            counts(status) &&
            claimsOf(each, claims).some((one) => isAdmissible(sourcesOf(each, [one]))),
        );
        return isOpen(kind) && !carried;
      }),
    );
    expect(weak).toEqual([]);
  });

  it.each(eachDesk)('calls %s eligible for no more than every service it is eligible for', (_id, each) => {
    const overstated = profiles.filter((given) => {
      const { kind, services } = judgeDesk(each, given);
      return kind === 'eligible' && services.some((service) => service.kind !== 'eligible');
    });
    expect(overstated).toEqual([]);
  });

  it.each(eachDesk)('%s is never more open to a profile with a gap than to one that fills it', (_id, each) => {
    const wrong = profiles.flatMap((given) => {
      const before = judgeDesk(each, given);
      if (!isOpen(before.kind)) return [];
      return fillOneGap(given, thresholdsOf(each.eligibility)).flatMap((filled) => {
        const after = judgeDesk(each, filled);
        return openness(before.kind) < openness(after.kind) ? [{ given, before: before.kind, filled, after: after.kind }] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});

/** Amounts on both sides of every bound a rule sets. */
function thresholdsOf(rules: readonly Rule[]): number[] {
  const bounds = rules.flatMap(({ assetsUsd, ticketUsd }) => [assetsUsd?.from, assetsUsd?.below, ticketUsd?.from, ticketUsd?.below]);
  return [...new Set(bounds.flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound])))].filter((usd) => usd > 0);
}

function fillOneGap(given: Profile, amounts: readonly number[]): Profile[] {
  return [
    ...(given.clientType === null ? clientTypes.map((clientType) => ({ ...given, clientType })) : []),
    ...(given.classification === null ? classifications.map((classification) => ({ ...given, classification })) : []),
    ...(given.country === 'US' && given.usState === null
      ? Object.keys(directory.regions.usStates).map((usState) => ({ ...given, usState }))
      : []),
    ...amounts.flatMap((usd) => [
      { ...given, assetsUsd: usd },
      { ...given, ticketUsd: usd },
    ]),
  ];
}
