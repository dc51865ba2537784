import { describe, expect, it, vi } from 'vitest';
import type { Assessment } from '@/lib/assessment/assess';
import type { Terms } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Rubric } from '@/lib/desks/guide-schema';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Findings } from '@/lib/findings/finding';
import { judgeFit } from '@/lib/fit/fit';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import type { Assess } from '@/lib/quick-picks/about';
import { type NeedPick, picksByNeed } from '@/lib/quick-picks/by-need';
import { scoreDesk } from '@/lib/scoring/score';
import { english } from '@/tests/messages';
import { type Answers, claim, desk, outcomes, profile, rubric, source, today, verdict } from '../build';

const NOBODY = 'no desk is shown to meet this yet';

/** The four criteria that picks by need ask about, and a fifth that only tells desks apart. */
const asked: Rubric = {
  ...rubric,
  factors: [
    {
      id: 'asked',
      name: 'Asked',
      weight: 100,
      criteria: ['fiat-rails', 'options', 'proven-size', 'round-the-clock', 'other'].map((id) => ({
        id,
        name: id,
        points: 20,
        ask: `What about ${id}?`,
        metWhen: 'It is there.',
      })),
    },
  ],
};

interface Built {
  kind?: VerdictKind;
  answers?: Answers;
  terms?: Partial<Terms>;
  who?: Profile;
  findings?: Findings;
  fields?: Partial<CompiledDesk>;
}

/** Each claim's statement names it. */
function one(
  id: string,
  { kind = 'eligible', answers = {}, terms = {}, who = emptyProfile, findings = {}, fields = {} }: Built,
): Assessment {
  const plain = desk();
  const built = desk({
    id,
    name: `${id} desk`,
    claims: plain.claims.map((each) => ({ ...each, statement: `Says ${each.id}.` })),
    outcomes: outcomes(answers),
    terms: { ...plain.terms, ...terms },
    ...fields,
  });
  return {
    desk: built,
    name: built.name,
    score: scoreDesk(built, asked, today, findings),
    publicScore: scoreDesk(built, asked, today),
    own: Object.keys(findings).length > 0,
    verdict: verdict(kind),
    fit: judgeFit(built, who, asked, today),
  };
}

function pickFor(id: NeedPick['id'], all: Assessment[], who = emptyProfile) {
  const found = picksByNeed(() => all, who, english).find((pick) => pick.id === id);
  return found && { need: found.need, desk: found.pick?.desk.id ?? null, reason: found.reason, claims: found.claims };
}

const all: Answers = { 'fiat-rails': 'met', options: 'met', 'proven-size': 'met', 'round-the-clock': 'met' };

