import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_LIMIT, readLine } from '@/lib/quotes/read-line';

const read = (text: string, sign: '.' | ',' | null = null) => readLine(text, sign).cells;
const unread = (text: string, sign: '.' | ',' | null = null) =>
  readLine(text, sign).pieces.flatMap((piece) => (piece.kind === 'unread' ? [[text.slice(piece.from, piece.to), piece.doubt]] : []));

describe('a line of chat', () => {
  it('of a desk is read, with what can be meant in two ways shown', () => {
    const line = 'we can do 5 BTC/EUR @ 61,234.5 net, good 30s';
    expect(read(line)).toEqual({ quantity: '5', quantity_currency: 'BTC', pair: 'BTC/EUR', price: '61234.5', valid_seconds: '30' });
    expect(unread(line)).toEqual([['net', 'net-of-what']]);
  });

  it('with numbers that can be two says so, and reads them once the decimal sign is told', () => {
    const line = 'BUY 25 BTC 61.230/61.255';
    expect(read(line)).toEqual({ side: 'buy', quantity: '25', quantity_currency: 'BTC' });
    expect(unread(line)).toEqual([
      ['61.230', 'ambiguous-number'],
      ['61.255', 'ambiguous-number'],
    ]);
    expect(read(line, ',')).toEqual({ side: 'buy', quantity: '25', quantity_currency: 'BTC', bid: '61230', ask: '61255' });
    expect(read(line, '.')).toMatchObject({ bid: '61.23', ask: '61.255' });
  });

  it('with k and T+n is read, and no pair is made up for it', () => {
    const line = 'sell 250k USDC at 0.9231 T+1';
    expect(read(line)).toEqual({ side: 'sell', quantity: '250000', quantity_currency: 'USDC', price: '0.9231', settlement_days: '1' });
    expect(unread(line)).toEqual([]);
  });

  it('in German is read', () => {
    const line =
      'Kaufe 2 Mio. USDC zu 0,8712, Abwicklung netto, keine Gebühr, gültig 2 Minuten, T+0, nicht vorfinanziert, Mitte 0,8705, Finanzierung 8,5 % p.a. für 5 Tage';
    expect(read(line)).toEqual({
      side: 'buy',
      quantity: '2000000',
      quantity_currency: 'USDC',
      price: '0.8712',
      netting: 'net',
      fee: '0',
      fee_unit: 'bp',
      valid_seconds: '120',
      settlement_days: '0',
      prefunded: 'no',
      mid: '0.8705',
      financing_rate: '8.5',
      financing_days: '5',
    });
    expect(unread(line)).toEqual([]);
  });

  it('with much in it is read', () => {
    const line =
      '2026-11-20 10:00Z buy 100 ETH/USDC, bid 3,120.5 ask 3,122.25 | fee 2bps | pre-funded | gross settlement | quoted in 12s | rejected';
    expect(read(line)).toEqual({
      time: '2026-11-20T10:00:00.000Z',
      side: 'buy',
      quantity: '100',
      quantity_currency: 'ETH',
      pair: 'ETH/USDC',
      bid: '3120.5',
      ask: '3122.25',
      fee: '2',
      fee_unit: 'bp',
      prefunded: 'yes',
      netting: 'gross',
      seconds_to_quote: '12',
      outcome: 'rejected',
    });
    expect(unread(line)).toEqual([]);
  });

  it.each<[string, string, [string, string][]]>([
    ['whose side it is', 'we buy 5 BTC at 61234', [['buy', 'whose-side']]],
    ['whose side it is when a client asks', 'can you sell me 5 BTC', [['sell', 'whose-side']]],
    [
      'which of two sides',
      'BUY or SELL 5 BTC',
      [
        ['BUY', 'said-twice'],
        ['or', 'not-understood'],
        ['SELL', 'said-twice'],
      ],
    ],
    [
      'which of two prices',
      '@ 61200 or rather @ 61300',
      [
        ['61200', 'said-twice'],
        ['or', 'not-understood'],
        ['rather', 'not-understood'],
        ['61300', 'said-twice'],
      ],
    ],
    [
      'what a bare number is',
      '5 for 61200',
      [
        ['5', 'not-understood'],
        ['61200', 'not-understood'],
      ],
    ],
    [
      'which of a range',
      '5-10 BTC',
      [
        ['5', 'not-understood'],
        ['10', 'not-understood'],
        ['BTC', 'not-understood'],
      ],
    ],
    [
      'a number below zero',
      '-5 BTC',
      [
        ['5', 'not-understood'],
        ['BTC', 'not-understood'],
      ],
    ],
    [
      'which dollar',
      '@ $61,234.5',
      [
        ['$', 'not-understood'],
        ['61,234.5', 'not-understood'],
      ],
    ],
    ['a thousandth from a million', '5mBTC', [['5mBTC', 'not-understood']]],
    ['minutes from millions', 'good 5m', [['good 5m', 'minutes-or-millions']]],
    ['the day of a time', '[10:30] 5 BTC', [['[10:30]', 'no-date']]],
    ['the zone of a time', '2026-11-20 10:30 5 BTC', [['2026-11-20 10:30', 'no-zone']]],
    ['the other half of two prices', '61200 bid', [['61200 bid', 'half-a-two-way']]],
    [
      'a shortened ask',
      '61230/255',
      [
        ['61230', 'bid-above-ask'],
        ['255', 'bid-above-ask'],
      ],
    ],
    [
      'a fee that was not understood',
      '5 BTC + something',
      [
        ['+', 'not-understood'],
        ['something', 'not-understood'],
      ],
    ],
    ['a thumb', '👍', [['👍', 'not-understood']]],
    ['a refusal', "can't do 5 BTC", [["can't", 'not-understood']]],
    ['words in capitals that are no pair', 'AND/OR', [['OR', 'not-understood']]],
  ])('does not say %s, and is not made to', (_what, line, doubts) => {
    expect(unread(line)).toEqual(doubts);
  });

  it('says nothing of one price where it says the other cannot be read', () => {
    expect(read('61230/61.255')).toEqual({});
    expect(unread('61230/61.255')).toEqual([
      ['61230', 'half-said'],
      ['61.255', 'ambiguous-number'],
    ]);
  });

  it('that says the same twice is read', () => {
    expect(read('buy 5 BTC/EUR, buy 5 BTC/EUR')).toEqual({ side: 'buy', quantity: '5', quantity_currency: 'BTC', pair: 'BTC/EUR' });
  });

  it('is read to its end or to the limit, beyond which all is shown as not read', () => {
    const line = `${'.'.repeat(LINE_LIMIT)} buy 5 BTC`;
    expect(read(line)).toEqual({});
    expect(unread(line)).toEqual([['buy 5 BTC', 'not-understood']]);
  });

  const words = [
    ...[
      'buy',
      'SELL',
      'we',
      'you',
      'can',
      'do',
      '5',
      '25',
      '1.234',
      '61,234.5',
      '61.230/61.255',
      '250k',
      '2.5m',
      'BTC',
      'BTC/EUR',
      'USDC',
      '@',
    ],
    ...[
      'at',
      'net',
      'good 30s',
      'T+1',
      'no fee',
      'fee 2bp',
      'mid 61000',
      'bid',
      'ask',
      '10:30',
      '2026-11-20T10:00Z',
      ',',
      '/',
      '-',
      '👍',
      '\n',
      '%',
    ],
  ];
  const anyLine = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join('')),
  );

  it('stands in pieces that do not overlap and leave out nothing but white space, whatever it is', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(null, '.' as const, ',' as const), (line, sign) => {
        const { pieces } = readLine(line, sign);
        let at = 0;
        for (const { from, to } of pieces) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          expect(line.slice(at, from).trim()).toBe('');
          at = to;
        }
        expect(line.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('gives each cell from a piece that is shown as read, and the other way round', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { cells, pieces } = readLine(line);
        const shown = new Set(pieces.flatMap((piece) => (piece.kind === 'read' ? piece.columns : [])));
        expect([...shown].sort()).toEqual(Object.keys(cells).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('of a megabyte takes no longer than its length asks for', () => {
    expect(readLine('1.'.repeat(500_000)).cells).toEqual({});
    expect(readLine('no '.repeat(300_000)).cells).toEqual({});
  });
});
