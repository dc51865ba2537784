import directory from 'virtual:directory';
import { describe, expect, it } from 'vitest';
import { assessAll } from '@/lib/assessment/assess';
import { type CardContext, type CardModel, cardModel } from '@/lib/card/card-model';
import type { Progress } from '@/lib/checklist/progress';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Rule } from '@/lib/desks/schema';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { assessment, desk, outcomes, profile, regions, rubric, rule, source, today } from '../build';

const fund = profile({ country: 'DE', clientType: 'fund' });
const checklist = ['one', 'two'].map((id) => ({ id, group: 'selection' as const, title: `Item ${id}`, how: 'ask' }));

function contextFor(desks: CompiledDesk[], who: Profile): CardContext {
  const vocabulary = { cues: [], otherSenses: {} };
  const directory = { asOf: '2026-11-01', rubric, desks, checklist, quickPicks: [], regions, vocabulary };
  return { directory, profile: who, locale: 'en' };
}

function card(fields: Partial<CompiledDesk>, who: Profile = fund, progress: Progress = {}): CardModel {
  const context = contextFor([desk(fields)], who);
  const model = cardModel('example', assessAll(context.directory, who, today), progress, context);
  if (!model) throw new Error('no card for the example desk');
  return model;
}

describe('cardModel', () => {
  it('is null for a desk the directory does not have', () => {
    expect(cardModel('gone', [], {}, { directory, profile: emptyProfile, locale: 'en' })).toBeNull();
  });

  it('says the verdict, whom it is for and why, with its sources', () => {
    const { verdict } = card({ eligibility: [rule({ outcome: 'conditional', reason: 'above a minimum size' })] });
    expect(verdict).toMatchObject({ kind: 'conditional', heading: 'Conditional for a fund (Germany)', reason: 'Above a minimum size.' });
    expect(verdict.sources).toMatchObject([{ url: 'https://example.com/sourced', kind: 'official' }]);
  });

  it.each([
    ['serves large clients', 'Serves large clients.'],
    ['Serves large clients.', 'Serves large clients.'],
    ['Serves you?', 'Serves you?'],
    ['eOTC needs an institutional account', 'eOTC needs an institutional account.'],
    ['eOTC needs an institutional account.', 'eOTC needs an institutional account.'],
  ])('makes a sentence of "%s"', (reason, said) => {
    expect(card({ eligibility: [rule({ reason })] }).verdict.reason).toBe(said);
  });

  it('lists the further rules that were weighed, each with its standing and sources, and not the deciding one', () => {
    const { verdict } = card({
      eligibility: [
        rule({ id: 'yes', reason: 'Takes funds.', claims: ['guide-only'] }),
        rule({ id: 'others', reason: 'Takes US clients.', where: { in: ['US'] } }),
        rule({ id: 'lead', outcome: 'conditional', reason: 'Above a minimum size.', claims: ['unverified'], lead: true }),
        rule({ id: 'no', outcome: 'not-eligible', reason: 'Left this market.' }),
      ],
    });
    expect(verdict).toMatchObject({ kind: 'not-eligible', reason: 'Left this market.' });
    expect(verdict.further).toMatchObject([
      { outcome: 'Eligible', reason: 'Takes funds.', standing: 'guide-only', sources: [{ url: 'https://guide.example/guide-only' }] },
      {
        outcome: 'Conditional',
        reason: 'Above a minimum size.',
        standing: 'unverified',
        sources: [{ url: 'https://news.example/unverified' }],
      },
    ]);
    expect(verdict.further).toHaveLength(2);
  });

  it.each<[string, Partial<Rule>, string]>([
    ['names the entity that takes the client', { entity: 'example-ltd' }, 'Example Ltd · principal'],
    ['names the entity that takes it on conditions', { entity: 'example-ltd', outcome: 'conditional' }, 'Example Ltd · principal'],
    [
      'names an entity not established as the last named',
      { entity: 'example-ltd', claims: ['under-review'] },
      'Last named: Example Ltd · principal',
    ],
    [
      'names an entity that refuses as the last named',
      { entity: 'example-ltd', outcome: 'not-eligible' },
      'Last named: Example Ltd · principal',
    ],
    ['says that no entity is established', {}, 'Contracting entity not established · principal'],
    ['says so of an entity the desk does not have', { entity: 'gone' }, 'Contracting entity not established · principal'],
  ])('%s', (_name, fields, subtitle) => {
    const entities = [{ id: 'example-ltd', name: 'Example Ltd', jurisdiction: 'GB', role: 'quotes', licences: [], claims: ['sourced'] }];
    expect(card({ entities, eligibility: [rule(fields)] }).subtitle).toBe(subtitle);
  });

  it('asks for the domicile where none is set', () => {
    expect(card({ eligibility: [rule()] }, emptyProfile).verdict).toEqual({
      kind: 'not-established',
      heading: 'Not established for you',
      asksProfile: true,
      reason: 'Set your domicile.',
      sources: [],
      further: [],
    });
  });

  it('shows the interval, the factors and what to ask next in whole words', () => {
    const { score, factors } = card({ outcomes: outcomes({ a1: 'met', a2: 'partly', a3: 'unverified', b1: 'not-met', b2: 'met' }) });
    expect(score).toMatchObject({ text: '51–63', coverage: 88, notRated: null, failedFloors: ['Criterion b1'] });
    expect(score.askNext).toEqual({ ask: 'What about a3?', points: 12 });
    expect(factors.map(({ name, weight, text }) => [name, weight, text])).toEqual([
      ['Alpha', 60, '65–85'],
      ['Beta', 40, '30'],
    ]);
  });

  it('says n/a for a factor in which nothing applies', () => {
    expect(card({ outcomes: outcomes({ b1: 'not-applicable', b2: 'not-applicable' }) }).factors[1]).toMatchObject({
      proven: null,
      text: 'n/a',
    });
  });

  it('says that a desk with little evidence is not rated', () => {
    expect(card({ outcomes: outcomes({ a1: 'met' }) }).score.notRated).toBe('Not rated: 30 of 100 points have evidence');
  });

  it.each([
    ['overlap', 'unverified', true],
    ['stand apart', 'not-met', false],
  ] as const)('says whether the order of the alternatives is open where they %s', (_name, b1, undecided) => {
    const met = { a1: 'met', a2: 'met', a3: 'met', b2: 'met' } as const;
    const all = [
      assessment('current', 'eligible'),
      assessment('first', 'eligible', { ...met, b1: 'met' }),
      assessment('next', 'eligible', { ...met, b1 }),
    ];
    const context = contextFor(
      all.map((each) => each.desk),
      fund,
    );
    expect(cardModel('current', all, {}, context)).toMatchObject({
      alternatives: [{ deskId: 'first' }, { deskId: 'next' }],
      orderUndecided: undecided,
    });
  });

  it('counts the checklist and names the next item', () => {
    expect(card({}, fund, { one: { done: today } }).checklist).toEqual({ done: 1, total: 2, next: 'Item two' });
    expect(card({}, fund, { one: { done: today }, two: { done: today } }).checklist).toEqual({ done: 2, total: 2, next: null });
  });

  it('dates a source by its publication, else by the day it was read', () => {
    const sources = [source({ id: 'sourced', published: '2026-03' }), source({ id: 'guide-only', kind: 'guide', read: '2026-10-01' })];
    const eligibility = [rule({ claims: ['sourced', 'guide-only'] })];
    expect(card({ sources, eligibility }).verdict.sources.map(({ date, dated }) => [date, dated])).toEqual([
      ['2026-03', 'published'],
      ['2026-10-01', 'read'],
    ]);
  });

  it("lists every source once, the verdict's first, and the directory's own day", () => {
    const model = card({
      outcomes: outcomes({ a1: 'met', a2: ['met', 'guide-only'] }),
      eligibility: [rule({ outcome: 'not-eligible', claims: ['guide-only'] })],
    });
    expect(model.sources.map(({ url }) => url)).toEqual(['https://guide.example/guide-only', 'https://example.com/sourced']);
    expect(model.asOf).toBe('2026-11-01');
  });
});

describe('over the whole directory', () => {
  const german: Profile = { country: 'DE', usState: null, clientType: 'fund', classification: 'professional' };
  const context: CardContext = { directory, profile: german, locale: 'en' };
  const all = assessAll(directory, german, directory.asOf);

  it.each(directory.desks.map(({ id }) => id))('the card of %s crosses to the page as plain data and shows what it rests on', (id) => {
    const model = cardModel(id, all, {}, context);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(model?.sources.length).toBeGreaterThan(0);
    expect(model?.factors).toHaveLength(6);
    expect(model?.alternatives.length).toBeLessThanOrEqual(3);
    expect(model?.alternatives.map(({ deskId }) => deskId)).not.toContain(id);
  });
});
