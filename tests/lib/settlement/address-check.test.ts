import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress } from '@/lib/settlement/address-check';
import type { Network } from '@/lib/settlement/networks';
import { bitcoinAddress, evmAddress, otherEvmAddress } from './addresses';

const kindOf = (address: string, network: Network) => {
  const check = checkAddress(address, network);
  return check.kind === 'wrong' ? check.why : check.kind;
};

describe('an address of Bitcoin', () => {
  it.each([
    ['BIP 173, P2WPKH in capitals', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'],
    ['BIP 350, P2TR', bitcoinAddress],
    ['base58, P2PKH', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ['base58, P2SH', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
  ])('has its checksum checked: %s', (_what, address) => {
    expect(kindOf(address, 'bitcoin')).toBe('checksum');
  });

  it.each([
    ['BIP 173, P2WSH', 'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7'],
    ['BIP 350, P2WSH', 'tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy'],
    ['BIP 350, P2TR', 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c'],
    ['base58', 'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn'],
  ])('of a test network is told from one of the main network: %s', (_what, address) => {
    expect(kindOf(address, 'bitcoin')).toBe('test-network');
  });

  it.each([
    ['BIP 173: wrong checksum', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
    ['BIP 173: witness version of no kind', 'BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2'],
    ['BIP 173: program too short', 'bc1rw5uspcuh'],
    ['BIP 173: length not of version 0', 'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P'],
    ['BIP 173: mixed case', 'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7'],
    ['BIP 173: no program', 'bc1gmk9yu'],
    ['BIP 350: bech32 where bech32m belongs', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd'],
    ['BIP 350: bech32m where bech32 belongs', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh'],
    ['BIP 350: a character no checksum has', 'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4'],
    ['BIP 350: mixed case', 'tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq'],
    ['BIP 350: a version no wallet pays to yet', 'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs'],
    ['base58 with a changed character', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'],
  ])('is refused by its checksum: %s', (_what, address) => {
    expect(kindOf(address, 'bitcoin')).toBe('checksum');
    expect(checkAddress(address, 'bitcoin').kind).toBe('wrong');
  });

  it.each([
    ['BIP 173: another prefix', 'tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty'],
    ['an address of Ethereum', evmAddress],
    ['a word', 'settlement'],
  ])('is refused by its form: %s', (_what, address) => {
    expect(checkAddress(address, 'bitcoin')).toMatchObject({ kind: 'wrong', why: 'form' });
  });
});

describe('an address of a network that runs the EVM', () => {
  it.each([evmAddress, otherEvmAddress, '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB', '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb'])(
    'of EIP-55 has its checksum checked: %s',
    (address) => {
      for (const network of ['ethereum', 'arbitrum', 'base', 'bnb-chain', 'optimism', 'polygon', 'avalanche'] as const)
        expect(checkAddress(address, network)).toEqual({ kind: 'checksum', looksLike: null });
    },
  );

  it.each([
    ['small letters', '0xde709f2102306220921060314715629080e2fb77'],
    ['capitals', '0x8617E340B3D01FA5F11F306F4090FD50E238070D'],
    ['digits alone', '0x1111111111111111111111111111111111111111'],
  ])('of %s alone has no checksum, and that is said', (_what, address) => {
    expect(kindOf(address, 'ethereum')).toBe('no-checksum');
  });

  it('is refused when any one letter changes its case', () => {
    const letters = [...evmAddress].flatMap((character, i) => (i > 1 && /[a-f]/i.test(character) ? [i] : []));
    fc.assert(
      fc.property(fc.constantFrom(...letters), (i) => {
        const turned = /[a-f]/.test(evmAddress.charAt(i)) ? evmAddress.charAt(i).toUpperCase() : evmAddress.charAt(i).toLowerCase();
        expect(kindOf(evmAddress.slice(0, i) + turned + evmAddress.slice(i + 1), 'ethereum')).toBe('checksum');
        expect(checkAddress(evmAddress.slice(0, i) + turned + evmAddress.slice(i + 1), 'ethereum').kind).toBe('wrong');
      }),
    );
  });

  it.each(['5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', `${evmAddress}0`, evmAddress.slice(0, -1), evmAddress.replace('0x', '0X')])(
    'is refused by its form: %s',
    (address) => {
      expect(checkAddress(address, 'ethereum')).toMatchObject({ kind: 'wrong', why: 'form' });
    },
  );
});

describe('an address of another network', () => {
  it.each<[Network, string]>([
    ['stellar', 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'],
    ['stellar', 'MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ'],
    ['xrp-ledger', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
    ['litecoin', 'ltc1qqv9pzxqlyckngw6zf9g9whn9d3eh4qvgr3a900'],
    ['litecoin', 'LKW2MEtSaS8nhzywDkMeV45Wt5FjFizyaC'],
    ['litecoin', 'M8BEKTV1zo4YLsG7Gb2HTJd695mcbkACUr'],
    ['tron', 'TAFH65xLeW1gcNMQdt24jBhtaedmJRsEeF'],
    ['solana', 'Cs8KY3PiWrCMAytMsBRQo8EdGbticVtdvufLnb2UhXh'],
  ])('on %s is checked by its form only, and that is said: %s', (network, address) => {
    expect(checkAddress(address, network)).toEqual({ kind: 'format-only', looksLike: null });
    // No checksum: another address of the same form passes as well.
    const other = address.slice(0, -1) + (address.endsWith('2') ? '3' : '2');
    expect(checkAddress(other, network).kind).toBe('format-only');
    expect(checkAddress(`${address.slice(0, 6)}_${address.slice(7)}`, network)).toMatchObject({ kind: 'wrong', why: 'form' });
    expect(checkAddress(`${address}222222222222222222222`, network)).toMatchObject({ kind: 'wrong', why: 'form' });
  });

  it('that is not listed is not checked at all', () => {
    expect(checkAddress('0.0.1234', 'other')).toEqual({ kind: 'not-checked', looksLike: null });
  });
});

describe('an address that is filed under another network', () => {
  it.each<[string, string, Network, string]>([
    ['Bitcoin’s under Ethereum', bitcoinAddress, 'ethereum', 'bitcoin'],
    ['Ethereum’s under Bitcoin', evmAddress, 'bitcoin', 'ethereum'],
    ['Ethereum’s under TRON', evmAddress, 'tron', 'ethereum'],
    ['TRON’s under Ethereum', 'TAFH65xLeW1gcNMQdt24jBhtaedmJRsEeF', 'ethereum', 'tron'],
    ['Bitcoin’s under Solana, whose form it has too', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 'solana', 'bitcoin'],
    ['Bitcoin’s under a network that is not listed', bitcoinAddress, 'other', 'bitcoin'],
    ['Stellar’s under the XRP Ledger', 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ', 'xrp-ledger', 'stellar'],
  ])('is named as what it seems to be: %s', (_what, address, network, seems) => {
    expect(checkAddress(address, network).looksLike).toBe(seems);
  });

  it('of one network that runs the EVM is not told from another', () => {
    expect(checkAddress(evmAddress, 'polygon').looksLike).toBeNull();
  });
});
