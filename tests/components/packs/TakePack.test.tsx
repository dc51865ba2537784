import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PackInUse } from '@/components/packs/PackInUse';
import { TakePack } from '@/components/packs/TakePack';
import type { PackRules } from '@/lib/policy/packs';
import { german } from '@/tests/messages';
import { render } from '../render';

afterEach(cleanup);

const url = 'https://packs.example/our-firm.json';
const nothingSet: PackRules = { keys: [], url: null, isOwnAllowed: true };
const all = () => document.body.textContent ?? '';

function take(organisation: Partial<PackRules>, fetching = false) {
  const onFetch = vi.fn();
  render(<TakePack organisation={{ ...nothingSet, ...organisation }} fetching={fetching} onFile={vi.fn()} onFetch={onFetch} />);
  return onFetch;
}

it('where the organisation sets nothing, a pack is taken from a file or a typed address', () => {
  take({});
  expect(screen.getByLabelText('Pack file')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Or its address' })).toBeTruthy();
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(all()).not.toContain('organisation');
});

it('the organisation’s address is shown as set by it, with the button that fetches from there, which says what is sent', () => {
  const onFetch = take({ url });
  expect(screen.getByText(url).closest('p')?.textContent).toContain('Set by your organisation');
  const button = screen.getByRole('button', { name: 'Fetch your organisation’s pack' });
  const described = (button.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(described.join(' ')).toMatch(/packs\.example.*sends nothing of yours/);
  fireEvent.click(button);
  expect(onFetch.mock.calls).toEqual([[url]]);
  expect(screen.getByLabelText('Pack file')).toBeTruthy();
});

it('nothing is asked twice while a server is being asked', () => {
  const onFetch = take({ url }, true);
  for (const button of screen.getAllByRole('button')) {
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
  }
  expect(onFetch).not.toHaveBeenCalled();
});

it('packs from elsewhere that are switched off have neither field nor button', () => {
  take({ url, isOwnAllowed: false });
  expect(screen.queryByLabelText('Pack file')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(all()).toContain('Packs from elsewhere are switched off.');
  cleanup();
  take({ isOwnAllowed: false });
  expect(screen.queryByRole('button')).toBeNull();
  expect(all()).toContain('Data packs are switched off.');
});

it('whose keys are listed is said before a pack is chosen, in German too', () => {
  const keys = [
    { name: 'Example Firm', key: 'one' },
    { name: 'Example Research', key: 'two' },
  ];
  render(<TakePack organisation={{ ...nothingSet, keys }} fetching={false} onFile={vi.fn()} onFetch={vi.fn()} />, german);
  expect(all()).toContain('signiert sind: Example Firm, Example Research');
  expect(all()).toContain('Von Ihrer Organisation vorgegeben');
});

it('a pack in use says that the organisation vouches for it, and asks no server that was switched off', () => {
  const pack = { id: 'our-firm', publisher: 'Example Firm', version: 2, made: '2026-11-20' };
  const from = { kind: 'url' as const, url, etag: null };
  const inUse = { pack, key: 'one', from, used: '2026-11-21T10:00:00.000Z', problem: null };
  const shown = (organisation: Partial<PackRules>) => {
    cleanup();
    render(
      <PackInUse
        packs={{ organisation: { ...nothingSet, ...organisation }, inUse, before: null }}
        onLookBack={vi.fn()}
        onFetch={vi.fn()}
      />,
    );
    return [/Your organisation vouches for it: signed by The firm/.test(all()), screen.queryAllByRole('button').length];
  };
  expect(shown({})).toEqual([false, 1]);
  expect(shown({ keys: [{ name: 'The firm', key: 'one' }], url, isOwnAllowed: false })).toEqual([true, 1]);
  expect(shown({ isOwnAllowed: false })).toEqual([false, 0]);
});
