import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, fieldOf } from '@/lib/settlement/old-against-new';
import type { Instruction } from '@/lib/settlement/settlement-entry';
import { otherEvmAddress, poisoned } from './addresses';
import { bank, source, wallet } from './build';

describe('old against new', () => {
  it('names each field that changed, with both values, and no other', () => {
    expect(changesBetween(wallet(), wallet())).toEqual([]);
    const now = { ...wallet({ address: otherEvmAddress, network: 'base' }), source: { ...source, day: '2026-11-19' } };
    expect(changesBetween(wallet(), now)).toEqual([
      { field: 'network', from: 'ethereum', to: 'base' },
      { field: 'address', from: fieldOf(wallet(), 'address'), to: otherEvmAddress },
      { field: 'day', from: '2026-11-18', to: '2026-11-19' },
    ]);
  });

  it('of a bank account says what stood there before, and that nothing did', () => {
    const now = bank({ iban: '', accountNumber: '12345678' });
    expect(changesBetween(bank(), now)).toEqual([
      { field: 'iban', from: 'GB82WEST12345698765432', to: '' },
      { field: 'accountNumber', from: '', to: '12345678' },
    ]);
  });

  it('gives back the new one from the old one, and the old one from the new', () => {
    const instruction: fc.Arbitrary<Instruction> = fc
      .record({
        asset: fc.constantFrom('USDC', 'BTC'),
        network: fc.constantFrom('ethereum' as const, 'bitcoin' as const),
        address: fc.constantFrom(otherEvmAddress, poisoned()),
        reference: fc.string({ maxLength: 4 }),
        who: fc.constantFrom('Ana', 'Ben'),
      })
      .map(({ who, ...fields }) => ({ ...wallet(fields), source: { ...source, who } }));
    const applied = (to: Instruction, changes: readonly { field: string; from: string; to: string }[], which: 'from' | 'to') => {
      const values = Object.fromEntries(changes.map((change) => [change.field, change[which]]));
      return {
        details: Object.fromEntries(Object.entries(to.details).map(([field, value]) => [field, values[field] ?? value])),
        source: Object.fromEntries(Object.entries(to.source).map(([field, value]) => [field, values[field] ?? value])),
      };
    };
    fc.assert(
      fc.property(instruction, instruction, (old, now) => {
        const changes = changesBetween(old, now);
        expect(applied(old, changes, 'to')).toEqual(now);
        expect(applied(now, changes, 'from')).toEqual(old);
      }),
    );
  });
});
