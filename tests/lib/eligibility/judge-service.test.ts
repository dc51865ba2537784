import { describe, expect, it } from 'vitest';
import type { Rule } from '@/lib/desks/desk-schema';
import { judgeService } from '@/lib/eligibility/judge-service';
import type { Ruling, VerdictKind, WeighedRule } from '@/lib/eligibility/ruling';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import type { ProfileField } from '@/lib/profile/profile';
import { english } from '@/tests/messages';
import { rule } from '../build';

const otherwise = { reason: 'Nothing more is published.', claims: ['otherwise-claim'] };
const judge = (weighed: WeighedRule[], domicileSet = true): Ruling => judgeService(weighed, otherwise, domicileSet, english);

/** A rule with a claim of its own, so that a ruling tells by its claims which rule decided it. */
const saying = (id: string, outcome: Rule['outcome'], reason: string): Rule => rule({ id, outcome, reason, claims: [`${id}-claim`] });
const yes = saying('yes', 'eligible', 'Takes clients like you.');
const terms = saying('terms', 'conditional', 'Above a minimum size.');
const refusal = saying('refusal', 'not-eligible', 'Left this market.');
const open = saying('open', 'not-established', 'The licence is applied for.');

const sure = (of: Rule, status: ClaimStatus = 'sourced'): WeighedRule => ({ rule: of, status, reviewDue: false, asks: [] });
const maybe = (of: Rule, asks: ProfileField[], status: ClaimStatus = 'sourced'): WeighedRule => ({ ...sure(of, status), asks });

describe('without a domicile', () => {
  const atOne = (of: Rule): Rule => ({ ...of, id: `one-${of.id}`, entity: 'one' });

  it.each<[string, WeighedRule[]]>([
    ['nothing is published', []],
    ['the desk accepts', [sure(yes)]],
    ['the desk accepts on conditions', [sure(terms)]],
    ['the desk leaves it open', [sure(open)]],
    ['the refusal is a lead', [sure(refusal, 'unverified')]],
    ['the refusal is past its shelf life', [sure(refusal, 'under-review')]],
    ['the refusal hangs on the domicile', [maybe(refusal, ['country'])]],
    ['the refusal hangs on another field', [maybe(refusal, ['clientType'])]],
    ['one entity refuses, and another may not', [sure(atOne(refusal))]],
  ])('is not established and asks for it where %s, with what is published otherwise as its source', (_name, weighed) => {
    expect(judge(weighed, false)).toEqual({
      kind: 'not-established',
      reason: 'Set your domicile.',
      asks: ['country'],
      entity: null,
      claims: ['otherwise-claim'],
      rules: [],
    });
  });

  it.each<[string, WeighedRule[]]>([
    ['alone', [sure(refusal)]],
    ['by the guide', [sure(refusal, 'guide-only')]],
    ['beside an acceptance', [sure(yes), sure(refusal)]],
    ['beside what hangs on the domicile', [maybe(yes, ['country']), sure(refusal)]],
    ['beside an entity that accepts', [sure(atOne(yes)), sure(refusal)]],
  ])('is not eligible where the desk refuses whoever asks, wherever from: %s', (_name, weighed) => {
    expect(judge(weighed, false)).toMatchObject({
      kind: 'not-eligible',
      reason: 'Left this market.',
      asks: [],
      entity: null,
      claims: ['refusal-claim'],
    });
  });
});

describe('without a rule', () => {
  it('is not established, with the words and the source of what is published otherwise', () => {
    expect(judge([])).toEqual({
      kind: 'not-established',
      reason: 'Nothing more is published.',
      asks: [],
      entity: null,
      claims: ['otherwise-claim'],
      rules: [],
    });
  });
});

