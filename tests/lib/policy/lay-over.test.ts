import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialSignOff, twoPersonRules } from '@/lib/onboarding/sign-off';
import { domainsUnder, policyDomains, unreadDomains } from '@/lib/policy/domains';
import { checklistUnder, directoryUnder, pauseUnder, profileUnder, setItemsOf, signOffUnder, unknownItems } from '@/lib/policy/lay-over';
import { features, noPolicy, type Policy, readPolicy } from '@/lib/policy/policy';
import { nothingPaused, pauseOn, withPause } from '@/lib/profile/pause';
import { emptyProfile } from '@/lib/profile/profile';
import { anyProfile } from '../arbitraries';
import { directoryOf, regions } from '../build';
import { item } from '../onboarding/build';

const host = fc.constantFrom('one.example', 'two.example', 'three.example');
const id = fc.constantFrom('one', 'two', 'three');

/** Any policy that was read without a problem. */
const anyPolicy: fc.Arbitrary<Policy> = fc
  .record(
    {
      profile: anyProfile(regions).map((profile) => Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null))),
      domains: fc.array(host.map((domain) => ({ domain, name: `Set ${domain}` }))),
      pausedSites: fc.array(host),
      disabled: fc.subarray([...features]),
      checklist: fc.record({
        items: fc.array(fc.record({ id, title: fc.constant('Theirs'), blocking: fc.boolean() }, { requiredKeys: ['id', 'title'] })),
        without: fc.array(id),
      }),
      reviewer: fc.record({ rule: fc.constantFrom('listed', 'every'), items: fc.array(id) }),
    },
    { requiredKeys: [] },
  )
  .map((raw) => {
    const { policy, problems } = readPolicy(raw);
    expect(problems).toEqual([]);
    return policy;
  });

const anyPause = fc.array(host).map((sites) => ({ ...nothingPaused, sites: [...new Set(sites)].sort() }));
const anySignOff = fc.record({ name: fc.string(), twoPerson: fc.constantFrom(...twoPersonRules) });
const anyDomains = fc.array(host).map((hosts) => [...new Set(hosts)].map((domain) => ({ domain, name: `Own ${domain}` })));
const checklist = [item({ id: 'one' }), item({ id: 'two', blocking: true, secondPerson: true, answers: ['a1'] })];

