import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listAsides } from '@/lib/adapters/storage/aside';
import { lookItem, pauseItem, profileItem, weightsItem } from '@/lib/adapters/storage/items';
import { parseStored, type StoredItem, updateItem } from '@/lib/adapters/storage/stored-item';
import { emptyProfile, type Profile, withChange } from '@/lib/profile/profile';

const stored = () => fakeBrowser.storage.local.get(null);
const problemOf = <T>(item: StoredItem<T>, value: unknown) => parseStored(item, { version: item.version, value }).problem;

beforeEach(() => fakeBrowser.reset());

describe('the profile', () => {
  /** As version 0.1.0 stored it. */
  const saved = { profile: { version: 1, value: { country: 'US', usState: 'NY', clientType: 'prop-firm', classification: 'ecp' } } };
  const taken: Profile = { ...emptyProfile, country: 'US', usState: 'NY', clientType: 'prop-firm', classification: 'ecp' };

  it('of version 1 is read with its four fields, and with no assets, ticket or needs', () => {
    expect(parseStored(profileItem, saved.profile)).toEqual({ value: taken, problem: null });
  });

  it('of version 1 with nothing set is read as the empty one', () => {
    const value = { country: null, usState: null, clientType: null, classification: null };
    expect(parseStored(profileItem, { version: 1, value })).toEqual({ value: emptyProfile, problem: null });
  });

  it('of version 1 is stored as version 2 by the first write, with the change and everything it had', async () => {
    await fakeBrowser.storage.local.set(saved);
    await updateItem(profileItem, (profile) => withChange(profile, { ticketUsd: 500_000 }));
    expect(await stored()).toEqual({ profile: { version: 2, value: { ...taken, ticketUsd: 500_000 } } });
  });

  it.each<[string, unknown]>([
    ['text', 'US'],
    ['nothing', null],
    ['an empty list', []],
    ['a list', ['US', 'NY']],
    ['a country in words', { ...saved.profile.value, country: 'United States' }],
    ['a client type that never was', { ...saved.profile.value, clientType: 'bank' }],
    ['a field that never was', { ...saved.profile.value, name: 'A Fund' }],
  ])('of version 1 that holds %s is not used, and kept aside when it is written', async (_name, value) => {
    const raw = { version: 1, value };
    await fakeBrowser.storage.local.set({ profile: raw });
    expect(parseStored(profileItem, raw)).toEqual({
      value: emptyProfile,
      problem: expect.stringContaining('does not hold what it should'),
    });
    await updateItem(profileItem, (profile) => withChange(profile, { country: 'DE' }));
    expect((await stored())['profile']).toEqual({ version: 2, value: { ...emptyProfile, country: 'DE' } });
    expect(listAsides(await stored())).toMatchObject([{ from: 'profile', raw }]);
  });

  it('of a version that is not yet known is not used, and kept aside when it is written', async () => {
    const raw = { version: 3, value: taken };
    await fakeBrowser.storage.local.set({ profile: raw });
    expect(parseStored(profileItem, raw).value).toEqual(emptyProfile);
    await updateItem(profileItem, (profile) => withChange(profile, { country: 'DE' }));
    expect(listAsides(await stored())).toMatchObject([{ from: 'profile', raw, reason: expect.stringContaining('written by version 3') }]);
  });

  it('is given back as it was written, with every field set', async () => {
    const full: Profile = {
      country: 'DE',
      usState: null,
      clientType: 'fund',
      classification: 'professional',
      assetsUsd: 20_000_000,
      ticketUsd: 500_000,
      products: ['spot', 'options'],
      fiat: ['EUR', 'CHF'],
      hours: 'weekdays',
      channels: ['chat', 'fix-api'],
      styles: ['principal'],
    };
    await updateItem(profileItem, () => full);
    expect(parseStored(profileItem, (await stored())['profile'])).toEqual({ value: full, problem: null });
  });

  it.each<[string, Record<string, unknown>]>([
    ['half a dollar', { ticketUsd: 0.5 }],
    ['an amount of nothing', { assetsUsd: 0 }],
    ['an amount in words', { assetsUsd: '2m' }],
    ['a product that is not in the list', { products: ['loans'] }],
    ['a currency in words', { fiat: ['euro'] }],
  ])('with %s is not used', (_name, field) => {
    expect(problemOf(profileItem, { ...emptyProfile, ...field })).toContain(`the field "${Object.keys(field)[0]}`);
  });
});

describe('the weights', () => {
  it.each<[string, unknown]>([
    ["the guide's", null],
    ['own ones', { liquidity: 70, security: 30 }],
    ['all on one', { liquidity: 100, security: 0 }],
  ])('%s are read', (_name, value) => {
    expect(parseStored(weightsItem, { version: 1, value })).toEqual({ value, problem: null });
  });

  it.each<[string, unknown]>([
    ['less than 100', { liquidity: 70, security: 29 }],
    ['more than 100', { liquidity: 70, security: 31 }],
    ['parts of points', { liquidity: 70.5, security: 29.5 }],
    ['less than nothing', { liquidity: 110, security: -10 }],
    ['none at all', {}],
  ])('that are %s are not used', (_name, value) => {
    expect(problemOf(weightsItem, value)).not.toBeNull();
  });
});

describe('looks', () => {
  const look = { day: '2026-11-20', outcomes: { spot: 'met', options: 'unverified' }, verdict: 'conditional', profile: '["DE"]' };

  it('are read, also those of criteria no rubric has', () => {
    expect(parseStored(lookItem('kraken'), { version: 1, value: look })).toEqual({ value: look, problem: null });
  });

  it.each<[string, Record<string, unknown>]>([
    ['of no day', { day: '2026-11' }],
    ['with a verdict that is none', { verdict: 'yes' }],
    ['with an outcome that is none', { outcomes: { spot: 'yes' } }],
  ])('a look %s is not used', (_name, field) => {
    expect(problemOf(lookItem('kraken'), { ...look, ...field })).not.toBeNull();
  });
});

describe('what is paused', () => {
  /** As version 0.1.0 stored it at first. */
  const saved = { version: 1, value: { everywhere: true, sites: ['news.example'] } };
  const taken = { everywhere: true, until: null, sites: ['news.example'], pages: [], desks: [] };

  it('of version 1 is read with what it had, and stored as version 2 by the first write', async () => {
    expect(parseStored(pauseItem, saved)).toEqual({ value: taken, problem: null });
    await fakeBrowser.storage.local.set({ pause: saved });
    await updateItem(pauseItem, (list) => ({ ...list, desks: ['kraken'] }));
    expect(await stored()).toEqual({ pause: { version: 2, value: { ...taken, desks: ['kraken'] } } });
  });

  it.each([
    ['a time in words', { ...taken, until: 'tomorrow' }],
    ['a site that is no text', { ...taken, sites: [1] }],
    ['a field that never was', { ...taken, countries: [] }],
  ])('is not used where it holds %s', (_name, value) => {
    expect(problemOf(pauseItem, value)).not.toBeNull();
  });
});
