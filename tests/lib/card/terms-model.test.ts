import { describe, expect, it } from 'vitest';
import { termKinds, termsModel } from '@/lib/card/terms-model';
import type { CompiledDesk } from '@/lib/desks/directory';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';
import { desk, rubric, today } from '../build';

const none = desk().terms;
const model = (terms: Partial<CompiledDesk['terms']>) => termsModel(desk({ terms: { ...none, ...terms } }), rubric, today, english);

describe('the terms on record', () => {
  it('are named kind by kind, each with its claim first that carries it, and with its source and date', () => {
    const { kinds } = model({
      channels: [{ channel: 'portal', offered: true, claims: ['unverified', 'sourced'] }],
      hours: [{ hours: 'weekdays', claims: ['guide-only'] }],
      fiat: [{ currency: 'EUR', offered: true, claims: ['sourced'] }],
      styles: [{ style: 'principal', offered: true, claims: ['sourced'] }],
    });
    expect(kinds.map(({ name, terms }) => [name, terms.map((term) => term.name)])).toEqual([
      ['Channels', ['RFQ portal']],
      ['Hours', ['Round the clock on weekdays']],
      ['Fiat currencies', ['EUR · Euro']],
      ['Execution style', ['Principal']],
    ]);
    expect(kinds[0]?.terms[0]?.claims.map(({ id }) => id)).toEqual(['sourced', 'unverified']);
    expect(kinds[0]?.terms[0]?.claims[0]?.sources).toMatchObject([{ kind: 'official', date: today, dated: 'read' }]);
  });

  it('say what a source denies, and what keeps one from counting', () => {
    const { kinds } = model({
      products: [
        { product: 'spot', offered: true, claims: ['sourced'] },
        { product: 'options', offered: false, claims: ['sourced'] },
        { product: 'swaps', offered: true, claims: ['under-review'] },
        { product: 'cfds', offered: false, claims: ['unverified'] },
      ],
    });
    expect(kinds[0]?.terms.map(({ name, offered, doubt }) => [name, offered, doubt])).toEqual([
      ['Spot', true, null],
      ['Options', false, null],
      ['Swaps', true, 'under review'],
      ['CFDs', false, 'not enough sources'],
    ]);
  });

  it('tell the minimum of a trade from what must be brought to have the service', () => {
    const { kinds } = model({
      minimums: [
        { of: 'trade', amount: 250_000, currency: 'EUR', claims: ['sourced'] },
        { of: 'account', amount: 10, currency: 'BTC', claims: ['sourced'] },
      ],
    });
    expect(kinds[0]?.terms.map(({ name }) => name)).toEqual(['250,000 EUR a trade', '10 BTC to have the service']);
  });

  it('have a short name to stand among others, and the same kinds for every desk', () => {
    const kinds = termKinds(
      desk({ terms: { ...none, fiat: [{ currency: 'EUR', offered: true, claims: ['sourced'] }] } }),
      rubric,
      today,
      english,
    );
    expect(kinds.map(({ key, terms }) => [key, terms.map(({ short }) => short)])).toEqual([
      ['channels', []],
      ['hours', []],
      ['topicMinimum', []],
      ['products', []],
      ['fiatCurrencies', ['EUR']],
      ['executionStyle', []],
    ]);
    expect(termKinds(desk(), rubric, today, english).map(({ key }) => key)).toEqual(kinds.map(({ key }) => key));
  });

  it('name what nothing is on record of', () => {
    expect(model({}).nothingOn).toEqual(['Channels', 'Hours', 'Minimums', 'Products', 'Fiat currencies', 'Execution style']);
    expect(model({ hours: [{ hours: 'weekdays', claims: ['sourced'] }] }).nothingOn).not.toContain('Hours');
  });

  it.each(directory.desks.map((one) => [one.id, one] as const))('of %s all stand on a claim with a source', (_id, one) => {
    const { kinds, nothingOn } = termsModel(one, directory.rubric, today, english);
    const { terms } = one;
    expect(kinds.flatMap((kind) => kind.terms)).toHaveLength(Object.values(terms).reduce((sum, entries) => sum + entries.length, 0));
    expect(kinds.length + nothingOn.length).toBe(Object.keys(terms).length);
    for (const term of kinds.flatMap((kind) => kind.terms)) expect(term.claims[0]?.sources.length, term.name).toBeGreaterThan(0);
  });
});