describe('under a policy', () => {
  it("the user's own values are never changed, and without it they are what they were", () => {
    fc.assert(
      fc.property(anyPolicy, anyProfile(regions), anyPause, anySignOff, anyDomains, (policy, profile, pause, signOff, domains) => {
        const own = { profile, pause, signOff, domains, checklist };
        const before = structuredClone(own);
        const under = (one: Policy) => ({
          profile: profileUnder(one, profile),
          pause: pauseUnder(one, pause),
          signOff: signOffUnder(one, signOff),
          domains: domainsUnder(one, domains),
          checklist: checklistUnder(one, checklist),
        });
        under(policy);
        expect(own).toEqual(before);
        expect(under(noPolicy)).toEqual(before);
      }),
    );
  });

  it('a field of the profile is as it is set, and every other is the user’s own, but for a state of another country', () => {
    fc.assert(
      fc.property(anyPolicy, anyProfile(regions), (policy, own) => {
        const under = profileUnder(policy, own);
        expect(under).toMatchObject(policy.profile);
        const others = Object.keys(emptyProfile).filter((field) => !Object.hasOwn(policy.profile, field)) as (keyof typeof own)[];
        for (const field of others)
          if (field !== 'usState' || under.country === 'US' || own.country === under.country) expect(under[field]).toEqual(own[field]);
      }),
    );
    const texan = { ...emptyProfile, country: 'US', usState: 'TX' };
    expect(profileUnder({ profile: { country: 'DE' } }, texan)).toEqual({ ...emptyProfile, country: 'DE' });
    expect(profileUnder({ profile: { country: 'US' } }, texan)).toEqual(texan);
  });

  it('a field that is set to an empty list is empty', () => {
    expect(profileUnder({ profile: { products: [] } }, { ...emptyProfile, products: ['spot'] }).products).toEqual([]);
  });

  it('its sites are paused beside the user’s own, however often those are resumed', () => {
    fc.assert(
      fc.property(anyPolicy, anyPause, host, (policy, own, site) => {
        const under = pauseUnder(policy, withPause(own, { kind: 'site', site }, false));
        expect(under.sites.includes(site)).toBe(policy.pausedSites.includes(site));
        for (const one of own.sites) if (one !== site) expect(under.sites).toContain(one);
        expect(new Set(under.sites).size).toBe(under.sites.length);
      }),
    );
    const now = '2026-11-20T10:00:00.000Z';
    expect(pauseOn(pauseUnder({ pausedSites: ['one.example'] }, nothingPaused), 'https://www.one.example/a', now)).toEqual({
      kind: 'site',
      site: 'one.example',
    });
  });

  it('its domains join the user’s own, each once, under the name it gives', () => {
    fc.assert(
      fc.property(anyPolicy, anyDomains, (policy, own) => {
        const all = domainsUnder(policy, own);
        const names = new Map(all.map(({ domain, name }) => [domain, name]));
        expect(names.size).toBe(all.length);
        for (const { domain, name } of policyDomains(policy)) expect(names.get(domain)).toBe(name);
        for (const { domain } of own) expect(names.has(domain)).toBe(true);
      }),
    );
    expect(policyDomains({ domains: [{ domain: 'https://trade.otc-desk.example/login' }] })).toEqual([
      { domain: 'otc-desk.example', name: 'otc-desk.example' },
    ]);
  });

  it('an entry that names no domain is named', () => {
    expect(unreadDomains({ domains: [{ domain: '10.0.0.1' }, { domain: 'one.example' }] })).toEqual([
      { path: 'domains: 10.0.0.1', kind: 'unreadable' },
    ]);
  });

  it('the two-person rule is its own, and the name stays the user’s', () => {
    const own = { ...initialSignOff, name: 'Mara', twoPerson: 'none' as const };
    expect(signOffUnder({ reviewer: { rule: 'every', items: [] } }, own)).toEqual({ name: 'Mara', twoPerson: 'every' });
    expect(signOffUnder({ reviewer: null }, own)).toBe(own);
  });
});

describe('the checklist under a policy', () => {
  const change = { items: [{ id: 'legal', title: 'Have legal sign off', secondPerson: true }], without: ['one'] };

  it('has its items after ours, and not those it leaves out', () => {
    expect(checklistUnder({ checklist: change, reviewer: null }, checklist)).toEqual([
      checklist[1],
      { id: 'legal', title: 'Have legal sign off', how: '', group: 'we-ask', secondPerson: true },
    ]);
  });

  it('has its item in the place of ours of the same id, with what it says nothing of as it was', () => {
    const items = [{ id: 'two', title: 'Theirs', blocking: false }];
    expect(checklistUnder({ checklist: { items, without: [] }, reviewer: null }, checklist)).toEqual([
      checklist[0],
      item({ id: 'two', title: 'Theirs', secondPerson: true, answers: ['a1'] }),
    ]);
  });

  it('asks for a second name under the items of its rule', () => {
    const reviewer = { rule: 'listed' as const, items: ['one'] };
    const under = checklistUnder({ checklist: noPolicy.checklist, reviewer }, checklist);
    expect(under.map(({ secondPerson }) => secondPerson)).toEqual([true, true]);
    expect(setItemsOf({ checklist: change, reviewer })).toEqual(['legal', 'one']);
  });

  it('has each item once, whatever the policy', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const ids = checklistUnder(policy, checklist).map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((one) => policy.checklist.without.includes(one))).toEqual([]);
      }),
    );
  });

  it('is the very same where the policy leaves it alone', () => {
    const directory = directoryOf([]);
    expect(directoryUnder(noPolicy, directory)).toBe(directory);
    expect(directoryUnder({ checklist: change, reviewer: null }, directory).checklist.map((one) => one.id)).toEqual(['two', 'legal']);
  });

  it('has none of the items that a policy names in vain, and those are named', () => {
    const reviewer = { rule: 'every' as const, items: ['legal', 'on'] };
    expect(unknownItems({ checklist: { ...change, without: ['one', 'tow'] }, reviewer }, checklist).map(({ path }) => path)).toEqual([
      'checklist.without: tow',
      'reviewer.items: on',
    ]);
  });
});
