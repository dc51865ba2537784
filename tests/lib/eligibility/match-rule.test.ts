import { describe, expect, it } from 'vitest';
import { type Match, matchRule } from '@/lib/eligibility/match-rule';
import type { Profile, ProfileField } from '@/lib/profile/profile';
import { profile, regions } from '../build';

const yes: Match = { fit: 'yes' };
const no: Match = { fit: 'no' };
const maybe = (...asks: ProfileField[]): Match => ({ fit: 'maybe', asks });

describe('matchRule', () => {
  it.each<[string, Parameters<typeof matchRule>[0], Partial<Profile>, Match]>([
    ['a rule without conditions, an empty profile', {}, {}, yes],

    ['a country, the same', { where: { in: ['DE'] } }, { country: 'DE' }, yes],
    ['a country, another', { where: { in: ['DE'] } }, { country: 'FR' }, no],
    ['a country, none set', { where: { in: ['DE'] } }, {}, maybe('country')],
    ['several countries, one of them', { where: { in: ['DE', 'FR'] } }, { country: 'FR' }, yes],
    ['no country at all, any', { where: { in: [] } }, { country: 'DE' }, no],

    ['the EU, a member', { where: { in: ['EU'] } }, { country: 'DE' }, yes],
    ['the EU, a member of the EEA only', { where: { in: ['EU'] } }, { country: 'NO' }, no],
    ['the EEA, a member of the EEA only', { where: { in: ['EEA'] } }, { country: 'NO' }, yes],
    ['the EEA, a country outside', { where: { in: ['EEA'] } }, { country: 'CH' }, no],
    ['the EU, none set', { where: { in: ['EU'] } }, {}, maybe('country')],

    ['a US state, the same', { where: { in: ['US-NY'] } }, { country: 'US', usState: 'NY' }, yes],
    ['a US state, another', { where: { in: ['US-NY'] } }, { country: 'US', usState: 'TX' }, no],
    ['a US state, none set', { where: { in: ['US-NY'] } }, { country: 'US' }, maybe('usState')],
    ['a US state, another country', { where: { in: ['US-NY'] } }, { country: 'DE' }, no],
    ['a US state, no country set', { where: { in: ['US-NY'] } }, {}, maybe('country')],
    ['the US, any state', { where: { in: ['US'] } }, { country: 'US', usState: 'TX' }, yes],
    ['the US, no state set', { where: { in: ['US'] } }, { country: 'US' }, yes],
    ['a US state or the US, no state set', { where: { in: ['US-NY', 'US'] } }, { country: 'US' }, yes],

    ['all but a country, that one', { where: { notIn: ['US'] } }, { country: 'US' }, no],
    ['all but a country, another', { where: { notIn: ['US'] } }, { country: 'DE' }, yes],
    ['all but a country, none set', { where: { notIn: ['US'] } }, {}, maybe('country')],
    ['all but a group, a member', { where: { notIn: ['EU'] } }, { country: 'FR' }, no],
    ['all but a US state, that one', { where: { notIn: ['US-NY'] } }, { country: 'US', usState: 'NY' }, no],
    ['all but a US state, another', { where: { notIn: ['US-NY'] } }, { country: 'US', usState: 'TX' }, yes],
    ['all but a US state, none set', { where: { notIn: ['US-NY'] } }, { country: 'US' }, maybe('usState')],
    ['a group less a member, that member', { where: { in: ['EU'], notIn: ['FR'] } }, { country: 'FR' }, no],
    ['a group less a member, another member', { where: { in: ['EU'], notIn: ['FR'] } }, { country: 'DE' }, yes],
    ['the US less a state, no state set', { where: { in: ['US'], notIn: ['US-NY'] } }, { country: 'US' }, maybe('usState')],

    ['client types, one of them', { clientTypes: ['fund', 'corporate'] }, { clientType: 'fund' }, yes],
    ['client types, another', { clientTypes: ['fund'] }, { clientType: 'individual' }, no],
    ['client types, none set', { clientTypes: ['fund'] }, {}, maybe('clientType')],
    ['classifications, one of them', { classifications: ['ecp', 'professional'] }, { classification: 'professional' }, yes],
    ['classifications, another', { classifications: ['ecp'] }, { classification: 'retail' }, no],
    ['classifications, none set', { classifications: ['ecp'] }, {}, maybe('classification')],

    ['assets from a bound, that bound', { assetsUsd: { from: 10_000_000 } }, { assetsUsd: 10_000_000 }, yes],
    ['assets from a bound, one dollar less', { assetsUsd: { from: 10_000_000 } }, { assetsUsd: 9_999_999 }, no],
    ['assets below a bound, one dollar less', { assetsUsd: { below: 10_000_000 } }, { assetsUsd: 9_999_999 }, yes],
    ['assets below a bound, that bound', { assetsUsd: { below: 10_000_000 } }, { assetsUsd: 10_000_000 }, no],
    ['assets in a range, its lower end', { assetsUsd: { from: 5, below: 10 } }, { assetsUsd: 5 }, yes],
    ['assets in a range, its last dollar', { assetsUsd: { from: 5, below: 10 } }, { assetsUsd: 9 }, yes],
    ['assets in a range, under it', { assetsUsd: { from: 5, below: 10 } }, { assetsUsd: 4 }, no],
    ['assets in a range, its upper end', { assetsUsd: { from: 5, below: 10 } }, { assetsUsd: 10 }, no],
    ['assets, none set', { assetsUsd: { from: 10_000_000 } }, { ticketUsd: 10_000_000 }, maybe('assetsUsd')],
    ['assets in an unbounded range, none set', { assetsUsd: {} }, {}, maybe('assetsUsd')],
    ['a ticket from a bound, that bound', { ticketUsd: { from: 250_000 } }, { ticketUsd: 250_000 }, yes],
    ['a ticket from a bound, one dollar less', { ticketUsd: { from: 250_000 } }, { ticketUsd: 249_999 }, no],
    ['a ticket below a bound, that bound', { ticketUsd: { below: 250_000 } }, { ticketUsd: 250_000 }, no],
    ['a ticket, none set', { ticketUsd: { from: 250_000 } }, { assetsUsd: 250_000 }, maybe('ticketUsd')],
    [
      'assets and ticket, both missing',
      { assetsUsd: { from: 1 }, ticketUsd: { from: 1 } },
      { country: 'DE' },
      maybe('assetsUsd', 'ticketUsd'),
    ],
    ['assets too small beside a missing ticket', { assetsUsd: { from: 10 }, ticketUsd: { from: 1 } }, { assetsUsd: 9 }, no],
    [
      'assets enough for another client type',
      { clientTypes: ['fund'], assetsUsd: { from: 10 } },
      { clientType: 'individual', assetsUsd: 10 },
      no,
    ],

    [
      'two conditions, both missing',
      { clientTypes: ['fund'], classifications: ['ecp'] },
      { country: 'US' },
      maybe('clientType', 'classification'),
    ],
    ['two conditions on the country, it is missing', { where: { in: ['EU'], notIn: ['FR'] } }, {}, maybe('country')],
    ['three conditions, all hold', { where: { in: ['US'] }, clientTypes: ['fund'], classifications: ['ecp'] }, full(), yes],
    ['a "no" beside a missing client type', { where: { in: ['EU'] }, clientTypes: ['fund'] }, { country: 'US' }, no],
    ['a "no" beside a missing country', { where: { in: ['EU'] }, clientTypes: ['fund'] }, { clientType: 'individual' }, no],
    [
      'a "no" beside a missing state',
      { where: { in: ['US-NY'] }, classifications: ['ecp'] },
      { country: 'US', classification: 'retail' },
      no,
    ],
  ])('%s', (_name, rule, given, match) => {
    expect(matchRule(rule, profile(given), regions)).toEqual(match);
  });
});

function full(): Profile {
  return profile({ country: 'US', usState: 'NY', clientType: 'fund', classification: 'ecp' });
}
