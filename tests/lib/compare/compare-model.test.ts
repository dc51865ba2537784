import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll, type UserView } from '@/lib/assessment/assess';
import { type CompareModel, compareModel } from '@/lib/compare/compare-model';
import { type CompareRow, isAlike } from '@/lib/compare/row';
import type { Terms } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import { type DeskFile, subjectOfItem } from '@/lib/onboarding/file-entry';
import { plain } from '@/lib/texts/wording';
import { english, german } from '@/tests/messages';
import { anyOutcomes } from '../arbitraries';
import { claim, desk, directoryOf, outcomes, profile, rubric, rule, today } from '../build';

interface Situation extends Partial<UserView> {
  files?: Record<string, DeskFile>;
  /** Ids in the order of the columns; that of the desks where left out. */
  deskIds?: string[];
}

const fund = profile({ country: 'DE', clientType: 'fund' });
const both = (one: Partial<CompiledDesk>, two: Partial<CompiledDesk> = {}) => [
  desk({ id: 'one', name: 'Desk One', ...one }),
  desk({ id: 'two', name: 'Desk Two', ...two }),
];

function compare(desks: CompiledDesk[], situation: Situation = {}): CompareModel {
  const { profile: who = fund, weights = null, findings = {}, files = {}, deskIds = desks.map(({ id }) => id) } = situation;
  const directory = directoryOf(desks);
  const all = assessAll(directory, { profile: who, weights, findings }, today, english);
  return compareModel(deskIds, all, { directory, profile: who, files, twoPerson: 'listed', today, language: english });
}

const rowsOf = ({ differing, alike }: CompareModel): CompareRow[] => [...differing, ...alike].flatMap(({ rows }) => rows);

/** What stands under each desk in one row. */
function said(model: CompareModel, id: string): string[] {
  const row = rowsOf(model).find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row.cells.map(({ text }) => plain(text));
}

