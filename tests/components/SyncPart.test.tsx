import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SyncPart, type SyncPartProps } from '@/components/SyncPart';
import { german } from '@/tests/messages';
import { render } from './render';

afterEach(cleanup);

const does = () => ({ onTurnOn: vi.fn(), onAgree: vi.fn(), onCancel: vi.fn(), onTurnOff: vi.fn() });
const off = { shown: { standing: 'off', problems: [] }, isSwitchedOff: false, preview: null, turnedOff: null, failure: null } as const;
const part = (props: Partial<SyncPartProps> = {}) => <SyncPart {...off} {...does()} {...props} />;
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const on = { standing: 'on', problems: [] } as const;

describe('sync in the options', () => {
  it('that is off says what would leave this computer, by whom, and what never does, next to the button', () => {
    const { container } = render(part());
    expect(container.textContent).toMatch(/not DeskLens but the browser takes it to its maker’s server/);
    expect(container.textContent).toMatch(/Never synced: counterparty files, findings, quotes, settlement instructions/);
    expect(screen.getByRole('status').textContent).toBe('Sync is off: nothing is sent.');
    expect(buttons()).toEqual(['Turn on']);
  });

  it('shows what would change before it does, and leads the reader there', () => {
    const preview = [{ key: 'profile', field: 'country', text: 'Domicile: Germany → France' }] as const;
    const acts = does();
    render(part({ ...acts, preview }));
    expect(document.activeElement?.textContent).toMatch(/would change here/);
    expect(screen.getByText('Domicile: Germany → France')).toBeTruthy();
    expect(buttons()).toEqual(['Turn on and change these', 'Cancel']);
    fireEvent.click(screen.getByText('Cancel'));
    expect(acts.onCancel).toHaveBeenCalledOnce();
    expect(acts.onAgree).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Turn on and change these'));
    expect(acts.onAgree).toHaveBeenCalledOnce();
  });

  it('that is on is turned off in two ways, and names what is not synced', () => {
    const acts = does();
    render(part({ ...acts, shown: { ...on, problems: ['Paused sites: too large'] } }));
    expect(screen.getByRole('status').textContent).toBe('Sync is on.');
    expect(screen.getByRole('region', { name: 'Not synced' }).textContent).toContain('Paused sites: too large');
    fireEvent.click(screen.getByText('Turn off'));
    fireEvent.click(screen.getByText('Turn off and delete from the account'));
    expect(acts.onTurnOff.mock.calls).toEqual([[false], [true]]);
  });

  it('puts the focus on what became of it once the button that was pressed is gone, and does not take it otherwise', () => {
    const { rerender } = render(part());
    rerender(part({ shown: on }));
    expect(document.activeElement).toBe(document.body);
    screen.getByText('Turn off').focus();
    fireEvent.click(screen.getByText('Turn off'));
    rerender(part({ turnedOff: 'kept' }));
    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(screen.getByRole('status').textContent).toMatch(/^Sync is off. What is stored here stays, and the account keeps/);
  });

  it('says what was deleted, also by another browser', () => {
    const { rerender } = render(part({ turnedOff: 'erased' }));
    expect(screen.getByRole('status').textContent).toMatch(/what the account held is deleted/);
    rerender(part({ shown: { standing: 'erased', problems: [] }, turnedOff: 'kept' }));
    expect(screen.getByRole('status').textContent).toMatch(/^Sync was turned off here/);
    expect(buttons()).toEqual(['Turn on']);
  });

  it('that the organisation has switched off cannot be turned on, but what the account holds can be deleted', () => {
    const { rerender } = render(part({ isSwitchedOff: true }));
    expect(buttons()).toEqual([]);
    rerender(part({ isSwitchedOff: true, shown: on }));
    expect(screen.getByRole('status').textContent).toMatch(/^Your organisation has switched sync off/);
    expect(buttons()).toEqual(['Turn off', 'Turn off and delete from the account']);
  });

  it('says a failure as an alert, in the language of the page', () => {
    render(part({ failure: 'Nicht synchronisiert' }), german);
    expect(screen.getByRole('alert').textContent).toBe('Nicht synchronisiert');
    expect(buttons()).toEqual(['Einschalten']);
  });
});
