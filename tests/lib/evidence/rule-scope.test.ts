import { describe, expect, it } from 'vitest';
import type { Rule } from '@/lib/desks/desk-schema';
import { isEmpty, isWithin, scopeOf } from '@/lib/evidence/rule-scope';
import { regions, rule } from '../build';

type Conditions = Partial<Rule>;

const scope = (conditions: Conditions) => scopeOf(rule(conditions), regions);
const places = (where: NonNullable<Rule['where']>) => [...(scope({ where }).sets[0] ?? [])].sort();

describe('the places a rule speaks of', () => {
  it.each<[NonNullable<Rule['where']>, string[]]>([
    [{}, ['CH', 'DE', 'FR', 'GB', 'NO', 'US-NY', 'US-TX']],
    [{ in: ['CH'] }, ['CH']],
    [{ in: ['EU'] }, ['DE', 'FR']],
    [{ in: ['EEA', 'DE', 'CH'] }, ['CH', 'DE', 'FR', 'NO']],
    [{ in: ['US'] }, ['US-NY', 'US-TX']],
    [{ in: ['US'], notIn: ['US-NY'] }, ['US-TX']],
    [{ notIn: ['US', 'EEA'] }, ['CH', 'GB']],
    [{ in: ['EEA'], notIn: ['EU'] }, ['NO']],
    [{ in: ['DE'], notIn: ['EU'] }, []],
  ])('of %j are %j', (where, expected) => {
    expect(places(where)).toEqual(expected);
  });
});

describe('isEmpty', () => {
  it.each<[string, Conditions, boolean]>([
    ['a rule without conditions', {}, false],
    ['one country', { where: { in: ['DE'] } }, false],
    ['no place at all', { where: { in: [] } }, true],
    ['a country left out with its group', { where: { in: ['DE'], notIn: ['EEA'] } }, true],
    ['every state left out of the US', { where: { in: ['US'], notIn: ['US-NY', 'US-TX'] } }, true],
    ['a state of a country that is left out', { where: { in: ['US-NY'], notIn: ['US'] } }, true],
    ['assets from some sum', { assetsUsd: { from: 10_000_000 } }, false],
    ['a range of one dollar', { ticketUsd: { from: 100, below: 101 } }, false],
    ['a range that ends where it starts', { assetsUsd: { from: 100, below: 100 } }, true],
    ['a range turned round', { ticketUsd: { from: 200, below: 100 } }, true],
  ])('of %s is said right', (_name, conditions, empty) => {
    expect(isEmpty(scope(conditions))).toBe(empty);
  });
});

describe('isWithin', () => {
  it.each<[string, Conditions, Conditions]>([
    ['everyone among everyone', {}, {}],
    ['a country in its group', { where: { in: ['DE'] } }, { where: { in: ['EU'] } }],
    ['a group in a wider one', { where: { in: ['EU'] } }, { where: { in: ['EEA'] } }],
    ['a state in its country', { where: { in: ['US-NY'] } }, { where: { in: ['US'] } }],
    ['a country outside of what is left out', { where: { in: ['CH'] } }, { where: { notIn: ['US', 'EEA'] } }],
    ['one client type among two', { clientTypes: ['fund'] }, { clientTypes: ['fund', 'corporate'] }],
    ['one classification among all', { classifications: ['retail'] }, {}],
    ['one service among all', { services: ['derivatives'] }, {}],
    ['a narrower range', { assetsUsd: { from: 20, below: 30 } }, { assetsUsd: { from: 20, below: 40 } }],
    ['an end among all amounts', { ticketUsd: { below: 30 } }, {}],
    [
      'all conditions at once',
      { where: { in: ['DE'] }, clientTypes: ['fund'], services: ['spot'], assetsUsd: { from: 20 } },
      { where: { in: ['EEA'] }, clientTypes: ['fund', 'corporate'], assetsUsd: { from: 10 } },
    ],
  ])('finds %s', (_name, inner, outer) => {
    expect(isWithin(scope(inner), scope(outer))).toBe(true);
  });

  it.each<[string, Conditions, Conditions]>([
    ['a group in one of its countries', { where: { in: ['EU'] } }, { where: { in: ['DE'] } }],
    ['a country in one of its states', { where: { in: ['US'] } }, { where: { in: ['US-NY'] } }],
    ['a country that is left out', { where: { in: ['DE'] } }, { where: { notIn: ['EU'] } }],
    ['every client type among some', {}, { clientTypes: ['fund'] }],
    ['another classification', { classifications: ['retail'] }, { classifications: ['professional'] }],
    ['every service in one', {}, { services: ['spot'] }],
    ['a range without an end in one with', { assetsUsd: { from: 20 } }, { assetsUsd: { from: 20, below: 40 } }],
    ['a range that starts lower', { ticketUsd: { from: 10, below: 40 } }, { ticketUsd: { from: 20, below: 40 } }],
    [
      'one that is wider in a single condition',
      { where: { in: ['DE'] }, clientTypes: ['fund', 'individual'] },
      { where: { in: ['EU'] }, clientTypes: ['fund'] },
    ],
  ])('does not find %s', (_name, inner, outer) => {
    expect(isWithin(scope(inner), scope(outer))).toBe(false);
  });

  it('does not take assets for tickets', () => {
    expect(isWithin(scope({ assetsUsd: { from: 20 } }), scope({ ticketUsd: { from: 20 } }))).toBe(false);
  });
});
