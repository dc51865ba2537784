import { describe, expect, it } from 'vitest';
import { recordsOf } from '@/lib/settlement/instruction-record';
import type { SettlementLedger } from '@/lib/settlement/settlement-entry';
import { standingOf, walletsStillNeed } from '@/lib/settlement/standing';
import { evmAddress, otherEvmAddress } from './addresses';
import { acted, approved, bank, changedTo, filed, only, tested, wallet } from './build';

const standing = (ledger: SettlementLedger) => standingOf(recordsOf(ledger, true));
const need = (ledger: SettlementLedger) => walletsStillNeed(standing(ledger));

function compared(ledger: SettlementLedger): SettlementLedger {
  const { subject, test } = only(ledger);
  return acted(ledger, { do: 'compare-again', subject, of: test?.id ?? '', pasted: evmAddress, by: 'Mara' });
}

describe('the standing of a desk’s instructions', () => {
  it('goes from nothing on file to a comparison after the test', () => {
    expect(need([])).toBe('address');
    expect(need(filed())).toBe('call-back');
    expect(need(approved(filed()))).toBe('test');
    expect(need(tested(approved(filed())))).toBe('comparison');
    expect(need(compared(tested(approved(filed()))))).toBeNull();
  });

  it('falls back when the details are changed', () => {
    expect(need(changedTo(compared(tested(approved(filed()))), wallet({ address: otherEvmAddress })))).toBe('call-back');
  });

  it('counts every instruction once, and none that was withdrawn', () => {
    const done = compared(tested(approved(filed())));
    const more = acted(done, { do: 'file', instruction: bank() });
    expect(standing(more)).toEqual({ onFile: 2, pending: 1, wallets: 1, untested: 0, toCompare: 0, compared: 1 });
    const gone = acted(more, { do: 'withdraw', subject: only(done).subject, reason: 'Closed.' });
    expect(standing(gone)).toEqual({ onFile: 1, pending: 1, wallets: 0, untested: 0, toCompare: 0, compared: 0 });
  });

  it('of a bank account that was called back asks for an address all the same', () => {
    expect(need(approved(filed(bank())))).toBe('address');
  });
});
