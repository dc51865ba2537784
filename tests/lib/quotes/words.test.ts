import { describe, expect, it } from 'vitest';
import { columnDocKeys, columnKeys } from '@/lib/quotes/column-words';
import { fileColumns } from '@/lib/quotes/columns';
import { costOf } from '@/lib/quotes/cost';
import { decimal } from '@/lib/quotes/decimal';
import { quoteHistoryText } from '@/lib/quotes/history-words';
import { lackingIn } from '@/lib/quotes/lacking';
import { fileProblemText, problemText } from '@/lib/quotes/problem-words';
import { proposalNote } from '@/lib/quotes/proposal-words';
import { proposalsFrom } from '@/lib/quotes/proposals';
import { totalsOf } from '@/lib/quotes/summary';
import {
  basisPoints,
  figureText,
  hitRatioText,
  lackingText,
  middleText,
  priceText,
  requestText,
  secondsText,
  sizeText,
} from '@/lib/quotes/words';
import { directory } from '@/tests/directory';
import { english, german } from '@/tests/messages';
import { quote, terms } from './build';

const line = (field: string, from: unknown, to: unknown) => quoteHistoryText({ id: 'e', at: '', by: '', field, from, to }, english);

describe('the words for quotes', () => {
  it('write figures as the language does', () => {
    expect([basisPoints(decimal('8.25'), english), basisPoints(decimal('-1234.56'), german)]).toEqual(['8.2 bp', '-1.234,6 bp']);
    expect(basisPoints(decimal('-0.04'), english)).toBe('0.0 bp');
    expect(priceText({ bid: '61230.10', ask: '61255' }, german)).toBe('61.230,10 / 61.255');
    expect(priceText(null, english)).toBe('no price');
    expect(secondsText(decimal('12.34'), german)).toBe('12,3 s');
  });

  it('say what a figure lacks', () => {
    expect(figureText(costOf(terms({ mid: null, fee: null })).allIn, english)).toBe('not known: arrival mid, fee missing');
    expect(figureText(costOf(terms()).allIn, english)).toBe('10.0 bp');
  });

  it('name sizes by their edges', () => {
    expect([0, 1, 4].map((size) => sizeText(size as 0, 'EUR', english))).toEqual([
      'under 100,000 EUR',
      '100,000 to 500,000 EUR',
      '10,000,000 EUR and more',
    ]);
    expect([sizeText('unsized', 'EUR', english), sizeText('all', 'BTC', english)]).toEqual([
      'size not recorded (EUR)',
      'every size, in BTC',
    ]);
  });

  it('say what was asked for', () => {
    expect(requestText(terms({ side: 'two-way' }), english)).toBe('two-way 5 BTC');
    expect(requestText(terms({ quantity: null }), english)).toBe('Buy');
    expect(requestText(terms({ quantity: '250000', quantityIn: 'counter' }), german)).toBe('Kauf 250.000 EUR');
  });

  it('say of how many a median and a hit ratio are', () => {
    const totals = totalsOf([quote({ outcome: 'traded' }), quote({ outcome: 'passed' }), quote({ fee: null, outcome: 'passed' })]);
    expect(middleText(totals.allIn, totals.count, english)).toBe('10.0 bp (2 of 3)');
    expect(middleText(totals.spread, totals.count, english)).toBe('10.0 bp');
    expect(hitRatioText(totals, english)).toBe('1 of 3 (33\u00a0%)');
    expect(hitRatioText(totalsOf([]), english)).toBe('not known');
  });

  it('call a hit ratio all or none only where it is', () => {
    const dealt = (traded: number, of: number) => hitRatioText({ ...totalsOf([]), dealt: { traded, of } }, english).replace('\u00a0', ' ');
    expect(dealt(1116, 1117)).toBe('1,116 of 1,117 (99 %)');
    expect(dealt(1, 1000)).toBe('1 of 1,000 (1 %)');
    expect(dealt(1117, 1117)).toBe('1,117 of 1,117 (100 %)');
    expect(dealt(0, 9)).toBe('0 of 9 (0 %)');
  });

  it('say what costs lack, what most lack first, and how to say that there is none', () => {
    const lacking = lackingIn([terms({ financing: null }), terms({ financing: null, fee: null }), terms()]);
    expect(lacking).toEqual({
      count: 2,
      lacks: [
        { lack: 'financing', count: 2 },
        { lack: 'fee', count: 1 },
      ],
    });
    expect(lackingText(lacking, english)).toBe('Missing: financing (2), fee (1). Where there is no fee or no financing, record 0.');
    expect(lackingText(lackingIn([terms({ mid: null })]), german)).toBe('Es fehlt: Mitte bei Anfrage (1).');
  });

  it('name every column and say what it holds', () => {
    for (const column of fileColumns) {
      expect(english.say(columnKeys[column])).not.toBe('');
      expect(german.say(columnDocKeys[column])).not.toBe('');
    }
  });

  it('say what a change set', () => {
    expect(line('quote', undefined, {})).toBe('Quote recorded');
    expect(line('outcome', null, 'traded')).toBe('Outcome: nothing → traded');
    expect(line('price', { at: '60060.5' }, { bid: '60000', ask: '60100' })).toBe('Price: 60,060.5 → 60,000 60,100');
    expect(line('fee', { amount: '2', unit: 'bp' }, null)).toBe('Explicit fee: 2 bp → nothing');
    expect(line('side', 'buy', 'two-way')).toBe('Our side: Buy → Two-way');
    expect(line('prefunded', true, false)).toBe('Pre-funded: yes → no');
    expect(line('settlementDays', 1, 2)).toBe('T+n: 1 → 2');
    expect(line('struckBecause', '', 'typed twice')).toBe('Struck out because: nothing → typed twice');
    expect(line('quantity', '5', '6')).toBe('Quantity: 5 → 6');
    expect(line('base', 'BTC', 'ETH')).toBe('Pair: BTC → ETH');
  });

  it('say why a field, a line or a file was not taken', () => {
    expect(problemText({ column: 'price', problem: 'not-a-decimal' }, english)).toBe('Price: No decimal with a point and without groups.');
    expect(problemText({ column: null, problem: 'bid-above-ask' }, english)).toBe('The bid is above the ask.');
    expect(problemText({ column: 'Trader', problem: 'too-long' }, english)).toBe('Trader: Too long.');
    expect(problemText({ column: null, problem: 'id-twice' }, german)).toContain('zweimal');
    expect(fileProblemText({ kind: 'quotes', line: 1234 }, english)).toContain('line 1,234');
    expect(fileProblemText({ kind: 'too-many-lines' }, german)).toContain('20.000');
  });

  it('give a proposed finding the figures it rests on', () => {
    const all = ['1', '2', '3'].map((day) => quote({ time: `2026-11-0${day}T10:00:00.000Z`, prefunded: false }));
    const financed = all.map(({ terms: one }) => quote({ ...one, financing: { rate: '8.5', days: 5, dayCount: 365 } }));
    const notes = proposalsFrom(financed, directory.rubric, '2026-11-27').map((proposal) => [
      proposal.criterion,
      proposalNote(proposal, english),
    ]);
    expect(notes).toEqual([
      [
        'pricing-disclosed',
        '3 quotes to Nov 3, 2026: spread and fee told apart in each, median spread 10.0 bp, median fee 0.0 bp. Quotes do not show whether it is published.',
      ],
      ['no-desk-fee', '3 quotes to Nov 3, 2026: median all-in 21.6 bp, an explicit fee in 0'],
      ['no-prefunding-or-netting', '3 quotes to Nov 3, 2026: without pre-funding, or netted, in 3'],
      ['financing', '3 quotes to Nov 3, 2026 with financing, median rate 8.5 % a year'],
    ]);
  });
});
