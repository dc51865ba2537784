import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { instructionForm, newInstructionForm } from '@/lib/drafts/draft';
import { failed } from '@/lib/result';
import { evmAddress, otherEvmAddress, testnetAddress } from '@/tests/lib/settlement/addresses';
import { acted, approved, bank, called, changedTo, filed, only, tested, today, wallet } from '@/tests/lib/settlement/build';
import { german } from '@/tests/messages';
import { show } from './show';

afterEach(cleanup);

const card = () => within(screen.getByRole('article'));
const state = () => document.querySelector('.state')?.textContent;
const text = () => document.body.textContent ?? '';
/** Types into a field of a form, by its label. */
const type = (scope: ReturnType<typeof within>, label: string, value: string) =>
  fireEvent.input(scope.getByLabelText(label), { target: { value } });
const press = (scope: ReturnType<typeof within>, name: string | RegExp) =>
  fireEvent.click(scope.getByRole('button', { name, hidden: true }));
const adding = () => within(screen.getByRole('region', { name: 'Add an instruction' }));
const fill = () => {
  type(adding(), 'Asset', 'USDC');
  type(adding(), 'Address', evmAddress);
  type(adding(), 'Who sent it', 'Ana');
};

describe('the list', () => {
  it('says where nothing is on file', () => {
    show([]);
    expect(text()).toContain('No instruction is on file.');
  });

  it('has what is pending first, and counts each kind', () => {
    const both = acted(approved(filed()), { do: 'file', instruction: bank() });
    show(both);
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Compare an address', 'Pending call-back · 1', 'Called back · 1', 'Encryption']);
  });

  it('shows every address whole, in groups, with its check and where it came from', () => {
    show(filed());
    const groups = [...document.querySelectorAll('.instruction dl code.groups .group')].map(({ textContent }) => textContent);
    expect(groups).toEqual(['0x', '5aAe', 'b605', '3F3E', '94C9', 'b9A0', '9f33', '6694', '35E7', 'Ef1B', 'eAed']);
    expect(text()).toContain('Checksum right for Ethereum.');
    expect(text()).toContain('Came on Nov 18, 2026 from Ana, settlements: E-mail');
    expect(text()).toContain('Filed by Mara on Nov 20, 2026');
  });

  it('reads “verified” nowhere, and offers no copy before the call-back', () => {
    show(filed());
    expect(state()).toBe('Pending call-back');
    expect(text()).not.toMatch(/verified/i);
    expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
  });

  it('shows markup in any field as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const ledger = filed({ ...wallet({ asset: hostile, reference: hostile }), source: { who: hostile, channel: 'chat', day: today } });
    const { subject, id } = only(ledger);
    const gone = acted(ledger, { do: 'withdraw', subject, reason: hostile });
    expect(id).not.toBe('');
    show(gone);
    expect(document.querySelector('img')).toBeNull();
    expect(text().split(hostile).length).toBeGreaterThan(4);
  });
});

