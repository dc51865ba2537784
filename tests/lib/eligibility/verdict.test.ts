import directory from 'virtual:directory';
import { describe, expect, it } from 'vitest';
import { type Classification, type ClientType, classifications, clientTypes, type Rule } from '@/lib/desks/schema';
import { judgeEligibility, openness, type Verdict, type VerdictKind } from '@/lib/eligibility/verdict';
import { isAdmissible } from '@/lib/evidence/admissibility';
import { claimsOf, sourcesOf } from '@/lib/evidence/claim-status';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { desk, profile, regions, rubric, rule, today } from '../build';

const judge = (rules: Rule[], given: Profile = profile({ country: 'DE' })) =>
  judgeEligibility(desk({ eligibility: rules }), given, regions, rubric, today);

const yes = rule({ id: 'yes', outcome: 'eligible', reason: 'Takes clients like you.' });
const terms = rule({ id: 'terms', outcome: 'conditional', reason: 'Above a minimum size.' });
const refusal = rule({ id: 'refusal', outcome: 'not-eligible', reason: 'Left this market.' });
const open = rule({ id: 'open', outcome: 'not-established', reason: 'The licence is applied for.' });
const lead: Partial<Rule> = { claims: ['unverified'], lead: true };
const stale: Partial<Rule> = { claims: ['under-review'] };

describe('without a domicile', () => {
  it('is not established and asks for it, whatever the rules say', () => {
    expect(judge([yes], profile({ clientType: 'fund' }))).toEqual({
      kind: 'not-established',
      reason: 'set your domicile',
      asks: ['country'],
      entity: null,
      rules: [],
    });
  });
});

describe('rules that speak of the profile', () => {
  it.each<[string, Rule[], VerdictKind, string]>([
    ['no rule', [], 'not-established', 'no published evidence for a client like you'],
    ['a rule for others only', [rule({ where: { in: ['US'] } })], 'not-established', 'no published evidence for a client like you'],
    ['an acceptance', [yes], 'eligible', 'Takes clients like you.'],
    ['an acceptance by the guide', [{ ...yes, claims: ['guide-only'] }], 'eligible', 'Takes clients like you.'],
    ['a condition', [terms], 'conditional', 'Above a minimum size.'],
    ['a refusal', [refusal], 'not-eligible', 'Left this market.'],
    ['a condition and an acceptance', [yes, terms], 'conditional', 'Above a minimum size.'],
    ['a refusal and an acceptance', [yes, refusal], 'not-eligible', 'Left this market.'],
    ['a refusal, a condition and an acceptance', [yes, terms, refusal], 'not-eligible', 'Left this market.'],
    ['an open question', [open], 'not-established', 'The licence is applied for.'],
    ['an open question and an acceptance', [yes, open], 'not-established', 'The licence is applied for.'],
    ['an open question from a lead and an acceptance', [yes, { ...open, ...lead }], 'not-established', 'The licence is applied for.'],
    ['an open question and a refusal', [open, refusal], 'not-eligible', 'Left this market.'],
  ])('%s', (_name, rules, kind, reason) => {
    expect(judge(rules)).toMatchObject({ kind, reason, asks: [] });
    expect(judge(rules.toReversed())).toMatchObject({ kind, reason });
  });

  it('lists every rule it weighed, the deciding one first, with its standing', () => {
    const { rules } = judge([yes, { ...terms, ...lead }, refusal, rule({ id: 'others', where: { in: ['US'] } })]);
    expect(rules.map((r) => [r.rule.id, r.status])).toEqual([
      ['refusal', 'sourced'],
      ['yes', 'sourced'],
      ['terms', 'unverified'],
    ]);
  });
});

