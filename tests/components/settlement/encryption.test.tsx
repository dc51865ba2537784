import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { failed } from '@/lib/result';
import { approved, filed } from '@/tests/lib/settlement/build';
import { show } from './show';

afterEach(cleanup);

const text = () => document.body.textContent ?? '';
const part = () => within(screen.getByRole('region', { name: 'Encryption' }));
const type = (scope: ReturnType<typeof within>, label: string, value: string) =>
  fireEvent.input(scope.getByLabelText(label), { target: { value } });
const press = (scope: ReturnType<typeof within>, name: string) => fireEvent.click(scope.getByRole('button', { name, hidden: true }));
const good = 'correct horse battery';

describe('turning encryption on', () => {
  it('says before that a lost passphrase cannot be made up for', () => {
    show(filed());
    expect(part().getByText(/^The passphrase is kept nowhere/).textContent).toContain('Without it nobody can read the instructions again');
    expect(text()).toContain('AES-256; the key is made by PBKDF2 in 600,000 rounds');
  });

  it('asks for the passphrase twice, for enough of it, and for a tick', async () => {
    const { encryption } = show(filed());
    const alert = () => part().getByRole('alert', { hidden: true }).textContent;
    type(part(), 'Passphrase', 'short');
    expect(text()).toContain('7 more characters are needed.');
    press(part(), 'Encrypt');
    await waitFor(() => expect(alert()).toContain('at least 12 characters'));
    type(part(), 'Passphrase', good);
    expect(text()).toContain('Long.');
    type(part(), 'Passphrase again', 'correct horse battery!');
    expect(text()).toContain('The two are not the same.');
    press(part(), 'Encrypt');
    await waitFor(() => expect(alert()).toBe('The two are not the same.'));
    type(part(), 'Passphrase again', good);
    press(part(), 'Encrypt');
    await waitFor(() => expect(alert()).toContain('Not encrypted: tick'));
    expect(encryption.onEncrypt).not.toHaveBeenCalled();
    fireEvent.click(part().getByLabelText(/^Without the passphrase the instructions are lost/));
    press(part(), 'Encrypt');
    await waitFor(() => expect(encryption.onEncrypt).toHaveBeenCalledWith(good, ''));
  });
});

describe('what is encrypted', () => {
  it('and unlocked is shown, and can be locked, turned off and given another passphrase', async () => {
    const { encryption } = show(approved(filed()), { lock: 'unlocked' });
    expect(text()).toContain('Locks when the browser closes, or after 15 minutes without use.');
    press(part(), 'Lock now');
    await waitFor(() => expect(encryption.onLock).toHaveBeenCalledOnce());
    const change = within(part().getByText('Change the passphrase').closest('details') as HTMLElement);
    type(change, 'Passphrase so far', 'the old one');
    type(change, 'New passphrase', good);
    type(change, 'Passphrase again', good);
    press(change, 'Change it');
    await waitFor(() => expect(encryption.onChangePassphrase).toHaveBeenCalledWith(good, 'the old one'));
    const off = within(part().getByText('Turn encryption off').closest('details') as HTMLElement);
    type(off, 'Passphrase', good);
    press(off, 'Turn it off');
    await waitFor(() => expect(encryption.onDecrypt).toHaveBeenCalledWith(good));
  });

  it('and locked shows nothing but the way in; a wrong passphrase is said, and stays to be mended', async () => {
    const { encryption } = show([], { lock: 'locked', ledgers: {} });
    encryption.onUnlock.mockResolvedValue(failed('This passphrase does not open it.'));
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByText('Compare an address')).toBeNull();
    const tab = within(document.body);
    type(tab, 'Passphrase', 'wrong one');
    press(tab, 'Unlock');
    await waitFor(() => expect(screen.getAllByRole('alert')[0]?.textContent).toBe('This passphrase does not open it.'));
    expect(tab.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('wrong one');
    expect(encryption.onUnlock.mock.calls).toEqual([['wrong one']]);
  });

  it('whose passphrase was lost is deleted only by a tick and a press', async () => {
    const { encryption } = show([], { lock: 'locked', ledgers: {} });
    const tab = within(document.body);
    press(tab, 'Delete what is encrypted');
    await waitFor(() => expect(text()).toContain('Not deleted: tick that it is to be deleted for good.'));
    expect(encryption.onDiscard).not.toHaveBeenCalled();
    fireEvent.click(tab.getByLabelText('Delete the instructions of every desk for good'));
    press(tab, 'Delete what is encrypted');
    await waitFor(() => expect(encryption.onDiscard).toHaveBeenCalledOnce());
  });

  it('and cannot be read says so, and asks for no passphrase', () => {
    show([], { lock: 'unreadable', ledgers: {}, unreadable: { 'settlement-sealed:1': 'written by version 2' } });
    expect(text()).toContain('not in a form this version can read');
    expect(text()).toContain('settlement-sealed:1: written by version 2');
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });
});

it('what is begun and not saved is said to go before it is locked, and to be gone afterwards', () => {
  show(filed(), { lock: 'unlocked' }, { begun: ['Example Desk'] });
  expect(text()).toContain('Begun and not saved, for Example Desk: it is discarded when this is locked.');
  cleanup();
  show([], { lock: 'locked', ledgers: {} }, { discarded: ['Example Desk', 'Other Desk'] });
  expect(text()).toContain('What was begun for Example Desk, Other Desk and not saved was discarded when this was locked.');
});

it('nothing that was typed outlives the lock in the page', () => {
  const { again } = show(filed(), { lock: 'unlocked' });
  const field = () => screen.getByRole('region', { name: 'Add an instruction' }).querySelector<HTMLTextAreaElement>('textarea.exact');
  fireEvent.input(field() as HTMLTextAreaElement, { target: { value: '0xabc' } });
  again([], { lock: 'locked', ledgers: {} });
  expect(text()).not.toContain('0xabc');
  again(filed(), { lock: 'unlocked' });
  expect(field()?.value).toBe('');
});

it('a value that cannot be read is named beside those that can', () => {
  show(filed(), { unreadable: { 'settlement:two': 'not in our form' } });
  expect(text()).toContain('settlement:two: not in our form');
  expect(screen.getByRole('article')).toBeTruthy();
});
