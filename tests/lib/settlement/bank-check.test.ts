import { describe, expect, it } from 'vitest';
import { checkIban, type IbanCheck, isBic, isSameCountry, plainIban } from '@/lib/settlement/bank-check';

describe('an IBAN', () => {
  it.each<[string, IbanCheck]>([
    ['GB82 WEST 1234 5698 7654 32', 'right'],
    ['gb82west12345698765432', 'right'],
    ['DE89370400440532013000', 'right'],
    ['GB82WEST12345698765423', 'checksum'],
    ['GB83WEST12345698765432', 'checksum'],
    ['GB82WEST1234569876543', 'length'],
    ['GB821234123456987654AB', 'form'],
    ['ZZ82WEST12345698765432', 'country'],
    ['US123456789', 'country'],
    ['', 'form'],
  ])('%j is %s', (iban, expected) => {
    expect(checkIban(iban)).toBe(expected);
  });

  it('is right in no other of its digits', () => {
    const iban = 'GB82WEST12345698765432';
    for (let i = 8; i < iban.length; i += 1) {
      const turned = String((Number(iban.charAt(i)) + 1) % 10);
      expect(checkIban(iban.slice(0, i) + turned + iban.slice(i + 1))).toBe('checksum');
    }
  });

  it('is kept in capitals without spaces', () => {
    expect(plainIban('gb82 west-1234 5698 7654 32')).toBe('GB82WEST12345698765432');
  });
});

describe('a BIC', () => {
  it.each([
    ['WESTGB2L', true],
    ['WESTGB2LXXX', true],
    ['WEST2B2L', false],
    ['WESTGB2', false],
    ['', false],
  ])('%j: %s', (bic, expected) => {
    expect(isBic(bic)).toBe(expected);
  });

  it('is of another country than the IBAN, or it is not', () => {
    expect(isSameCountry('GB82WEST12345698765432', 'WESTGB2L')).toBe(true);
    expect(isSameCountry('GB82WEST12345698765432', 'WESTDE2L')).toBe(false);
    expect(isSameCountry('', 'WESTDE2L')).toBe(true);
    expect(isSameCountry('GB82WEST12345698765432', '')).toBe(true);
  });
});
