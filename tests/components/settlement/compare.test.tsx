import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { evmAddress, otherEvmAddress, poisoned } from '@/tests/lib/settlement/addresses';
import { acted, approved, bank, changedTo, filed, only, wallet } from '@/tests/lib/settlement/build';
import { show } from './show';

afterEach(cleanup);

const box = () => within(screen.getByRole('region', { name: 'Compare an address' }));
const paste = (text: string) => fireEvent.input(box().getByLabelText('Address, IBAN or account number'), { target: { value: text } });
const result = () => box().getByRole('status').textContent ?? '';
const framed = () => [...document.querySelectorAll('.aligned .differs')].map(({ textContent }) => textContent);

describe('the comparison', () => {
  it('says nothing before something is pasted', () => {
    show(approved(filed()));
    expect(result()).toBe('');
  });

  it('says at once that a pasted address is the one on file, who called back and who approved', () => {
    show(approved(filed()));
    paste(evmAddress);
    expect(result()).toContain('The same in every character: Example Desk, USDC on Ethereum.');
    expect(result()).toContain('Called back on Nov 20, 2026 by Mara. Approved by Jonas.');
    expect(framed()).toEqual([]);
  });

  it.each([
    ['pending', filed(), 'It is pending: do not pay to it before it is called back.'],
    ['replaced', changedTo(approved(filed()), wallet({ address: otherEvmAddress })), 'It stood on file until Nov 20, 2026'],
    [
      'withdrawn',
      (() => {
        const ledger = approved(filed());
        return acted(ledger, { do: 'withdraw', subject: only(ledger).subject, reason: 'Closed.' });
      })(),
      'It was withdrawn: do not pay to it.',
    ],
  ])('says of one that is the same and %s that it is not to be paid to', (_what, ledger, words) => {
    show(ledger);
    paste(evmAddress);
    expect(result()).toContain('The same in every character');
    expect(result()).toContain(words);
    expect(result()).not.toContain('Called back on');
  });

  it('says whose it is where it is another desk’s', () => {
    show([], {}, { others: { two: approved(filed()) } });
    paste(evmAddress);
    expect(result()).toContain('The same in every character: Other Desk, USDC on Ethereum.');
    expect(result()).toContain('It is on file for Other Desk, not for Example Desk.');
  });

  it('tells a poisoned address, frames what differs, says it in words, and shows both in full', () => {
    show(approved(filed()));
    const other = poisoned();
    paste(other);
    expect(result()).toContain(
      'begins and ends like Example Desk, USDC on Ethereum (first 4 and last 4 characters), but 32 characters differ',
    );
    expect(result()).toContain('This is the pattern of address poisoning: do not pay to it.');
    expect(framed().join('')).toBe(
      `${evmAddress.slice(6, -4)}${other.slice(6, -4)}`.replace(/(.{32})(.{32})/, (_all, a, b) => interleaved(a, b)),
    );
    const heard = [...document.querySelectorAll('.aligned .unseen')].map(({ textContent }) => textContent);
    expect(heard[0]).toBe('Group 1: 0 x, the same');
    expect(heard[1]).toBe('Group 2: 5 a A e, the same');
    expect(heard[2]).toMatch(/^Group 3 differs: On file – b 6 0 5; Pasted – /);
    const lines = (side: number) =>
      [...document.querySelectorAll(`.aligned .line:nth-of-type(${side})`)].map(({ textContent }) => textContent);
    expect(lines(1).join('')).toBe(evmAddress);
    expect(lines(2).join('')).toBe(other);
    expect(document.body.textContent).not.toContain('…');
  });

  it('says that an address is on file nowhere, and what it is by itself', () => {
    show(approved(filed()));
    paste(otherEvmAddress);
    expect(result()).toContain('Not on file, and like nothing that is.');
    expect(result()).toContain('Checksum right for Ethereum.');
    paste('GB82 WEST 1234 5698 7654 32');
    expect(result()).toContain('IBAN: length and check digits right.');
    paste('not an address at all');
    expect(result()).toContain('Has the form of no address and no IBAN known here.');
  });

  it('takes out what is not seen and says so, and does not compare letters of other scripts', () => {
    show(approved(filed()));
    paste(` ${evmAddress.slice(0, 10)}\u{200B}${evmAddress.slice(10)}`);
    expect(result()).toContain('The same in every character');
    expect(result()).toContain('1 invisible character was taken out.');
    expect(result()).toContain('1 blank was taken out.');
    paste(evmAddress.replace('A', 'А'));
    expect(result()).toContain('Not compared');
    expect(result()).toContain('“А”, U+0410, at place 5');
  });

  it('compares account numbers as well', () => {
    show(filed(bank()));
    paste('GB82 WEST 1234 5698 7654 33');
    expect(result()).toContain('Not the same: 1 character differs from Example Desk, EUR account, Example Desk Ltd.');
    expect(result()).toContain('check digits wrong');
    expect(framed()).toEqual(['2', '3']);
  });

  it('names the memo that has to be compared too', () => {
    show(approved(filed(wallet({ reference: 'desk-7' }))));
    paste(evmAddress);
    expect(result()).toContain('Memo, tag or reference on file: desk-7. Compare it as well.');
  });
});

/** As the framed runs are read: group by group, the upper line and then the lower. */
function interleaved(upper: string, lower: string): string {
  let text = '';
  for (let at = 0; at < upper.length; at += 4) text += upper.slice(at, at + 4) + lower.slice(at, at + 4);
  return text;
}
