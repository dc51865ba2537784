import { describe, expect, it } from 'vitest';
import { assessAll, type UserView } from '@/lib/assessment/assess';
import { type CardContext, type CardModel, cardModel } from '@/lib/card/card-model';
import { lookAt } from '@/lib/changes/changes';
import type { Rule } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import { type DeskFile, subjectOfItem } from '@/lib/onboarding/file-entry';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';
import { assessment, claim, desk, outcomes, profile, regions, rubric, rule, source, today, vocabulary } from '../build';

const fund = profile({ country: 'DE', clientType: 'fund' });
const checklist = ['one', 'two'].map((id) => ({
  id,
  group: 'selection' as const,
  title: `Item ${id}`,
  how: 'ask',
  blocking: true as const,
}));

function contextFor(desks: CompiledDesk[], fields: Partial<CardContext> = {}): CardContext {
  const quickPicks = { source: source({ id: 'guide', kind: 'guide' }), picks: [] };
  const small = { asOf: '2026-11-01', rubric, desks, checklist, quickPicks, regions, vocabulary };
  return { directory: small, profile: fund, file: [], twoPerson: 'listed', today, look: null, language: english, ...fields };
}

interface Situation extends Partial<Pick<CardContext, 'profile' | 'file' | 'look'>>, Partial<Pick<UserView, 'weights' | 'findings'>> {}

function card(fields: Partial<CompiledDesk>, { weights = null, findings = {}, ...situation }: Situation = {}): CardModel {
  const context = contextFor([desk(fields)], situation);
  const all = assessAll(context.directory, { profile: context.profile, weights, findings }, today, english);
  const model = cardModel('example', all, context);
  if (!model) throw new Error('no card for the example desk');
  return model;
}