describe('rules on weak or old evidence', () => {
  it.each<[string, Rule[], string]>([
    ['a refusal from a lead', [{ ...refusal, ...lead }], 'Left this market. One source only.'],
    ['a refusal under review', [{ ...refusal, ...stale }], 'Left this market. Past its shelf life, under review.'],
    ['a refusal from a lead beside an acceptance', [yes, { ...refusal, ...lead }], 'Left this market. One source only.'],
    [
      'a refusal under review beside an acceptance',
      [yes, { ...refusal, ...stale }],
      'Left this market. Past its shelf life, under review.',
    ],
    [
      'a refusal under review beside a condition',
      [terms, { ...refusal, ...stale }],
      'Left this market. Past its shelf life, under review.',
    ],
    ['an acceptance from a lead', [{ ...yes, ...lead }], 'Takes clients like you. One source only.'],
    ['an acceptance under review', [{ ...yes, ...stale }], 'Takes clients like you. Past its shelf life, under review.'],
    ['a condition from a lead', [{ ...terms, ...lead }], 'Above a minimum size. One source only.'],
    ['a condition under review', [{ ...terms, ...stale }], 'Above a minimum size. Past its shelf life, under review.'],
  ])('%s is not established', (_name, rules, reason) => {
    expect(judge(rules)).toMatchObject({ kind: 'not-established', reason });
  });

  it('lets a sound refusal beat one from a lead', () => {
    expect(judge([{ ...refusal, id: 'rumour', ...lead }, refusal])).toMatchObject({
      kind: 'not-eligible',
      rules: [{ rule: { id: 'refusal' } }, {}],
    });
  });

  it('lets an acceptance from a lead add nothing to a condition', () => {
    expect(judge([{ ...yes, ...lead }, terms]).kind).toBe('conditional');
  });
});

describe('a missing field that decides', () => {
  const forFunds: Partial<Rule> = { clientTypes: ['fund'] };
  const forRetail: Partial<Rule> = { classifications: ['retail'] };

  it.each<[string, Rule[], VerdictKind, Verdict['asks'], string]>([
    ['a possible refusal', [yes, { ...refusal, ...forRetail }], 'not-established', ['classification'], 'set your classification'],
    [
      'a possible refusal from a lead',
      [yes, { ...refusal, ...forRetail, ...lead }],
      'not-established',
      ['classification'],
      'set your classification',
    ],
    ['a possible acceptance', [{ ...yes, ...forFunds }], 'not-established', ['clientType'], 'set your client type'],
    ['a possible condition', [{ ...terms, ...forFunds }], 'not-established', ['clientType'], 'set your client type'],
    [
      'two fields',
      [{ ...yes, ...forFunds, ...forRetail }],
      'not-established',
      ['clientType', 'classification'],
      'set your client type, set your classification',
    ],
    ['a possible refusal beside a sure one', [{ ...refusal, id: 'maybe', ...forRetail }, refusal], 'not-eligible', [], 'Left this market.'],
    ['a possible condition beside an acceptance', [yes, { ...terms, ...forFunds }], 'conditional', ['clientType'], 'Above a minimum size.'],
    [
      'a possible acceptance from a lead',
      [{ ...yes, ...forFunds, ...lead }],
      'not-established',
      [],
      'Takes clients like you. One source only.',
    ],
  ])('%s', (_name, rules, kind, asks, reason) => {
    expect(judge(rules)).toMatchObject({ kind, asks, reason });
  });

  it('asks for the US state by name', () => {
    const rules = [rule({ where: { in: ['US'], notIn: ['US-NY'] } }), rule({ outcome: 'not-eligible', where: { in: ['US-NY'] } })];
    expect(judge(rules, profile({ country: 'US' }))).toMatchObject({
      kind: 'not-established',
      asks: ['usState'],
      reason: 'which US state?',
    });
    expect(judge(rules, profile({ country: 'US', usState: 'NY' })).kind).toBe('not-eligible');
    expect(judge(rules, profile({ country: 'US', usState: 'TX' })).kind).toBe('eligible');
  });

  it('never says eligible where an answer would leave it open', () => {
    const rules = [yes, { ...open, ...forRetail }];
    expect(judge(rules, profile({ country: 'DE', classification: 'retail' })).kind).toBe('not-established');
    expect(judge(rules)).toMatchObject({ kind: 'not-established', asks: ['classification'] });
  });
});

describe('legal entities', () => {
  const at = (entity: string, r: Rule, fields: Partial<Rule> = {}): Rule => ({ ...r, id: `${entity}-${r.id}`, entity, ...fields });

  it.each<[string, Rule[], VerdictKind, string | null]>([
    ['one entity accepts', [at('one', yes)], 'eligible', 'one'],
    ["a refusal by one leaves the other's door open", [at('one', refusal), at('two', yes)], 'eligible', 'two'],
    ['the most open door is shown', [at('one', terms), at('two', yes), at('three', refusal)], 'eligible', 'two'],
    ['both refuse', [at('one', refusal), at('two', refusal)], 'not-eligible', 'one'],
    ['the desk refuses, whichever entity', [refusal, at('one', yes), at('two', terms)], 'not-eligible', 'one'],
    ['the desk has a condition for every entity', [terms, at('one', yes), at('two', yes)], 'conditional', 'one'],
    [
      'a refusal from a lead keeps only its own door shut',
      [at('one', yes), at('one', refusal, lead), at('two', terms)],
      'conditional',
      'two',
    ],
    ['one refuses and the other is only a lead', [at('one', refusal), at('two', yes, lead)], 'not-established', 'two'],
    ['a desk without entities', [yes], 'eligible', null],
  ])('%s', (_name, rules, kind, entity) => {
    expect(judge(rules)).toMatchObject({ kind, entity });
  });
});