describe('a comparison', () => {
  it('has the columns in the order asked for, whatever the scores, and leaves out an id without a desk', () => {
    const desks = both({ outcomes: outcomes({ a1: 'not-met', a2: 'not-met', a3: 'not-met', b1: 'not-met', b2: 'not-met' }) });
    const model = compare(desks, { deskIds: ['two', 'gone', 'one'] });
    expect(model.columns.map(({ deskId }) => deskId)).toEqual(['two', 'one']);
    expect(model.columns[1]).toMatchObject({ name: 'Desk One', score: '0', failedFloors: ['Criterion b1'] });
    expect(model.columns[0]).toMatchObject({ score: '0–100, not rated', failedFloors: [] });
    expect(rowsOf(model).every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('has each row once, among those that differ or among those alike, as its cells are', () => {
    const drawn = fc.array(anyOutcomes(rubric), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(drawn, (all) => {
        const model = compare(all.map((answers, i) => desk({ id: `desk-${i}`, name: `Desk ${i}`, outcomes: outcomes(answers) })));
        const ids = rowsOf(model).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(model.differing.flatMap(({ rows }) => rows).some(isAlike)).toBe(false);
        expect(model.alike.flatMap(({ rows }) => rows).every(isAlike)).toBe(true);
        expect(model.rows.differing + model.rows.alike).toBe(ids.length);
        expect(model.orders.length).toBe((all.length * (all.length - 1)) / 2);
      }),
      { numRuns: 40 },
    );
  });

  it('counts the rows that differ only in what is known', () => {
    const model = compare(both({ outcomes: outcomes({ a1: 'met', a2: 'met' }) }, { outcomes: outcomes({ a1: 'met', a2: 'not-met' }) }));
    const { unknown } = compare(both({ outcomes: outcomes({ a1: 'met', a2: 'met' }) }, { outcomes: outcomes({ a1: 'met' }) })).rows;
    expect(said(model, 'criterion-a2')).toEqual(['met', 'not met']);
    expect([model.rows.unknown, unknown]).toEqual([0, 1]);
  });

  it('keeps the places of groups: eligibility, score, factors, fit, terms, incidents, entities, checklist', () => {
    const model = compare(both({}), { profile: { ...fund, fiat: ['EUR'] } });
    const order = ['eligibility', 'score', 'factor-alpha', 'factor-beta', 'fit', 'terms', 'incidents', 'licences', 'checklist'];
    expect(model.alike.map(({ id }) => id)).toEqual(order);
    expect(model.differing).toEqual([]);
  });
});

describe('eligibility', () => {
  const rules = {
    eligibility: [rule({ where: { in: ['EEA'] }, outcome: 'conditional', reason: 'Above a size.', claims: ['unverified', 'sourced'] })],
  };

  it('has a row for each service that is needed, with the sign, the reason and its claims, the one that carries it first', () => {
    const model = compare(both(rules), { profile: { ...fund, products: ['spot', 'options'] } });
    expect(said(model, 'service-spot')).toEqual(['Conditional. Above a size.', 'Not established. Nothing more is published.']);
    const row = rowsOf(model).find(({ id }) => id === 'service-derivatives');
    expect(row?.cells.map(({ sign, known, claims }) => [sign, known, claims?.map(({ id }) => id)])).toEqual([
      ['conditional', true, ['sourced', 'unverified']],
      ['not-established', false, ['sourced']],
    ]);
    expect(model.columns.map(({ verdict }) => verdict)).toEqual([
      { kind: 'conditional', word: 'Conditional' },
      { kind: 'not-established', word: 'Not established' },
    ]);
  });

  it('asks for the profile where more of it would decide at one of the desks', () => {
    expect(compare(both(rules)).asksProfile).toBe(false);
    expect(compare(both(rules), { profile: profile() }).asksProfile).toBe(true);
  });
});

describe('the score', () => {
  const known = outcomes({ a1: 'met', a2: 'met', a3: 'not-met', b1: 'met', b2: 'met' });

  it('is a bar on the scale from 0 to 100, with the evidence, the floors and what to ask next', () => {
    const model = compare(both({ outcomes: known }));
    expect(said(model, 'score')).toEqual(['88', '0–100']);
    expect(rowsOf(model).find(({ id }) => id === 'score')?.cells[0]?.bar).toMatchObject({ proven: 88, possible: 88 });
    expect(said(model, 'coverage')).toEqual(['100 %', '0 %']);
    expect(said(model, 'floors')).toEqual(['none', 'not known: Criterion b1']);
    expect(said(model, 'ask-next')).toEqual(['nothing', 'What about a1?']);
    expect(said(compare(both({ outcomes: outcomes({ b1: 'not-met' }) })), 'floors')[0]).toBe('Criterion b1');
  });

  it('is the user’s own where there are findings, with the public one in a row of its own', () => {
    const finding = { outcome: 'met' as const, note: 'On a call.', evidence: 'mail.eml', day: '2026-11-01' };
    const model = compare(both({ outcomes: known }), { findings: { one: { a3: finding } } });
    expect(model.own).toBe(true);
    expect(model.columns.map(({ score }) => score)).toEqual(['100 · yours', '0–100, not rated']);
    expect([said(model, 'score'), said(model, 'public-score')]).toEqual([
      ['100', '0–100'],
      ['88', '0–100'],
    ]);
    expect(said(model, 'criterion-a3')).toEqual(['met (your finding)', 'unverified']);
    expect(
      rowsOf(model)
        .find(({ id }) => id === 'criterion-a3')
        ?.cells[0]?.notes?.map(plain),
    ).toEqual(['Public outcome: not met. Yours of Nov 1, 2026 counts in your score.', 'On a call.', 'mail.eml', 'A page says so.']);
    expect(rowsOf(compare(both({}))).some(({ id }) => id === 'public-score')).toBe(false);
  });

  it('has a bar for each factor, and its criteria under it with the claim that carries them', () => {
    const model = compare(both({ outcomes: known }));
    const alpha = model.differing.find(({ id }) => id === 'factor-alpha');
    expect(alpha?.weight).toBe(60);
    expect(alpha?.rows.map(({ id, leads = false }) => [id, leads])).toEqual([
      ['factor-alpha', true],
      ['criterion-a1', false],
      ['criterion-a2', false],
      ['criterion-a3', false],
    ]);
    expect(alpha?.rows[1]?.cells.map(({ text, known: isKnown, claims }) => [text, isKnown, claims?.length])).toEqual([
      ['met', true, 1],
      ['unverified', false, 0],
    ]);
    expect(said(model, 'criterion-b1')).toEqual(['met', 'unverified']);
  });

  it('says of a factor nothing of which applies that it does not', () => {
    const none = outcomes({ b1: 'not-applicable', b2: 'not-applicable' });
    expect(said(compare(both({ outcomes: none })), 'factor-beta')).toEqual(['n/a', '0–100']);
  });
});

describe('fit', () => {
  const needs = { ...fund, ticketUsd: 100_000, fiat: ['EUR'] };
  const terms: Terms = {
    ...desk().terms,
    fiat: [{ currency: 'EUR', offered: true, claims: ['sourced'] }],
    minimums: [{ of: 'account', amount: 5, currency: 'USD', claims: ['sourced'] }],
  };

  it('has a row for each need; what one desk alone is asked about is not known of the other', () => {
    const model = compare(both({ terms }), { profile: needs });
    expect(said(model, 'need-fiat-EUR')).toEqual(['met', 'not known: nothing published was found']);
    expect(said(model, 'need-account')).toEqual([
      'not known: minimum 5 USD; set your total assets',
      'not known: nothing published was found',
    ]);
    expect(model.hasNeeds).toBe(true);
  });

  it('has none where no need is set', () => {
    const model = compare(both({}));
    expect([model.hasNeeds, rowsOf(model).some(({ id }) => id.startsWith('need-'))]).toEqual([false, false]);
  });
});

describe('terms', () => {
  const offers: Terms = {
    products: [
      { product: 'options', offered: true, claims: ['sourced'] },
      { product: 'spot', offered: true, claims: ['sourced'] },
      { product: 'cfds', offered: false, claims: ['guide-only'] },
    ],
    channels: [{ channel: 'portal', offered: false, claims: ['sourced'] }],
    fiat: [
      { currency: 'USD', offered: true, claims: ['unverified'] },
      { currency: 'EUR', offered: true, claims: ['sourced'] },
    ],
    hours: [{ hours: 'weekdays', claims: ['under-review'] }],
    minimums: [
      { of: 'trade', amount: 200_000, currency: 'EUR', claims: ['sourced'] },
      { of: 'trade', amount: 50_000, currency: 'USD', claims: ['sourced'] },
    ],
    styles: [],
  };

  it.each([
    ['products', 'Options, Spot; not offered: CFDs'],
    ['channels', 'not offered: RFQ portal'],
    ['fiatCurrencies', 'EUR; not confirmed: USD'],
    ['hours', 'not confirmed: Round the clock on weekdays'],
    ['topicMinimum', '50,000 USD a trade, 200,000 EUR a trade'],
    ['executionStyle', 'not known'],
  ])('say of %s what is offered, what is not, and what is not confirmed or known', (key, text) => {
    expect(said(compare(both({ terms: offers })), `terms-${key}`)).toEqual([text, 'not known']);
  });

  it('are known of a desk only where a claim counts today', () => {
    const cells = (key: string) => rowsOf(compare(both({ terms: offers }))).find((row) => row.id === `terms-${key}`)?.cells;
    expect(cells('hours')?.map(({ known, claims = [] }) => [known, claims.length])).toEqual([
      [false, 1],
      [false, 0],
    ]);
    expect(cells('fiatCurrencies')?.[0]?.known).toBe(true);
  });

  it('read alike in whatever order two files list them', () => {
    const turned = { ...offers, products: offers.products.toReversed(), fiat: offers.fiat.toReversed() };
    const model = compare(both({ terms: offers }, { terms: turned }));
    expect(model.differing).toEqual([]);
  });
});

describe('the record', () => {
  const leak = (id: string, date: string) =>
    claim({ id, topic: 'incident', statement: `Leak ${id}.`, sources: ['sourced'], incident: { date, resolution: 'settled' } });
  const entity = { id: 'ltd', name: 'One Ltd', jurisdiction: 'GB', role: 'quotes', claims: ['sourced'] };
  const licence = (authority: string, claims: string[]) => ({
    authority,
    permission: 'dealer',
    service: 'spot',
    number: null,
    since: null,
    claims,
  });
  const licences = [licence('Authority', ['sourced']), licence('Other Authority', ['unverified']), licence('Authority', ['guide-only'])];
  const model = compare(
    both({
      claims: [...desk().claims, leak('old', '2019-02'), leak('new', '2025-03-04')],
      entities: [{ ...entity, licences }],
    }),
  );

  it('counts incidents and names the newest; none found is not known, and proves nothing', () => {
    expect(said(model, 'incidents')).toEqual(['2', 'none found']);
    expect(said(model, 'newest-incident')).toEqual(['Mar 4, 2025 · settled', 'none found']);
    const cells = rowsOf(model).find(({ id }) => id === 'incidents')?.cells;
    expect(cells?.map(({ known }) => known)).toEqual([true, false]);
    expect(cells?.[1]?.notes?.map(plain)).toEqual(['None was found, which does not prove that there was none.']);
  });

  it('names the authorities of licences, each once, with what keeps one from counting', () => {
    expect(said(model, 'entities')).toEqual(['1', 'none found']);
    expect(said(model, 'licences')).toEqual(['Authority, Other Authority (not enough sources)', 'none found']);
    expect(
      rowsOf(model)
        .find(({ id }) => id === 'licences')
        ?.cells[0]?.notes?.map(plain),
    ).toEqual([
      'One Ltd · Authority · dealer · spot',
      'One Ltd · Other Authority · dealer · spot · not enough sources',
      'One Ltd · Authority · dealer · spot',
    ]);
  });

  it('keeps what was recorded in its own language', () => {
    const directory = directoryOf(both({ entities: [{ ...entity, licences }] }));
    const all = assessAll(directory, { profile: fund, weights: null, findings: {} }, today, german);
    const inGerman = compareModel(['one', 'two'], all, {
      directory,
      profile: fund,
      files: {},
      twoPerson: 'listed',
      today,
      language: german,
    });
    const [cell] = rowsOf(inGerman).find(({ id }) => id === 'licences')?.cells ?? [];
    expect(cell?.text).toEqual([{ recorded: 'Authority' }, ', ', { recorded: 'Other Authority' }, ' (zu wenige Quellen)']);
  });
});

describe('the checklist', () => {
  const done = (...ids: string[]): DeskFile =>
    ids.map((id) => ({ id, at: `${today}T10:00:00.000Z`, by: '', subject: subjectOfItem(id), field: 'state', value: 'done' }));

  it('says how much is open at each desk, and what comes next', () => {
    const model = compare(both({}), { files: { one: done('one', 'two'), two: done('one') } });
    expect(said(model, 'checklist-open')).toEqual(['0 of 2', '1 of 2']);
    expect(said(model, 'checklist-next')).toEqual(['nothing', 'Item two']);
  });
});