describe('rules that speak of the profile', () => {
  it.each<[string, WeighedRule[], VerdictKind, Rule]>([
    ['an acceptance', [sure(yes)], 'eligible', yes],
    ['an acceptance by the guide', [sure(yes, 'guide-only')], 'eligible', yes],
    ['a condition', [sure(terms)], 'conditional', terms],
    ['a refusal', [sure(refusal)], 'not-eligible', refusal],
    ['a refusal by the guide', [sure(refusal, 'guide-only')], 'not-eligible', refusal],
    ['a condition and an acceptance', [sure(yes), sure(terms)], 'conditional', terms],
    ['a condition from a lead and an acceptance', [sure(yes), sure(terms, 'unverified')], 'conditional', terms],
    ['a refusal and an acceptance', [sure(yes), sure(refusal)], 'not-eligible', refusal],
    ['a refusal by the guide and a sourced acceptance', [sure(yes), sure(refusal, 'guide-only')], 'not-eligible', refusal],
    ['a refusal, a condition and an acceptance', [sure(yes), sure(terms), sure(refusal)], 'not-eligible', refusal],
    ['an open question', [sure(open)], 'not-established', open],
    ['an open question and an acceptance', [sure(yes), sure(open)], 'not-established', open],
    ['an open question and a condition', [sure(terms), sure(open)], 'not-established', open],
    ['an open question from a lead and an acceptance', [sure(yes), sure(open, 'unverified')], 'not-established', open],
    ['an open question and a refusal', [sure(open), sure(refusal)], 'not-eligible', refusal],
  ])('%s', (_name, weighed, kind, { reason, claims }) => {
    expect(judge(weighed)).toMatchObject({ kind, reason, claims, asks: [] });
    expect(judge(weighed.toReversed())).toMatchObject({ kind, reason, claims, asks: [] });
  });

  it('lists every rule it weighed, the deciding one first', () => {
    const { rules } = judge([sure(yes), sure(terms, 'unverified'), sure(refusal)]);
    expect(rules.map((weighed) => weighed.rule.id)).toEqual(['refusal', 'yes', 'terms']);
  });
});

describe('rules on weak or old evidence', () => {
  it.each<[string, WeighedRule[], string, Rule]>([
    ['a refusal from a lead', [sure(refusal, 'unverified')], 'Left this market. Not enough sources.', refusal],
    ['a refusal under review', [sure(refusal, 'under-review')], 'Left this market. Past its shelf life, under review.', refusal],
    [
      'a refusal from a lead beside an acceptance',
      [sure(yes), sure(refusal, 'unverified')],
      'Left this market. Not enough sources.',
      refusal,
    ],
    [
      'a refusal under review beside an acceptance',
      [sure(yes), sure(refusal, 'under-review')],
      'Left this market. Past its shelf life, under review.',
      refusal,
    ],
    [
      'a refusal under review beside a condition',
      [sure(terms), sure(refusal, 'under-review')],
      'Left this market. Past its shelf life, under review.',
      refusal,
    ],
    ['an acceptance from a lead', [sure(yes, 'unverified')], 'Takes clients like you. Not enough sources.', yes],
    ['an acceptance under review', [sure(yes, 'under-review')], 'Takes clients like you. Past its shelf life, under review.', yes],
    ['a condition from a lead', [sure(terms, 'unverified')], 'Above a minimum size. Not enough sources.', terms],
    ['a condition under review', [sure(terms, 'under-review')], 'Above a minimum size. Past its shelf life, under review.', terms],
  ])('%s is not established', (_name, weighed, reason, { claims }) => {
    expect(judge(weighed)).toMatchObject({ kind: 'not-established', reason, claims, asks: [] });
  });

  it('lets a sound refusal beat one from a lead', () => {
    const rumour = saying('rumour', 'not-eligible', 'It may have left.');
    expect(judge([sure(rumour, 'unverified'), sure(refusal)])).toMatchObject({
      kind: 'not-eligible',
      reason: 'Left this market.',
      rules: [{ rule: { id: 'refusal' } }, { rule: { id: 'rumour' } }],
    });
  });

  it('lets an acceptance from a lead add nothing to a condition', () => {
    expect(judge([sure(yes, 'unverified'), sure(terms)])).toMatchObject({ kind: 'conditional', claims: ['terms-claim'] });
  });
});

