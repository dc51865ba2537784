import { describe, expect, it } from 'vitest';
import { assessAll } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { asMail, MOST_QUESTIONS, questionsModel } from '@/lib/card/questions-model';
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import type { Profile } from '@/lib/profile/profile';
import { directory as published } from '@/tests/directory';
import { english, german } from '@/tests/messages';
import { desk, outcomes, profile, regions, rubric, rule, source, today, vocabulary } from '../build';

const fund = profile({ country: 'DE', clientType: 'fund', products: ['spot', 'options'] });
const entities: CompiledDesk['entities'] = [
  { id: 'ltd', name: 'Example Desk Ltd', jurisdiction: 'GB', role: 'faces clients', licences: [], claims: ['sourced'] },
];

function directoryOf(fields: Partial<CompiledDesk>): Directory {
  return {
    asOf: today,
    rubric,
    desks: [desk({ entities, ...fields })],
    checklist: [],
    quickPicks: { source: source({ id: 'guide' }), picks: [] },
    regions,
    vocabulary,
  };
}

function model(fields: Partial<CompiledDesk>, who: Profile = fund, language = english) {
  const [assessed] = assessAll(directoryOf(fields), { profile: who, weights: null, findings: {} }, today, language);
  if (!assessed) throw new Error('no desk was assessed');
  return questionsModel(assessed, who, language);
}

describe('what to ask a desk', () => {
  it('on eligibility, names the services, the entity the evidence names, and the client', () => {
    const eligibility = [rule({ where: { in: ['EEA'] }, services: ['spot'], entity: 'ltd', outcome: 'conditional' })];
    expect(model({ eligibility }).eligibility).toEqual([
      'Derivatives: is your OTC desk open today for a fund (Germany)?',
      'Spot: would Example Desk Ltd be the counterparty for a fund (Germany)?',
      'Derivatives: which of your legal entities would be the counterparty for a fund (Germany)?',
      'Spot and derivatives: by which licence or registration would it deal with us, and on which register does it stand?',
      'Spot: which conditions would we have to meet (classification, minimum size, documents)?',
    ]);
  });

  it('asks the user, and not the desk, for what of the profile would decide', () => {
    const eligibility = [rule({ where: { in: ['US'] }, classifications: ['ecp'], outcome: 'eligible' })];
    const texan = profile({ country: 'US', usState: 'TX' });
    expect(model({ eligibility }, texan)).toMatchObject({ missing: ['Classification'], eligibility: [] });
    expect(model({}, profile())).toMatchObject({ missing: ['Domicile'], eligibility: [] });
  });

  // a1 is worth 30 points, b1 28, a2 18, a3 and b2 12.
  it('on the score, asks at most five, by the points an answer narrows it, the card’s question first', () => {
    const asked = model({ outcomes: outcomes({ a2: 'met' }) });
    expect(asked.criteria).toEqual([
      { criterion: 'a1', ask: 'What about a1?', points: 30 },
      { criterion: 'b1', ask: 'What about b1?', points: 28 },
      { criterion: 'a3', ask: 'What about a3?', points: 12 },
      { criterion: 'b2', ask: 'What about b2?', points: 12 },
    ]);
    expect(model({ outcomes: outcomes({ a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' }) }).criteria).toEqual([]);
    for (const one of assessAll(published, { profile: fund, weights: null, findings: {} }, today, english)) {
      const { criteria } = questionsModel(one, fund, english);
      expect(criteria.length).toBeLessThanOrEqual(MOST_QUESTIONS);
      const onboarding = { file: [], twoPerson: 'listed', today } as const;
      const context = { directory: { ...published, desks: [one.desk] }, profile: fund, ...onboarding, look: null, language: english };
      const { ask = null, points = null } = criteria[0] ?? {};
      expect(cardModel(one.desk.id, [one], context)?.score.askNext).toEqual({ ask, points });
    }
  });

  it('is a mail of numbered questions, and none where there is nothing to ask', () => {
    const asked = model({
      outcomes: outcomes({ a1: 'met', a2: 'met', a3: 'met', b1: 'met' }),
      eligibility: [rule({ outcome: 'eligible' })],
    });
    expect(asMail('Example Desk', asked, english)).toBe('Questions to Example Desk\n\n1. What about b2?\n');
    expect(asMail('Example Desk', { missing: ['Domicile'], eligibility: [], criteria: [] }, english)).toBe('');
  });

  it('asks in German where that is spoken', () => {
    const asked = model({}, fund, german);
    expect(asked.eligibility).toContain(
      'Spot und Derivate: Welche Ihrer Gesellschaften wäre Vertragspartner für einen Fonds (Deutschland)?',
    );
    expect(asMail('Example Desk', asked, german)).toMatch(/^Fragen an Example Desk\n\n1\. Spot und Derivate: Ist Ihr OTC-Desk/);
  });
});