describe('cardModel', () => {
  it('is null for a desk the directory does not have', () => {
    expect(cardModel('gone', [], contextFor([]))).toBeNull();
  });

  it('says the verdict, whom it is for and why, with its sources', () => {
    const { verdict } = card({ eligibility: [rule({ outcome: 'conditional', reason: 'Above a minimum size.' })] });
    expect(verdict).toMatchObject({
      kind: 'conditional',
      heading: 'Conditional for a fund (Germany)',
      reasons: [{ about: null, reason: 'Above a minimum size.' }],
    });
    expect(verdict.sources).toMatchObject([{ url: 'https://example.com/sourced', kind: 'official' }]);
  });

  it('shows what is published otherwise, with its source, where no rule speaks of the profile', () => {
    const otherwise = { reason: 'Only its US entity is named.', claims: ['guide-only'] };
    expect(card({ otherwise }).verdict).toMatchObject({
      kind: 'not-established',
      reasons: [{ about: null, reason: 'Only its US entity is named.' }],
      asksProfile: false,
      sources: [{ url: 'https://guide.example/guide-only' }],
      further: [],
    });
  });

  const forSpot: Partial<Rule> = { id: 'spot', reason: 'Quotes spot.', services: ['spot'] };
  const forDerivatives: Partial<Rule> = { id: 'more', reason: 'Quotes options.', services: ['derivatives'], claims: ['guide-only'] };
  const refused: Partial<Rule> = { ...forDerivatives, outcome: 'not-eligible', reason: 'No derivatives.' };
  const both: Situation = { profile: { ...fund, products: ['spot', 'options'] } };

  it.each<[string, Partial<Rule>[], CardModel['verdict']['reasons']]>([
    ['once where one rule decides both services', [{ reason: 'Takes funds.' }], [{ about: null, reason: 'Takes funds.' }]],
    [
      'for each service where the verdict is one and the reasons are two',
      [forSpot, forDerivatives],
      [
        { about: 'Spot', reason: 'Quotes spot.' },
        { about: 'Derivatives', reason: 'Quotes options.' },
      ],
    ],
    [
      'for each service with its own verdict where they differ from the whole',
      [forSpot, refused],
      [
        { about: 'Spot, eligible', reason: 'Quotes spot.' },
        { about: 'Derivatives, not eligible', reason: 'No derivatives.' },
      ],
    ],
    [
      'for each service, and its own verdict only where that is not the whole',
      [{ ...forSpot, outcome: 'conditional' }, refused],
      [
        { about: 'Spot', reason: 'Quotes spot.' },
        { about: 'Derivatives, not eligible', reason: 'No derivatives.' },
      ],
    ],
  ])('says why %s', (_name, rules, reasons) => {
    expect(card({ eligibility: rules.map(rule) }, both).verdict.reasons).toEqual(reasons);
  });

  it('shows the sources of every service, and the rule behind the other one among those weighed', () => {
    const { verdict } = card({ eligibility: [rule(forSpot), rule(refused)] }, both);
    expect(verdict).toMatchObject({
      heading: 'Spot eligible, derivatives not eligible for a fund (Germany)',
      further: [{ outcome: 'Not eligible', reason: 'No derivatives.' }],
    });
    expect(verdict.sources.map(({ url }) => url)).toEqual(['https://example.com/sourced', 'https://guide.example/guide-only']);
  });

  it.each([
    // 24 months after 2025-01-15 less the notice is 2026-10-17; today is 2026-11-20.
    ['due', '2025-01-15', true],
    ['not due', '2026-01-15', false],
  ])('says whether a review of the evidence is %s', (_name, published, reviewDue) => {
    const fields = { sources: [source({ id: 'sourced', published })], eligibility: [rule()], outcomes: outcomes({ a1: 'met' }) };
    const { verdict, factors } = card(fields);
    expect(verdict.reviewDue).toBe(reviewDue);
    expect(factors[0]?.criteria[0]?.outcome).toBe(reviewDue ? 'met (review due by Jan 15, 2027)' : 'met');
  });

  it('says that its evidence is due for review, whichever service it is for', () => {
    // Read on 2025-06-15, a claim on eligibility counts until 2026-12-15.
    const sources = [source({ id: 'sourced' }), source({ id: 'guide-only', kind: 'guide', read: '2025-06-15' })];
    const claims = [claim({ id: 'sourced', topic: 'eligibility' }), claim({ id: 'guide-only', topic: 'eligibility' })];
    const eligibility = [
      rule({ id: 'spot', services: ['spot'] }),
      rule({ id: 'derivatives', services: ['derivatives'], claims: ['guide-only'] }),
    ];
    const dueFor = (products: Profile['products']) =>
      card({ sources, claims, eligibility }, { profile: { ...fund, products } }).verdict.reviewDue;
    expect([dueFor(['spot']), dueFor(['options']), dueFor(['spot', 'options'])]).toEqual([false, true, true]);
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
    expect(verdict).toMatchObject({ kind: 'not-eligible', reasons: [{ about: null, reason: 'Left this market.' }] });
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
    [
      'names the entity that takes it on conditions as one to confirm',
      { entity: 'example-ltd', outcome: 'conditional' },
      'To confirm: Example Ltd · principal',
    ],
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

  it('asks for the domicile where none is set, with the source of what is published otherwise', () => {
    const { verdict } = card({ eligibility: [rule({ claims: ['guide-only'] })] }, { profile: emptyProfile });
    expect(verdict).toMatchObject({
      kind: 'not-established',
      heading: 'Not established for you',
      asksProfile: true,
      reviewDue: false,
      reasons: [{ about: null, reason: 'Set your domicile.' }],
      sources: [{ url: 'https://example.com/sourced' }],
      further: [],
    });
    expect(verdict.sources).toHaveLength(1);
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

  it('shows the public score alone where the user has nothing of his own', () => {
    expect(card({ outcomes: outcomes({ a1: 'met' }) }).score.publicText).toBeNull();
  });

  it('shows your score with the public one beside it, by your weights and findings', () => {
    const answers = outcomes({ a1: 'met', a2: 'met', a3: 'met', b1: 'not-met', b2: 'unverified' }); // 60–72
    const { score, factors } = card(
      { outcomes: answers },
      {
        weights: { alpha: 20, beta: 80 },
        findings: { example: { b1: { outcome: 'met', note: 'Shown to us.', evidence: '', day: today } } },
      },
    );
    // Alpha 20, b1 70 % of 80 = 56, b2 24.
    expect(score).toMatchObject({ text: '76–100', publicText: '60–72', coverage: 76, failedFloors: [] });
    expect(factors.map(({ weight }) => weight)).toEqual([20, 80]);
    expect(factors[1]?.criteria[0]).toMatchObject({ outcome: 'met (your finding)', publicOutcome: 'not met' });
  });

  it('says of a public score that it is not rated, where yours is', () => {
    const findings = { example: { a3: { outcome: 'met', note: '', evidence: '', day: today } as const } };
    // Public: a1 30 and a2 18 of 100, so 48 have evidence; with a3 12 it is 60.
    const { score } = card({ outcomes: outcomes({ a1: 'met', a2: 'met' }) }, { findings });
    expect(score).toMatchObject({ text: '60–100', notRated: null, publicText: '48–100, not rated' });
  });

  it('says of the alternatives whose score they show', () => {
    const all = [assessment('current', 'eligible'), { ...assessment('other', 'eligible', { a1: 'met', a2: 'met', a3: 'met' }), own: true }];
    const context = contextFor(all.map((each) => each.desk));
    expect(cardModel('current', all, context)?.alternatives).toMatchObject([{ deskId: 'other', score: '60–100 · yours' }]);
  });

  it('shows what is needed beside what is published, in words, with the claims', () => {
    const terms = { ...desk().terms, products: [{ product: 'options' as const, offered: true, claims: ['sourced'] }] };
    const { fit } = card({ terms }, { profile: { ...fund, products: ['options'], fiat: ['EUR'] } });
    expect(fit).toMatchObject({
      summary: '1 of 2 needs met, 1 not known',
      rows: [
        { need: 'Options', state: 'met', reason: '', claims: [{ id: 'sourced', sources: [{ url: 'https://example.com/sourced' }] }] },
        { need: 'EUR', state: 'not-known', reason: 'nothing published was found', claims: [] },
      ],
    });
  });

  it('has no summary of fit where no need is set', () => {
    expect(card({}).fit).toEqual({ summary: null, rows: [] });
  });

  it('says what changed since the last look, and nothing where the user never looked', () => {
    const before = card({ outcomes: outcomes({ a1: 'unverified' }) });
    expect(before.changes).toBeNull();
    const look = lookAt(assessment('example', 'eligible', { a1: 'unverified' }), fund, '2026-10-01');
    const after = card({ outcomes: outcomes({ a1: 'met' }), eligibility: [rule()] }, { look });
    expect(after.changes).toEqual({ since: '2026-10-01', lines: ['Criterion a1: unverified → met'] });
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
    const context = contextFor(all.map((each) => each.desk));
    expect(cardModel('current', all, context)).toMatchObject({
      alternatives: [{ deskId: 'first' }, { deskId: 'next' }],
      orderUndecided: undecided,
    });
  });

  it('counts the checklist, names the next item and how many block', () => {
    const done = (...ids: string[]): DeskFile =>
      ids.map((id) => ({ id, at: '2026-11-20T10:00:00.000Z', by: '', subject: subjectOfItem(id), field: 'state', value: 'done' }));
    expect(card({}, { file: done('one') }).checklist).toEqual({ done: 1, total: 2, blocking: 1, next: 'Item two' });
    expect(card({}, { file: done('one', 'two') }).checklist).toEqual({ done: 2, total: 2, blocking: 0, next: null });
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
  const german: Profile = { ...fund, classification: 'professional', products: ['spot', 'options'], ticketUsd: 500_000 };
  const context: CardContext = { directory, profile: german, file: [], twoPerson: 'listed', today, look: null, language: english };
  const all = assessAll(directory, { profile: german, weights: null, findings: {} }, directory.asOf, english);

  it.each(directory.desks.map(({ id }) => id))('the card of %s crosses to the page as plain data and shows what it rests on', (id) => {
    const model = cardModel(id, all, context);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(model?.sources.length).toBeGreaterThan(0);
    expect(model?.verdict.sources.length).toBeGreaterThan(0);
    expect(model?.fit.rows.length).toBeGreaterThanOrEqual(3);
    expect(model?.factors).toHaveLength(6);
    expect(model?.alternatives.length).toBeLessThanOrEqual(3);
    expect(model?.alternatives.map(({ deskId }) => deskId)).not.toContain(id);
  });
});