describe('picksByNeed', () => {
  it('asks what the rubric asks where the profile sets nothing', () => {
    expect(picksByNeed(() => [], emptyProfile, english).map(({ id, need, pick, reason }) => [id, need, pick, reason])).toEqual([
      ['fiat', 'Three fiat currencies or more', null, NOBODY],
      ['options', 'Options', null, NOBODY],
      ['size', 'Size shown in the last 24 months', null, NOBODY],
      ['hours', 'Round the clock', null, NOBODY],
    ]);
  });

  it("asks for the profile's own currencies and ticket where they are set", () => {
    const who = profile({ fiat: ['EUR', 'CHF'], ticketUsd: 500_000 });
    expect(picksByNeed(() => [], who, english).map(({ need }) => need)).toEqual([
      'Fiat: EUR, CHF',
      'Options',
      'Ticket of 500,000 USD',
      'Round the clock',
    ]);
  });

  it.each<[NeedPick['id'], keyof typeof all]>([
    ['fiat', 'fiat-rails'],
    ['options', 'options'],
    ['size', 'proven-size'],
    ['hours', 'round-the-clock'],
  ])('shows for %s the desk that meets %s, with the claim that shows it', (id, criterion) => {
    const without = { ...all, [criterion]: 'not-met' } as const;
    expect(pickFor(id, [one('other', { answers: without }), one('meets', { answers: { [criterion]: 'met' } })])).toMatchObject({
      desk: 'meets',
      reason: 'Says sourced.',
      claims: ['sourced'],
    });
  });

  it.each<[string, Built]>([
    ['is not eligible', { kind: 'not-eligible', answers: all }],
    ['meets it in part', { answers: { options: 'partly' } }],
    ['meets it on evidence under review', { answers: { options: ['met', 'under-review'] } }],
    ['meets it by one report only', { answers: { options: ['met', 'unverified'] } }],
    ['says nothing of it', { answers: { 'round-the-clock': 'met' } }],
  ])('names no desk rather than one that %s', (_name, built) => {
    expect(pickFor('options', [one('other', built)])).toMatchObject({ desk: null, reason: NOBODY, claims: [] });
  });

  it('names the most open desk, then the best proven, and one that is not established before none', () => {
    const plain = one('plain', { answers: { options: 'met' } });
    const rich = one('rich', { answers: { ...all, other: 'met' } });
    const onTerms = one('on-terms', { kind: 'conditional', answers: { ...all, other: 'met' } });
    const unclear = one('unclear', { kind: 'not-established', answers: { ...all, other: 'met' } });
    const picks = [[plain, rich, onTerms, unclear], [plain, onTerms, unclear], [onTerms, unclear], [unclear]].map(
      (some) => pickFor('options', some)?.desk,
    );
    expect(picks).toEqual(['rich', 'plain', 'on-terms', 'unclear']);
  });

  it('judges options for options, whatever else the user needs, and the other needs for what the user needs', () => {
    const takes = one('takes', { answers: all });
    const refuses = one('refuses', { kind: 'not-eligible', answers: all });
    const assess: Assess = (products) => (products.length === 0 ? [takes] : [refuses]);
    expect(picksByNeed(assess, profile({ products: ['spot'] }), english).map(({ id, pick }) => [id, pick?.desk.id ?? null])).toEqual([
      ['fiat', 'takes'],
      ['options', null],
      ['size', 'takes'],
      ['hours', 'takes'],
    ]);
    const asked = vi.fn(assess);
    picksByNeed(asked, emptyProfile, english);
    expect(asked.mock.calls).toEqual([[[]], [['options']], [[]], [[]]]);
  });

  describe("by the user's own currencies", () => {
    const who = profile({ fiat: ['EUR', 'CHF'] });
    const paysIn = (...currencies: string[]): Partial<Terms> => ({
      fiat: currencies.map((currency) => ({ currency, offered: true, claims: ['sourced'] })),
    });

    it('takes a desk that is shown to have every one', () => {
      const some = one('some', { answers: all, terms: paysIn('EUR'), who });
      const every = one('every', { terms: paysIn('EUR', 'CHF'), who });
      expect(pickFor('fiat', [some, every], who)).toMatchObject({ desk: 'every', reason: 'Says sourced.' });
      expect(pickFor('fiat', [some], who)).toMatchObject({ desk: null, reason: NOBODY });
    });
  });

  describe("by the user's own ticket", () => {
    const who = profile({ ticketUsd: 500_000 });
    const from = (amount: number): Partial<Terms> => ({ minimums: [{ of: 'trade', amount, currency: 'USD', claims: ['guide-only'] }] });

    it('takes a desk whose published minimum it reaches', () => {
      const tooLarge = one('too-large', { answers: all, terms: from(1_000_000), who });
      const unknown = one('unknown', { answers: all, who });
      const open = one('open', { terms: from(250_000), who });
      expect(pickFor('size', [tooLarge, unknown, open], who)).toMatchObject({ desk: 'open', reason: 'Says guide-only.' });
      expect(pickFor('size', [tooLarge, unknown], who)).toMatchObject({ desk: null, reason: NOBODY });
    });

    it('gives as reason the minimum that counts, not one of a single report that stands before it', () => {
      const minimums: Terms['minimums'] = [
        { of: 'trade', amount: 1_000_000, currency: 'USD', claims: ['unverified'] },
        { of: 'trade', amount: 250_000, currency: 'USD', claims: ['sourced'] },
      ];
      expect(pickFor('size', [one('open', { terms: { minimums }, who })], who)).toMatchObject({ desk: 'open', reason: 'Says sourced.' });
    });
  });

  it('gives as reason the claim that carries the outcome, not a weak one that stands before it in the file', () => {
    const fields: Partial<CompiledDesk> = {
      sources: [source({ id: 'report', kind: 'press', site: 'news.example' }), source({ id: 'page' })],
      claims: [claim({ id: 'report', statement: 'A paper reports it.' }), claim({ id: 'page', statement: 'The desk says so.' })],
      outcomes: [{ criterion: 'options', outcome: 'met', because: 'The desk says so.', claims: ['page', 'report'] }],
    };
    expect(pickFor('options', [one('other', { fields })])).toMatchObject({ desk: 'other', reason: 'The desk says so.' });
  });

  it("gives the user's own finding as reason where that is what shows it, and not a claim for the contrary", () => {
    const findings: Findings = { options: { outcome: 'met', note: 'Seen.', evidence: '', day: '2026-11-19' } };
    const expected = { desk: 'found', reason: 'by your finding of Nov 19, 2026', claims: [] };
    expect(pickFor('options', [one('found', { answers: { options: 'unverified' }, findings })])).toMatchObject(expected);
    expect(pickFor('options', [one('found', { answers: { options: 'not-met' }, findings })])).toMatchObject(expected);
  });
});
