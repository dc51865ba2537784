import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownDomainsItem } from '@/lib/adapters/storage/domain-items';
import { pauseItem, profileItem, signOffItem } from '@/lib/adapters/storage/items';
import { readManaged, watchManaged } from '@/lib/adapters/storage/policy';
import { readSnapshotAndKept, watchSnapshot } from '@/lib/adapters/storage/snapshot';
import { updateItem } from '@/lib/adapters/storage/stored-item';
import { isSwitchedOff, readListedDomains, readPause, readSignOff } from '@/lib/adapters/storage/under-policy';
import { noPolicy } from '@/lib/policy/policy';
import { examples } from '@/tests/policies/read';

const example = () => examples['firefox-policies.json']?.() ?? {};

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('the policy of the browser', () => {
  it('is none where the browser holds none, and where it rejects, as Firefox does', async () => {
    expect(await readManaged()).toEqual({ policy: noPolicy, problems: [] });
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readManaged()).toEqual({ policy: noPolicy, problems: [] });
  });

  it('is told of when it changes, until nobody listens, and nothing else is', async () => {
    const onChange = vi.fn();
    const controller = new AbortController();
    watchManaged(onChange, controller);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(onChange).not.toHaveBeenCalled();
    await fakeBrowser.storage.managed.set(example());
    expect(onChange).toHaveBeenCalledOnce();
    controller.abort();
    await fakeBrowser.storage.managed.set({ disabled: [] });
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('makes another snapshot, as what is stored does', async () => {
    const onChange = vi.fn();
    watchSnapshot(onChange, new AbortController());
    await fakeBrowser.storage.managed.set(example());
    await updateItem(profileItem, (profile) => ({ ...profile, country: 'FR' }));
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

describe('what the user stored', () => {
  it('counts as the policy leaves it, is not written by it, and counts again as it was when the policy goes', async () => {
    await updateItem(profileItem, (profile) => ({ ...profile, country: 'FR', hours: 'weekdays' as const }));
    await updateItem(pauseItem, (pause) => ({ ...pause, sites: ['news.example'] }));
    await updateItem(signOffItem, () => ({ name: 'Mara', twoPerson: 'none' as const }));
    await updateItem(ownDomainsItem, () => [{ domain: 'bank.example', name: 'Bank' }]);
    const stored = await fakeBrowser.storage.local.get(null);
    const before = await readSnapshotAndKept([]);
    await fakeBrowser.storage.managed.set({ ...example(), colour: 'red' });

    expect(await readSnapshotAndKept([])).toMatchObject({
      profile: { country: 'DE', clientType: 'fund', hours: 'weekdays' },
      pause: { sites: ['intranet.example', 'news.example'] },
      signOff: { name: 'Mara', twoPerson: 'listed' },
      ownDomains: [{ domain: 'bank.example', name: 'Bank' }],
      policy: { disabled: ['quotes', 'memo'] },
      policyProblems: [{ path: 'colour', kind: 'unknown' }],
    });
    expect((await readPause()).sites).toEqual(['intranet.example', 'news.example']);
    expect(await readSignOff()).toEqual({ name: 'Mara', twoPerson: 'listed' });
    expect((await readListedDomains()).map(({ domain }) => domain)).toEqual(['bank.example', 'otc-desk.example', 'custody-bank.example']);
    expect([await isSwitchedOff('quotes'), await isSwitchedOff('settlement')]).toEqual([true, false]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(stored);

    await fakeBrowser.storage.managed.clear();
    expect(await readSnapshotAndKept([])).toEqual(before);
    expect((await readPause()).sites).toEqual(['news.example']);
  });
});
