import { describe, expect, it } from 'vitest';
import { nothingPaused } from '@/lib/profile/pause';
import { merge } from '@/lib/sync/fields';
import {
  bytesOf,
  fitted,
  GATHERED_MS,
  MOST_BYTES,
  MOST_BYTES_OF_ITEM,
  MOST_ITEMS,
  MOST_WRITES_A_MINUTE,
  MOST_WRITES_AN_HOUR,
} from '@/lib/sync/room';
import { step } from '@/lib/sync/step';
import { syncedKeys, syncedPause } from '@/lib/sync/synced';
import { wireOf } from '@/lib/sync/wire';
import { entry, installOf, minute, visit } from './build';

const sites = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `site-${from + i}.example`);
const pausedFor = (names: readonly string[], value: boolean, at = minute(0)) => names.map((site) => entry(site, value, at));

describe('the room in the account', () => {
  it('is enough for all items where each fits', () => {
    expect(syncedKeys.length).toBeLessThanOrEqual(MOST_ITEMS);
    expect(syncedKeys.length * MOST_BYTES_OF_ITEM).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('has writes left however long a weight is dragged: one for all that comes while it is gathered', () => {
    expect(60_000 / GATHERED_MS).toBeLessThanOrEqual(MOST_WRITES_A_MINUTE);
    expect(3_600_000 / GATHERED_MS).toBeLessThanOrEqual(MOST_WRITES_AN_HOUR);
  });

  it('is counted in bytes of UTF-8, the key with its value', () => {
    const fields = [entry('ü.example', true)];
    const json = JSON.stringify(wireOf(fields));
    expect(bytesOf('pause', fields)).toBe(new TextEncoder().encode(`pause${json}`).length);
    expect(bytesOf('pause', fields)).toBe('pause'.length + json.length + 1);
  });

  it('has a hundred paused sites in it', () => {
    expect(fitted(syncedPause, pausedFor(sites(100), true)).fits).toBe(true);
  });
});

describe('an item that does not fit', () => {
  it('goes without the oldest sites that were resumed, and no more of them than it must', () => {
    const paused = pausedFor(sites(100), true);
    const resumed = sites(40, 100).map((site, i) => entry(site, false, minute(i)));
    const all = merge(paused, resumed);
    const { fields, fits, bytes } = fitted(syncedPause, all);
    const left = fields.filter(({ value }) => value === false).map(({ at }) => at);
    expect(fits).toBe(true);
    expect(fields.filter(({ value }) => value === true)).toHaveLength(100);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(40);
    expect(left.sort()).toEqual(resumed.slice(-left.length).map(({ at }) => at));
    expect(bytes + bytesOf('', [entry('site-100.example', false)])).toBeGreaterThan(MOST_BYTES_OF_ITEM);
  });

  it('is not sent where it does not fit without them either, and what comes is still taken over', () => {
    const install = installOf('aaaaaaaa', { ...nothingPaused, sites: sites(200) });
    const account = pausedFor(['news.example'], true);
    expect(visit(syncedPause, install, account, minute(1))).toBe(account);
    expect(install.value.sites).toHaveLength(201);
    expect(install.value.sites).toContain('news.example');
  });

  it('that fits again after sites were resumed brings two browsers to the same, and to rest', () => {
    const [one, other] = [installOf('aaaaaaaa', { ...nothingPaused, sites: sites(110) }), installOf('bbbbbbbb', nothingPaused)];
    let account = visit(syncedPause, one, [], minute(0));
    account = visit(syncedPause, other, account, minute(1));
    other.value = { ...other.value, sites: [] };
    account = visit(syncedPause, other, account, minute(2));
    account = visit(syncedPause, one, account, minute(2));
    other.value = { ...other.value, sites: sites(90, 500) };
    account = visit(syncedPause, other, account, minute(3));
    for (const install of [one, other, one, other]) {
      const next = visit(syncedPause, install, account, minute(4));
      if (install === other) expect(next).toEqual(account);
      account = next;
    }
    expect(one.value).toEqual(other.value);
    expect(step(syncedPause, { ...one, account, set: [] }, { now: minute(5), by: one.by }).value).toEqual(one.value);
  });
});
