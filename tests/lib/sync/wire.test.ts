import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markingItem, pauseItem, profileItem, weightsItem } from '@/lib/adapters/storage/items';
import type { StoredItem } from '@/lib/adapters/storage/stored-item';
import { withPause } from '@/lib/profile/pause';
import { type Profile, withChange } from '@/lib/profile/profile';
import { step } from '@/lib/sync/step';
import { type Synced, syncedKeys, syncedMarking, syncedPause, syncedProfile, syncedWeights } from '@/lib/sync/synced';
import { readWire, VERSION, wireOf } from '@/lib/sync/wire';
import { directory } from '@/tests/directory';
import { anyProfile, anyWeights } from '@/tests/lib/arbitraries';
import { entry, minute } from './build';

const latest = minute(30);
const formOf = <T>(item: StoredItem<T>, synced: Synced<T>) => ({ synced, initial: item.initial, schema: item.schema });
const forms = {
  profile: formOf(profileItem, syncedProfile),
  weights: formOf(weightsItem, syncedWeights),
  marking: formOf(markingItem, syncedMarking),
  pause: formOf(pauseItem, syncedPause),
};
const read = {
  profile: (raw: unknown) => readWire(forms.profile, raw, latest),
  weights: (raw: unknown) => readWire(forms.weights, raw, latest),
  marking: (raw: unknown) => readWire(forms.marking, raw, latest),
  pause: (raw: unknown) => readWire(forms.pause, raw, latest),
};

describe('an item in the account', () => {
  it('has the key of what is stored, and holds what is stored at first where nothing was set', () => {
    expect([profileItem, weightsItem, markingItem, pauseItem].map(({ key }) => key)).toEqual([...syncedKeys]);
    for (const { synced, initial } of [forms.weights, forms.marking]) expect(synced.unset(synced.key)).toBe(initial);
    expect(
      step(syncedProfile, { value: profileItem.initial, known: [], account: [], set: [], isFirst: true }, { now: latest, by: 'a' })
        .outgoing,
    ).toEqual([]);
  });

  it('is read as it was written, through JSON, whatever profile, weights or sites', () => {
    const sent = <T>(synced: Synced<T>, value: T) =>
      step(synced, { value, known: [], account: [], set: [], isFirst: true }, { now: minute(1), by: 'aaaaaaaa' }).outgoing;
    const back = (wire: unknown): unknown => JSON.parse(JSON.stringify(wire));
    fc.assert(
      fc.property(anyProfile(directory.regions), anyWeights(directory.rubric), (profile: Profile, weights) => {
        const fields = [sent(syncedProfile, withChange(profile, {})), sent(syncedWeights, weights)] as const;
        expect(read.profile(back(wireOf(fields[0])))).toEqual(fields[0]);
        expect(read.weights(back(wireOf(fields[1])))).toEqual(fields[1]);
      }),
    );
    const sites = ['constructor', 'news.example', '[::1]', 'xn--bcher-kva.example'];
    const list = sites.reduce((all, site) => withPause(all, { kind: 'site', site }, true), pauseItem.initial);
    expect(read.pause(back(wireOf(sent(syncedPause, list))))).toHaveLength(4);
  });

  it('that is not there has no fields', () => {
    expect(read.profile(undefined)).toEqual([]);
  });

  const ok = entry('country', 'DE');
  it.each<[string, keyof typeof read, unknown]>([
    ['text', 'profile', '<img src=x onerror=alert(1)>'],
    ['nothing', 'profile', null],
    ['a list', 'profile', []],
    ['a stored item', 'profile', { version: 1, value: profileItem.initial }],
    ['no fields', 'profile', { version: VERSION }],
    ['a field too many', 'profile', { ...wireOf([ok]), more: 1 }],
    ['a field twice', 'profile', wireOf([ok, entry('country', 'FR')])],
    ['a country in words', 'profile', wireOf([entry('country', 'Germany')])],
    ['a field that never was', 'profile', wireOf([entry('shoes', 3)])],
    ['a field named as what objects inherit', 'profile', wireOf([entry('__proto__', { country: 'DE' })])],
    ['another', 'profile', wireOf([entry('constructor', null)])],
    ['a moment in words', 'profile', wireOf([entry('country', 'DE', 'yesterday')])],
    ['a moment without milliseconds', 'profile', wireOf([entry('country', 'DE', '2026-11-28T10:00:00Z')])],
    ['a moment of another zone', 'profile', wireOf([entry('country', 'DE', '2026-11-28T10:00:00.000+01:00')])],
    ['a name in the place of the installation', 'profile', wireOf([entry('country', 'DE', minute(0), 'Mara')])],
    ['weights that sum to 99', 'weights', wireOf([entry('weights', { alpha: 99 })])],
    ['weights in another field', 'weights', wireOf([entry('alpha', { alpha: 100 })])],
    ['a marking that never was', 'marking', wireOf([entry('marking', 'all')])],
    ['a site that is paused in words', 'pause', wireOf([entry('news.example', 'yes')])],
    ['a site that is an address', 'pause', wireOf([entry('https://news.example/page', true)])],
    ['a site with what no host has', 'pause', wireOf([entry('news.example/page', true)])],
    ['a field of the stored list', 'pause', wireOf([entry('everywhere', 'true')])],
  ])('that holds %s is in another form', (_what, key, raw) => {
    expect(read[key](raw)).toBe('other-form');
  });

  it('of a newer version is told apart, whatever else it holds', () => {
    expect(read.profile({ version: VERSION + 1, items: 'new' })).toBe('newer');
  });

  it('that is dated ahead of what this clock allows is told apart', () => {
    expect(read.profile(wireOf([entry('country', 'DE', minute(31))]))).toBe('future');
    expect(read.profile(wireOf([entry('country', 'DE', minute(30))]))).toHaveLength(1);
  });

  it('is never taken for one where it is anything at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...syncedKeys), (raw, key) => {
        expect(['other-form', 'newer']).toContain(read[key](raw));
      }),
    );
  });
});