describe('a missing field that decides', () => {
  it.each<[string, WeighedRule[], VerdictKind, ProfileField[], string]>([
    [
      'a possible refusal',
      [sure(yes), maybe(refusal, ['classification'])],
      'not-established',
      ['classification'],
      'Set your classification. Left this market.',
    ],
    [
      'a possible refusal from a lead',
      [sure(yes), maybe(refusal, ['classification'], 'unverified')],
      'not-established',
      ['classification'],
      'Set your classification. Left this market.',
    ],
    [
      'a possible open question',
      [sure(yes), maybe(open, ['clientType'])],
      'not-established',
      ['clientType'],
      'Set your client type. The licence is applied for.',
    ],
    [
      'a possible acceptance',
      [maybe(yes, ['clientType'])],
      'not-established',
      ['clientType'],
      'Set your client type. Takes clients like you.',
    ],
    [
      'a possible condition',
      [maybe(terms, ['clientType'])],
      'not-established',
      ['clientType'],
      'Set your client type. Above a minimum size.',
    ],
    [
      'two fields',
      [maybe(yes, ['clientType', 'classification'])],
      'not-established',
      ['clientType', 'classification'],
      'Set your client type. Set your classification. Takes clients like you.',
    ],
    [
      'a possible refusal beside a sure one',
      [maybe({ ...refusal, id: 'maybe', reason: 'May have left.' }, ['classification']), sure(refusal)],
      'not-eligible',
      [],
      'Left this market.',
    ],
    [
      'a possible condition beside an acceptance',
      [sure(yes), maybe(terms, ['clientType'])],
      'conditional',
      ['clientType'],
      'Above a minimum size.',
    ],
    [
      'a possible acceptance from a lead',
      [maybe(yes, ['clientType'], 'unverified')],
      'not-established',
      [],
      'Takes clients like you. Not enough sources.',
    ],
  ])('%s', (_name, weighed, kind, asks, reason) => {
    expect(judge(weighed)).toMatchObject({ kind, asks, reason });
  });

  it.each<[ProfileField, string]>([
    ['country', 'Set your domicile.'],
    ['usState', 'Which US state?'],
    ['clientType', 'Set your client type.'],
    ['classification', 'Set your classification.'],
    ['assetsUsd', 'Set your total assets.'],
    ['ticketUsd', 'Set your ticket size.'],
  ])('asks for %s first, then says what hangs on it', (field, question) => {
    expect(judge([maybe(yes, [field])])).toMatchObject({
      asks: [field],
      reason: `${question} Takes clients like you.`,
      claims: ['yes-claim'],
    });
  });
});

describe('legal entities', () => {
  const at = (entity: string, of: Rule): Rule => ({ ...of, id: `${entity}-${of.id}`, entity });

  it.each<[string, WeighedRule[], VerdictKind, string | null]>([
    ['one entity accepts', [sure(at('one', yes))], 'eligible', 'one'],
    ["a refusal by one leaves the other's door open", [sure(at('one', refusal)), sure(at('two', yes))], 'eligible', 'two'],
    ['the most open door is shown', [sure(at('one', terms)), sure(at('two', yes)), sure(at('three', refusal))], 'eligible', 'two'],
    ['of doors as open, the first', [sure(at('one', yes)), sure(at('two', yes))], 'eligible', 'one'],
    ['both refuse', [sure(at('one', refusal)), sure(at('two', refusal))], 'not-eligible', 'one'],
    ['the desk refuses, whichever entity', [sure(refusal), sure(at('one', yes)), sure(at('two', terms))], 'not-eligible', 'one'],
    ['the desk has a condition for every entity', [sure(terms), sure(at('one', yes)), sure(at('two', yes))], 'conditional', 'one'],
    ['the desk leaves it open for every entity', [sure(open), sure(at('one', yes))], 'not-established', 'one'],
    [
      'a refusal from a lead keeps only its own door shut',
      [sure(at('one', yes)), sure(at('one', refusal), 'unverified'), sure(at('two', terms))],
      'conditional',
      'two',
    ],
    ['one refuses and the other is only a lead', [sure(at('one', refusal)), sure(at('two', yes), 'unverified')], 'not-established', 'two'],
    ['a desk without entities', [sure(yes)], 'eligible', null],
  ])('%s', (_name, weighed, kind, entity) => {
    expect(judge(weighed)).toMatchObject({ kind, entity });
  });

  it.each<[string, WeighedRule, string | null]>([
    ['a rule of it counts and speaks of the profile', sure(at('one', yes)), 'one'],
    ['its rule is a lead', sure(at('one', yes), 'unverified'), null],
    ['its rule is past its shelf life', sure(at('one', yes), 'under-review'), null],
    ['its rule may speak of others', maybe(at('one', terms), ['clientType']), null],
  ])('are named by a rule of the whole desk where %s, and else not', (_name, ofEntity, entity) => {
    expect(judge([sure(refusal), ofEntity])).toMatchObject({ kind: 'not-eligible', claims: ['refusal-claim'], entity });
    expect(judge([ofEntity, sure(refusal)])).toMatchObject({ kind: 'not-eligible', entity });
  });

  it("weighs an entity's own rules and the desk's for it, and no other entity's", () => {
    const { rules } = judge([sure(at('one', refusal)), sure(at('two', yes)), sure(terms)]);
    expect(rules.map((weighed) => weighed.rule.id)).toEqual(['terms', 'two-yes']);
  });
});
