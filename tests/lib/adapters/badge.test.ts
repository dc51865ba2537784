import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showOnBadge } from '@/lib/adapters/badge';

const action = {
  setBadgeBackgroundColor: vi.fn(async () => undefined),
  setBadgeText: vi.fn(async () => undefined),
  setTitle: vi.fn(async () => undefined),
};

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { action });
});

it.each([
  [{ kind: 'counted', desks: 3 }, '3', 'DeskLens: 3 desks on this page'],
  [{ kind: 'counted', desks: 1 }, '1', 'DeskLens: 1 desk on this page'],
  [{ kind: 'counted', desks: 0 }, null, 'DeskLens'],
  [{ kind: 'paused', site: 'example.com' }, '–', 'DeskLens: Paused on example.com'],
  [{ kind: 'paused', site: null }, '–', 'DeskLens: Paused everywhere'],
] as const)('%j is %j and "%s" on the button of the tab', async (page, text, title) => {
  await showOnBadge(7, page);
  expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title });
});

it('is another colour while paused', async () => {
  await showOnBadge(7, { kind: 'counted', desks: 1 });
  await showOnBadge(7, { kind: 'paused', site: null });
  const colours = action.setBadgeBackgroundColor.mock.calls.map((call: unknown[]) => JSON.stringify(call));
  expect(new Set(colours).size).toBe(2);
});

it('minds no tab that was closed meanwhile', async () => {
  action.setTitle.mockRejectedValueOnce(new Error('No tab with id: 7'));
  await expect(showOnBadge(7, { kind: 'counted', desks: 1 })).resolves.toBeUndefined();
});
