import { describe, expect, it } from 'vitest';
import { parseAmount } from '@/lib/profile/amount';

describe('parseAmount', () => {
  it.each<[string, number]>([
    ['1', 1],
    ['250000', 250_000],
    ['  250000 ', 250_000],
    ['1,000', 1_000],
    ['2,000,000', 2_000_000],
    ['2.000.000', 2_000_000],
    ["2'000'000", 2_000_000],
    ['2’000’000', 2_000_000],
    ['2 000 000', 2_000_000],
    ['2\u00a0000\u00a0000', 2_000_000],
    ['2\u202f000\u202f000', 2_000_000],
    ['500k', 500_000],
    ['500 K', 500_000],
    ['2m', 2_000_000],
    ['2 M', 2_000_000],
    ['1bn', 1_000_000_000],
    ['1 BN', 1_000_000_000],
    ['2 Mio.', 2_000_000],
    ['2mio', 2_000_000],
    ['1 Mrd', 1_000_000_000],
    ['1,500k', 1_500_000],
    ['007', 7],
    ['1000000000000000', 1e15],
    ['1000000bn', 1e15],
  ])('reads "%s" as %d', (text, value) => {
    expect(parseAmount(text)).toEqual({ kind: 'amount', value });
  });

  it.each(['', ' ', '\t\n', '\u00a0'])('reads "%s" as no amount', (text) => {
    expect(parseAmount(text)).toEqual({ kind: 'none' });
  });

  it.each([
    '0',
    '0k',
    '-5',
    '+5',
    '1.5',
    '1,5m',
    '1.5m',
    '12,34',
    '1,0000',
    '1,000.000',
    '1,000 000',
    '1000,000',
    ',000',
    '1,',
    '5 million',
    '5b',
    '5 m.',
    '5 kk',
    '$5',
    '5 USD',
    '1e6',
    '0x10',
    'abc',
    '１０',
    '1000000000000001',
    '2000000bn',
    '9'.repeat(400),
  ])('does not guess at "%s"', (text) => {
    expect(parseAmount(text)).toEqual({ kind: 'unreadable' });
  });
});