describe('over the whole directory', () => {
  const { desks, asOf } = directory;
  const judgeDesk = (each: (typeof desks)[number], given: Profile) =>
    judgeEligibility(each, given, directory.regions, directory.rubric, asOf);
  const orNone = <T>(values: readonly T[]): (T | null)[] => [null, ...values];
  /** Every profile in a few telling domiciles, complete or not. */
  const profiles = ['DE', 'FR', 'NO', 'GB', 'CH', 'SG', 'HK', 'AE', 'JP', 'CA', 'CN', 'IR', 'US'].flatMap((country) =>
    (country === 'US' ? orNone(['NY', 'TX', 'HI', 'WA', 'CA']) : [null]).flatMap((usState) =>
      orNone(clientTypes).flatMap((clientType) =>
        orNone(classifications).map((classification): Profile => ({ country, usState, clientType, classification })),
      ),
    ),
  );

  it('establishes nothing for an empty profile', () => {
    const verdicts = desks.map((each) => judgeDesk(each, emptyProfile));
    expect(verdicts).toHaveLength(14);
    expect(verdicts.filter(({ kind, asks }) => kind !== 'not-established' || asks[0] !== 'country')).toEqual([]);
  });

  it('never opens Binance to a client in the EU', () => {
    const binance = desks.filter(({ id }) => id === 'binance');
    const countries = directory.regions.groups.EU.members;
    const cases = countries.flatMap((country) =>
      orNone<ClientType>(clientTypes).flatMap((clientType) =>
        orNone<Classification>(classifications).map((classification) => ({ country, usState: null, clientType, classification })),
      ),
    );
    const opened = binance.flatMap((each) => cases.filter((given) => openness(judgeDesk(each, given).kind) < openness('not-established')));
    expect(binance).toHaveLength(1);
    expect(countries).toHaveLength(27);
    expect(opened).toEqual([]);
  });

  it.each(desks.map((each) => [each.id, each] as const))('shows a source for every verdict on %s that has evidence', (_id, each) => {
    const bare = profiles.flatMap((given) => {
      const { kind, reason, rules } = judgeDesk(each, given);
      const shown = rules.some((r) => sourcesOf(each, claimsOf(each, r.rule.claims)).length > 0);
      return shown || (kind === 'not-established' && reason === 'no published evidence for a client like you') ? [] : [{ given, kind }];
    });
    expect(bare).toEqual([]);
  });

  it.each(desks.map((each) => [each.id, each] as const))('opens %s only on admissible evidence', (_id, each) => {
    const weak = profiles.filter((given) => {
      const { kind, rules } = judgeDesk(each, given);
      const [decisive] = rules;
      const opens = openness(kind) < openness('not-established');
      return opens && !(decisive && isAdmissible(sourcesOf(each, claimsOf(each, decisive.rule.claims))));
    });
    expect(weak).toEqual([]);
  });

  it.each(desks.map((each) => [each.id, each] as const))(
    '%s is never more open to a profile with a gap than to one that fills it',
    (_id, each) => {
      const wrong = profiles.flatMap((given) =>
        fillOneGap(given).flatMap((filled) => {
          const [before, after] = [judgeDesk(each, given), judgeDesk(each, filled)];
          const opens = openness(before.kind) < openness('not-established');
          return opens && openness(before.kind) < openness(after.kind) ? [{ given, before: before.kind, filled, after: after.kind }] : [];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );
});

function fillOneGap(given: Profile): Profile[] {
  return [
    ...(given.clientType === null ? clientTypes.map((clientType) => ({ ...given, clientType })) : []),
    ...(given.classification === null ? classifications.map((classification) => ({ ...given, classification })) : []),
    ...(given.country === 'US' && given.usState === null
      ? Object.keys(directory.regions.usStates).map((usState) => ({ ...given, usState }))
      : []),
  ];
}
