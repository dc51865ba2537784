import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePasted, likenessOf, type Match } from '@/lib/settlement/compare';
import { recordsOf } from '@/lib/settlement/instruction-record';
import { type Network, networks } from '@/lib/settlement/networks';
import { onFile } from '@/lib/settlement/on-file';
import type { SettlementLedger } from '@/lib/settlement/settlement-entry';
import { bitcoinAddress, evmAddress, otherEvmAddress, poisoned } from './addresses';
import { acted, approved, bank, changedTo, filed, only, wallet } from './build';

const filesOf = (ledgers: Readonly<Record<string, SettlementLedger>>) =>
  Object.entries(ledgers).flatMap(([deskId, ledger]) => onFile(deskId, recordsOf(ledger, true)));

/** What a pasted text is among these files, seen from desk one. */
function compared(raw: string, ledgers: Readonly<Record<string, SettlementLedger>>): readonly Match[] {
  const comparison = comparePasted(raw, filesOf(ledgers), 'one');
  if (comparison.kind !== 'compared') throw new Error(comparison.kind);
  return comparison.matches;
}

const kindOf = (onFileText: string, pasted: string, network: Network | 'bank' = 'ethereum') =>
  likenessOf(onFileText, pasted, network)?.kind ?? null;

/** The address with the character at a place turned into another. */
const turned = (address: string, place: number, to: string) => address.slice(0, place) + to + address.slice(place + 1);

describe('a pasted address', () => {
  it('is exactly the one on file, also with white space in it', () => {
    expect(kindOf(evmAddress, evmAddress)).toBe('exact');
    const spaced = evmAddress.replace(/(.{4})/g, '$1 ');
    expect(compared(` ${spaced}\u{200B}`, { one: filed() })).toMatchObject([{ kind: 'exact', differing: 0 }]);
  });

  it('is the same in other capitals, where a network reads them alike', () => {
    expect(likenessOf(evmAddress, evmAddress.toLowerCase(), 'ethereum')).toMatchObject({ kind: 'other-case', differing: 9 });
    expect(kindOf(bitcoinAddress, bitcoinAddress.toUpperCase(), 'bitcoin')).toBe('other-case');
  });

  it('is another in other capitals, where a network tells them apart', () => {
    const address = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2';
    expect(kindOf(address, address.toLowerCase(), 'bitcoin')).toBe('same-ends');
    expect(kindOf(address, turned(address, 8, 'T'), 'bitcoin')).toBe('same-ends');
  });

  it('is not on file', () => {
    expect(compared(otherEvmAddress, { one: filed() })).toEqual([]);
    expect(compared(evmAddress, {})).toEqual([]);
  });

  it('that is empty, or holds a letter of another script, is not compared', () => {
    expect(comparePasted(' \u{200B}', filesOf({ one: filed() }), 'one').kind).toBe('empty');
    const lookalike = evmAddress.replace('A', 'А');
    expect(comparePasted(lookalike, filesOf({ one: filed() }), 'one')).toMatchObject({
      kind: 'refused',
      pasted: { foreign: [{ code: 'U+0410', place: 5 }] },
    });
  });
});

describe('the pattern of address poisoning', () => {
  it.each([
    [3, 'same-ends'],
    [4, 'same-ends'],
    [6, 'same-ends'],
    [2, null],
  ])('is told with %d characters alike at both ends', (alike, kind) => {
    expect(kindOf(evmAddress, poisoned(evmAddress, alike))).toBe(kind);
  });

  it('is told with more alike at one end than at the other, and says how many', () => {
    const other = `0x${evmAddress.slice(2, 5)}${poisoned(evmAddress, 2).slice(5, -4)}${evmAddress.slice(-4)}`;
    expect(likenessOf(evmAddress, other, 'ethereum')).toMatchObject({ kind: 'same-ends', start: 3, end: 4, differing: 33 });
  });

  it('is told after what every address begins with', () => {
    const other = `bc1p0xl${[...bitcoinAddress.slice(7, -4)].reverse().join('')}${bitcoinAddress.slice(-4)}`;
    expect(likenessOf(bitcoinAddress, other, 'bitcoin')).toMatchObject({ kind: 'same-ends', start: 3, end: 4 });
    const sharesPrefixOnly = `bc1p${[...bitcoinAddress.slice(4, -4)].reverse().join('')}${bitcoinAddress.slice(-4)}`;
    expect(kindOf(bitcoinAddress, sharesPrefixOnly, 'bitcoin')).toBeNull();
  });

  it('is no pattern of account numbers', () => {
    expect(kindOf('GB82WEST12345698765432', 'GB82WEST55554411115432', 'bank')).toBeNull();
  });
});