describe('the form for an instruction', () => {
  it('files what was typed, as pending', async () => {
    const { onAct } = show([]);
    fill();
    press(adding(), 'File as pending');
    await waitFor(() =>
      expect(onAct.mock.calls).toEqual([
        [
          {
            do: 'file',
            instruction: {
              details: { kind: 'crypto', asset: 'USDC', network: 'ethereum', networkName: '', address: evmAddress, reference: '' },
              source: { who: 'Ana', channel: 'email', day: today },
            },
          },
        ],
      ]),
    );
    await waitFor(() => expect(text()).toContain('Saved.'));
  });

  it('says what is missing once it was tried, and files nothing', async () => {
    const { onAct } = show([]);
    expect(text()).not.toContain('missing');
    press(adding(), 'File as pending');
    await waitFor(() => expect(adding().getByRole('alert').textContent).toBe('Not saved: Asset: missing.'));
    expect(adding().getByLabelText('Address').getAttribute('aria-invalid')).toBe('true');
    expect(onAct).not.toHaveBeenCalled();
  });

  it('checks the address while it is typed, against the network that is chosen', () => {
    show([]);
    type(adding(), 'Address', ` ${testnetAddress} `);
    expect(text()).toContain('Not an address of Ethereum.');
    expect(text()).toContain('It reads as an address of Bitcoin.');
    expect(text()).toContain('2 blanks were taken out.');
    fireEvent.change(adding().getByLabelText('Network'), { target: { value: 'bitcoin' } });
    expect(text()).toContain('of a Bitcoin test network');
    type(adding(), 'Address', `${evmAddress.slice(0, -1)}D`);
    fireEvent.change(adding().getByLabelText('Network'), { target: { value: 'base' } });
    expect(text()).toContain('Checksum wrong for Base');
    fireEvent.change(adding().getByLabelText('Network'), { target: { value: 'xrp-ledger' } });
    type(adding(), 'Address', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh');
    expect(text()).toContain('Format only: no checksum was checked.');
    expect(text()).toContain('ask the desk whether this one needs a tag or memo');
  });

  it('takes a bank account as well, with the checks of IBAN and BIC', async () => {
    const { onAct } = show([]);
    fireEvent.click(adding().getByLabelText('Bank account'));
    fireEvent.change(adding().getByLabelText(/^Currency/), { target: { value: 'EUR' } });
    type(adding(), 'Account holder', 'Example Desk Ltd');
    type(adding(), 'IBAN', 'GB82 WEST 1234 5698 7654 33');
    expect(text()).toContain('check digits wrong');
    type(adding(), 'IBAN', 'GB82 WEST 1234 5698 7654 32');
    type(adding(), 'BIC', 'westde2l');
    expect(text()).toContain('BIC and IBAN name different countries');
    type(adding(), 'Who sent it', 'Ana');
    press(adding(), 'File as pending');
    await waitFor(() => expect(onAct).toHaveBeenCalledOnce());
    expect(onAct.mock.calls[0]?.[0]).toMatchObject({
      instruction: { details: { kind: 'bank', currency: 'EUR', iban: 'GB82WEST12345698765432', bic: 'WESTDE2L' } },
    });
  });

  it('keeps what was typed where it was not saved, and says why', async () => {
    const { onAct } = show([]);
    onAct.mockResolvedValue(failed('Not saved: the disk is full.'));
    fill();
    press(adding(), 'File as pending');
    await waitFor(() => expect(adding().getByRole('alert').textContent).toBe('Not saved: the disk is full.'));
    expect(adding().getByLabelText<HTMLInputElement>('Asset').value).toBe('USDC');
    expect(text()).not.toContain('Saved.');
  });
});

describe('the call-back', () => {
  it('is asked for with the number and where it came from, and sent for the details that are shown', async () => {
    const ledger = filed();
    const { onAct } = show(ledger);
    type(card(), 'Number called', '+44 20 7946 0000');
    fireEvent.change(card().getByLabelText('Where that number came from'), { target: { value: 'published' } });
    type(card(), 'Which document, page or call', 'Contact page');
    type(card(), 'Who confirmed it at the desk', 'Ben');
    press(card(), /^Save the call-back/);
    await waitFor(() => expect(onAct).toHaveBeenCalledOnce());
    expect(onAct.mock.calls[0]?.[0]).toEqual({
      do: 'call-back',
      subject: only(ledger).subject,
      callBack: {
        ...{ of: only(ledger).id, number: '+44 20 7946 0000', origin: 'published', where: 'Contact page' },
        ...{ spokeWith: 'Ben', by: 'Mara', day: today },
      },
    });
  });

  it('waits for a second person, who approves by name', async () => {
    const ledger = called(filed());
    const { onAct } = show(ledger);
    expect(state()).toBe('Pending second approval');
    expect(text()).toContain(
      'Mara called +44 20 7946 0000 on Nov 20, 2026. The number is from: Contract or onboarding pack on file, Master agreement',
    );
    type(card(), 'Second person’s name', 'Jonas');
    press(card(), /^Approve/);
    const { subject, awaiting } = only(ledger);
    await waitFor(() => expect(onAct.mock.calls).toEqual([[{ do: 'approve', subject, of: awaiting?.id, name: 'Jonas' }]]));
  });

  it('once it counts says who called and who approved, and offers the address from the file', async () => {
    const { onCopy } = show(approved(filed()));
    expect(state()).toBe('Called back');
    expect(text()).toContain('Approved by Jonas.');
    press(card(), 'Copy from the file');
    await waitFor(() => expect(text()).toContain('Copied from the file, not from a history.'));
    expect(onCopy.mock.calls).toEqual([[evmAddress]]);
  });

  it('says where the browser refused to copy', async () => {
    const { onCopy } = show(approved(filed()));
    onCopy.mockResolvedValue(false);
    press(card(), 'Copy from the file');
    await waitFor(() => expect(text()).toContain('Not copied: the browser refused.'));
  });
});

describe('a change', () => {
  it('shows what would change, and is sent for the details that are shown', async () => {
    const ledger = approved(filed());
    const { onAct } = show(ledger);
    const form = within(
      card()
        .getByText(/^Change the details/)
        .closest('details') as HTMLElement,
    );
    type(form, 'Address', otherEvmAddress);
    type(form, 'Who sent it', 'Ana');
    expect(form.getByRole('region', { name: 'What would change', hidden: true }).textContent).toContain('Address');
    press(form, 'File the change as pending');
    await waitFor(() => expect(onAct).toHaveBeenCalledOnce());
    expect(onAct.mock.calls[0]?.[0]).toMatchObject({
      do: 'change',
      of: only(ledger).id,
      instruction: { details: { address: otherEvmAddress } },
    });
  });

  it('is pending again, with old against new by the character, and the history of both', () => {
    show(changedTo(approved(filed()), wallet({ address: otherEvmAddress, network: 'base' })));
    expect(state()).toBe('Pending call-back');
    const region = screen.getByRole('region', { name: 'Old against new' });
    const lines = (side: number) =>
      [...region.querySelectorAll(`.aligned .line:nth-of-type(${side})`)].map(({ textContent }) => textContent).join('');
    expect([lines(1), lines(2)]).toEqual([evmAddress, otherEvmAddress]);
    expect(region.textContent).toContain('Before: Ethereum');
    expect(region.textContent).toContain('Now: Base');
    const history = [...document.querySelectorAll('.history li')].map(({ textContent }) => textContent);
    expect(history).toHaveLength(4);
    expect(history[0]).toContain('Changed, pending again. Network: Ethereum → Base; Address: ');
    expect(history[1]).toContain('Call-back approved by Jonas');
    expect(history[2]).toContain('Called back: +44 20 7946 0000');
    expect(history[3]).toContain('Filed');
    expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
  });
});

describe('a test transfer', () => {
  it('is offered once the address was called back, and sent with its amount as digits', async () => {
    const ledger = approved(filed());
    const { onAct } = show(ledger);
    expect(text()).toContain('No test was sent to these details yet.');
    type(card(), 'Amount', '10,5');
    press(card(), /^Save the test/);
    await waitFor(() => expect(onAct).toHaveBeenCalledOnce());
    expect(onAct.mock.calls[0]?.[0]).toMatchObject({
      do: 'record-test',
      test: { of: only(ledger).id, amount: '10.5', asset: 'USDC', by: 'Mara' },
    });
  });

  it('is not offered for what is pending, nor for a bank account', () => {
    show(filed());
    expect(text()).not.toContain('Test transfer');
    cleanup();
    show(approved(filed(bank())));
    expect(text()).not.toContain('Test transfer');
  });

  it('leaves a comparison to be done, which is not taken from a history', async () => {
    const ledger = tested(approved(filed()));
    const { onAct } = show(ledger);
    expect(text()).toContain('Still to do: compare the full address again');
    expect(text()).toContain('Never take it from a transaction history');
    type(card(), 'Address of the transfer to be confirmed', evmAddress);
    expect(text()).toContain('The same in every character');
    press(card(), /^Record the comparison/);
    await waitFor(() => expect(text()).toContain('One from a transaction history is no comparison.'));
    expect(onAct).not.toHaveBeenCalled();
    fireEvent.click(card().getByLabelText(/^Taken from the transfer to be confirmed/));
    press(card(), /^Record the comparison/);
    const { subject, test } = only(ledger);
    await waitFor(() =>
      expect(onAct.mock.calls).toEqual([[{ do: 'compare-again', subject, of: test?.id, pasted: evmAddress, by: 'Mara' }]]),
    );
  });

  it('whose address was compared again says so', () => {
    const ledger = tested(approved(filed()));
    const { subject, test } = only(ledger);
    show(acted(ledger, { do: 'compare-again', subject, of: test?.id ?? '', pasted: evmAddress, by: 'Jonas' }));
    expect(text()).toContain('After the test the full address was compared again, by Jonas on Nov 20, 2026');
    expect(text()).not.toContain('Still to do');
  });
});

describe('withdrawing', () => {
  it('asks why, and leaves the instruction readable without anything to do with it', async () => {
    const ledger = approved(filed());
    const { onAct, again } = show(ledger);
    type(card(), 'Why', 'Account closed.');
    press(card(), /^Withdraw this instruction/);
    const { subject } = only(ledger);
    const act = { do: 'withdraw' as const, subject, reason: 'Account closed.' };
    await waitFor(() => expect(onAct.mock.calls).toEqual([[act]]));
    again(acted(ledger, act));
    expect(state()).toBe('Withdrawn');
    expect(text()).toContain('Withdrawn by Mara on Nov 20, 2026: Account closed.');
    expect(card().queryAllByRole('button', { hidden: true })).toEqual([]);
  });
});

describe('what is begun and not saved', () => {
  const draft = { kind: 'bank', iban: 'GB82 WEST' };

  it('stands in its form again, which is open and says so, whichever form it is', () => {
    const ledger = approved(filed());
    const { id } = only(ledger);
    show(
      ledger,
      {},
      {
        drafts: {
          [newInstructionForm]: draft,
          [instructionForm(id, 'call-back')]: { number: '+44 20' },
          [instructionForm(id, 'test')]: { amount: '1' },
          [instructionForm(id, 'withdraw')]: { reason: 'Because' },
          [instructionForm(id, 'change')]: { address: otherEvmAddress },
        },
      },
    );
    expect(adding().getByLabelText<HTMLTextAreaElement>('IBAN').value).toBe('GB82 WEST');
    expect(card().getByLabelText<HTMLInputElement>('Number called').value).toBe('+44 20');
    expect(card().getByLabelText<HTMLInputElement>('Amount').value).toBe('1');
    expect(card().getByLabelText<HTMLInputElement>('Why').value).toBe('Because');
    const marks = screen.getAllByText('· not saved yet', { exact: false });
    expect(marks.map((mark) => mark.closest('details')?.open)).toEqual([true, true, true, true, true]);
  });

  it('is told with every letter, and taken back by a press', () => {
    const { onDraft } = show([]);
    type(adding(), 'Asset', 'US');
    expect(onDraft.mock.lastCall).toEqual([newInstructionForm, expect.objectContaining({ asset: 'US', address: '' })]);
    press(adding(), 'Discard changes');
    expect(onDraft.mock.lastCall).toEqual([newInstructionForm, null]);
    expect(adding().getByLabelText<HTMLInputElement>('Asset').value).toBe('');
  });

  it('is not in the form of the next instruction once it is filed', async () => {
    const { onAct } = show([], {}, { drafts: { [newInstructionForm]: { asset: 'USDC' } } });
    fill();
    press(adding(), 'File as pending');
    await waitFor(() => expect(onAct).toHaveBeenCalledOnce());
    await waitFor(() => expect(adding().getByLabelText<HTMLInputElement>('Asset').value).toBe(''));
    expect(text()).not.toContain('not saved yet');
  });
});

it('speaks German throughout', () => {
  show(changedTo(tested(approved(filed())), wallet({ address: otherEvmAddress })), {}, { language: german });
  expect(text()).toContain('Rückruf offen');
  expect(text()).toContain('Bisher und neu');
  expect(text()).not.toMatch(/call-back|pending|instruction/i);
});
