import { describe, expect, it } from 'vitest';
import type { Origin } from '@/lib/packs/packs-kept';
import { barredBy, isBarredFrom, packRules } from '@/lib/policy/packs';

const listed = { name: 'The firm', key: 'listed' };
const url = 'https://packs.example/firm.json';
const file: Origin = { kind: 'file', name: 'firm.json' };
const at = (address: string): Origin => ({ kind: 'url', url: address, etag: null });

const rules = (keys: (typeof listed)[], address: string | null, disabled: 'own-packs'[] = []) =>
  packRules({ packs: { keys, url: address }, disabled });

describe('a pack that an organisation', () => {
  it.each([
    ['sets nothing on', rules([], null), null, file, null],
    ['has an address of its own beside', rules([], url), null, file, null],
    ['lists the key of', rules([listed], null), 'listed', file, null],
    ['lists other keys than that of', rules([listed], null), 'other', file, 'packKeyNotListed'],
    ['lists keys beside, and that is not signed', rules([listed], null), null, file, 'packKeyNotListed'],
    ['lists the key of, taken from elsewhere', rules([listed], url), 'listed', at('https://a.example/'), null],
    ['names the address of', rules([], url, ['own-packs']), null, at(url), null],
    ['allows its own alone beside, and that is a file', rules([], url, ['own-packs']), 'other', file, 'packNotOrganisations'],
    ['allows its own alone beside, from elsewhere', rules([], url, ['own-packs']), null, at(`${url}?2`), 'packNotOrganisations'],
    ['has switched off with all others', rules([], null, ['own-packs']), null, file, 'packNotOrganisations'],
    ['names the address of, and not the key', rules([listed], url, ['own-packs']), 'other', at(url), 'packKeyNotListed'],
  ] as const)('%s is used, or not, by this rule', (_what, set, key, from, expected) => {
    expect(barredBy(set, { key, from })).toBe(expected);
  });

  it('is not even fetched from an address that is switched off', () => {
    expect(isBarredFrom(rules([], url, ['own-packs']), url)).toBe(false);
    expect(isBarredFrom(rules([], url, ['own-packs']), 'https://a.example/')).toBe(true);
    expect(isBarredFrom(rules([], null), 'https://a.example/')).toBe(false);
  });
});