describe('an address that was mistyped', () => {
  it.each([
    ['a character at the start', turned(evmAddress, 2, '6')],
    ['the last character', turned(evmAddress, 41, 'e')],
    ['a character left out at the start', `0x${evmAddress.slice(3)}`],
    ['a character put in at the end', `${evmAddress}0`],
    ['two swapped at the start', `0xa5${evmAddress.slice(4)}`],
  ])('is near the one on file: %s', (_what, pasted) => {
    expect(kindOf(evmAddress, pasted)).toBe('near');
  });

  it('of a short account number is near by a character or two only', () => {
    expect(kindOf('12345678', '12345687', 'bank')).toBe('near');
    expect(kindOf('12345678', '12348756', 'bank')).toBeNull();
    expect(kindOf('1234', '9876', 'bank')).toBeNull();
  });

  it('of an IBAN is near, and in groups and small letters it is exact', () => {
    expect(kindOf('GB82WEST12345698765432', 'GB82WEST12345698765433', 'bank')).toBe('near');
    expect(kindOf('GB82WEST12345698765432', 'gb82west12345698765432', 'bank')).toBe('exact');
  });
});

describe('the order of what resembles it', () => {
  const impostor = { one: filed(wallet({ address: poisoned() })), two: filed() };

  it('has the exact one first, and says of which desk it is', () => {
    expect(compared(evmAddress, impostor).map(({ kind, file }) => [kind, file.deskId])).toEqual([
      ['exact', 'two'],
      ['same-ends', 'one'],
    ]);
  });

  it('has the desk’s own before another’s', () => {
    expect(compared(evmAddress, { two: filed(), one: filed() }).map(({ file }) => file.deskId)).toEqual(['one', 'two']);
  });

  it('has what stands on file before what stood there', () => {
    const first = changedTo(filed(), wallet({ address: otherEvmAddress }));
    const both = acted(first, { do: 'file', instruction: wallet({ reference: 'another' }) });
    expect(compared(evmAddress, { one: both }).map(({ file }) => file.replaced !== null)).toEqual([false, true]);
  });
});

describe('what stands on file', () => {
  it('is also what stood there before it was changed, with who changed it', () => {
    const ledger = changedTo(approved(filed()), wallet({ address: otherEvmAddress }));
    expect(compared(evmAddress, { one: ledger })).toMatchObject([{ kind: 'exact', file: { replaced: { by: 'Mara' } } }]);
    expect(compared(otherEvmAddress, { one: ledger })).toMatchObject([{ kind: 'exact', file: { replaced: null } }]);
  });

  it('stands there once where a change left the address as it was', () => {
    const ledger = changedTo(filed(), wallet({ reference: 'desk-7' }));
    expect(onFile('one', [only(ledger)])).toHaveLength(1);
  });

  it('is an account number where there is no IBAN', () => {
    const ledger = filed(bank({ iban: '', accountNumber: '12 345 678' }));
    expect(compared('12345678', { one: ledger })).toMatchObject([{ kind: 'exact' }]);
  });
});

describe('for all addresses', () => {
  const hex = fc
    .string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 40, maxLength: 40 })
    .map((digits) => `0x${digits}`);
  const any = fc.string({
    unit: fc.constantFrom(...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'),
    minLength: 4,
    maxLength: 50,
  });
  const anyNetwork = fc.constantFrom<(Network | 'bank')[]>(...networks, 'bank');

  it('only the very same is exact', () => {
    fc.assert(
      fc.property(
        fc.oneof(hex, any),
        anyNetwork,
        fc.nat(49),
        fc.constantFrom(...'123456789abcdefABCDEFxyz'),
        (address, network, at, to) => {
          const place = at % address.length;
          const other = turned(address, place, to);
          const kind = kindOf(address, other, network);
          if (network === 'bank') expect(kind === 'exact').toBe(other.toUpperCase() === address.toUpperCase());
          else expect(kind === 'exact').toBe(other === address);
          expect(kindOf(address, address, network)).toBe('exact');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('one character of another value never makes the same address', () => {
    fc.assert(
      fc.property(hex, fc.integer({ min: 2, max: 41 }), fc.constantFrom(...'0123456789abcdef'), (address, place, to) => {
        fc.pre(address.charAt(place).toLowerCase() !== to);
        expect(['same-ends', 'near']).toContain(kindOf(address, turned(address, place, to)));
      }),
    );
  });

  it('which of two is on file and which was pasted makes no difference', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(fc.oneof(hex, few), fc.oneof(hex, few), anyNetwork, (one, other, network) => {
        const [there, back] = [likenessOf(one, other, network), likenessOf(other, one, network)];
        expect(back && { kind: back.kind, differing: back.differing, start: back.start, end: back.end }).toEqual(
          there && { kind: there.kind, differing: there.differing, start: there.start, end: there.end },
        );
      }),
      { numRuns: 500 },
    );
  });

  it('those that are drawn resemble each other hardly ever', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        const shares = one.slice(2, 5).toLowerCase() === other.slice(2, 5).toLowerCase();
        fc.pre(!shares && one.toLowerCase() !== other.toLowerCase());
        const differing = [...one].filter((character, i) => character.toLowerCase() !== other.charAt(i).toLowerCase()).length;
        expect(kindOf(one, other)).toBe(differing <= 4 ? 'near' : null);
      }),
    );
  });
});
