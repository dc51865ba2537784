import { describe, expect, it } from 'vitest';
import type { Assessment } from '@/lib/assessment/assess';
import { changesSince, type Look, lookAt, nextLook } from '@/lib/changes/changes';
import type { Rule } from '@/lib/desks/desk-schema';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Profile } from '@/lib/profile/profile';
import { scoreDesk } from '@/lib/scoring/score';
import { english } from '@/tests/messages';
import { type Answers, assessment, profile, rubric, rule, today } from '../build';

const german = profile({ country: 'DE', clientType: 'fund' });
const answers: Answers = { a1: 'met', a2: 'unverified', b1: 'partly' };
const before = assessment('one', 'conditional', answers);
const earlier = lookAt(before, german, '2026-10-01');

/** The desk as it stands now. */
const now = (kind: VerdictKind, changed: Answers = {}) => assessment('one', kind, { ...answers, ...changed });

/** With a score of the user's own in which everything found is met. */
function withFindings(one: Assessment): Assessment {
  const found = { outcome: 'met', note: '', evidence: '', day: today } as const;
  return { ...one, own: true, score: scoreDesk(one.desk, rubric, today, { a2: found, a3: found, b1: found }) };
}

describe('lookAt', () => {
  it('keeps the day, every outcome that counted, the verdict and whom it was for', () => {
    expect(lookAt(before, german, today)).toEqual({
      day: today,
      outcomes: { a1: 'met', a2: 'unverified', a3: 'unverified', b1: 'partly', b2: 'unverified' },
      verdict: 'conditional',
      profile: expect.stringContaining('DE'),
    });
  });

  it("keeps the published outcomes and not the user's own findings", () => {
    expect(lookAt(withFindings(before), german, today)).toEqual(lookAt(before, german, today));
  });
});

describe('changesSince', () => {
  const lines = (one: Assessment, look: Look | null = earlier, who: Profile = german) => changesSince(look, one, who, english)?.lines ?? [];

  it.each<[string, Look | null, Assessment]>([
    ['the user never looked', null, before],
    ['nothing moved', earlier, before],
    ['only findings of the user were recorded', earlier, withFindings(before)],
  ])('finds none where %s', (_name, look, one) => {
    expect(changesSince(look, one, german, english)).toBeNull();
  });

  it.each<[string, Assessment, string[]]>([
    ['an outcome that was found', now('conditional', { a2: 'met' }), ['Criterion a2: unverified → met']],
    [
      'an outcome past its shelf life',
      now('conditional', { a1: ['met', 'under-review'] }),
      ['Criterion a1: met → unverified (past its shelf life)'],
    ],
    [
      'an outcome that is answered no more, of which no shelf life ended',
      now('conditional', { a1: 'unverified' }),
      ['Criterion a1: met → unverified'],
    ],
    ['a verdict that opened', now('eligible'), ['Eligibility: conditional → eligible']],
    [
      'the verdict first, then the outcomes in the order of the rubric',
      now('not-eligible', { b1: 'not-met', a2: 'partly' }),
      ['Eligibility: conditional → not eligible', 'Criterion a2: unverified → partly met', 'Criterion b1: partly met → not met'],
    ],
  ])('names %s', (_name, one, expected) => {
    expect(changesSince(earlier, one, german, english)).toEqual({ since: '2026-10-01', lines: expected });
  });

  it.each<[string, Partial<Profile>, string[]]>([
    ['tells no verdict for another domicile as a change of the desk', { country: 'FR' }, []],
    ['tells it where only needs changed that no verdict looks at', { fiat: ['EUR'], hours: 'weekdays', channels: ['chat'] }, ['verdict']],
    ['tells it where a product of the same service was chosen', { products: ['spot'] }, ['verdict']],
  ])('%s', (_name, change, expected) => {
    const told = lines(now('eligible'), earlier, { ...german, ...change });
    expect(told).toEqual(expected.map(() => 'Eligibility: conditional → eligible'));
  });

  it('names what moved in the outcomes also where the profile is another', () => {
    expect(lines(now('eligible', { a2: 'met' }), earlier, profile({ country: 'US' }))).toEqual(['Criterion a2: unverified → met']);
  });

  it('takes a criterion that is new to the rubric, or gone from it, for no change of the desk', () => {
    const { a2: _, ...known } = earlier.outcomes;
    expect(lines(now('conditional', { a2: 'met' }), { ...earlier, outcomes: { ...known, gone: 'met' } })).toEqual([]);
  });
});

describe('whom a verdict was for', () => {
  const texan = profile({
    country: 'US',
    usState: 'TX',
    clientType: 'fund',
    classification: 'ecp',
    assetsUsd: 5,
    ticketUsd: 5,
    products: ['options'],
  });
  /** What is told of a verdict that moved, at a desk with these rules, to a user who changed as well. */
  const told = (conditions: Partial<Rule>, change: Partial<Profile>, who: Profile = texan) => {
    const eligibility = [rule({ id: 'all' }), rule({ id: 'some', ...conditions })];
    const look = lookAt(assessment('one', 'conditional', {}, { eligibility }), who, '2026-10-01');
    return changesSince(look, assessment('one', 'eligible', {}, { eligibility }), { ...who, ...change }, english)?.lines ?? [];
  };
  const moved = ['Eligibility: conditional → eligible'];

  it.each<[string, Partial<Profile>, Partial<Rule>]>([
    ['another client type', { clientType: 'corporate' }, { clientTypes: ['fund'] }],
    ['no client type any more', { clientType: null }, { clientTypes: ['fund'] }],
    ['another classification', { classification: 'accredited' }, { classifications: ['ecp'] }],
    ['other assets', { assetsUsd: 6 }, { assetsUsd: { from: 1 } }],
    ['another ticket', { ticketUsd: 6 }, { ticketUsd: { below: 100 } }],
    ['another service', { products: ['spot'] }, { services: ['derivatives'] }],
    ['one service more', { products: ['options', 'spot'] }, { services: ['derivatives'] }],
  ])('is another with %s, where a rule of the desk reads it and only there', (_name, change, condition) => {
    expect(told(condition, change)).toEqual([]);
    expect(told({}, change)).toEqual(moved);
  });

  it.each<[string, Partial<Profile>]>([
    ['another domicile', { country: 'DE', usState: null }],
    ['another state', { usState: 'NY' }],
  ])('is another with %s, whatever the rules read', (_name, change) => {
    expect(told({}, change)).toEqual([]);
  });

  it.each<[string, Partial<Profile>, Profile]>([
    ['other products of the same service', { products: ['swaps', 'options'] }, texan],
    ['spot by name in place of nothing', { products: ['spot'] }, profile()],
    ['other needs that no rule asks about', { fiat: ['EUR'], hours: 'weekdays', channels: ['chat'], styles: ['agency'] }, texan],
  ])('is the same with %s', (_name, change, before) => {
    const everything: Partial<Rule> = {
      services: ['spot', 'derivatives'],
      clientTypes: ['fund'],
      classifications: ['ecp'],
      assetsUsd: { from: 1 },
      ticketUsd: { from: 1 },
    };
    expect(told(everything, change, before)).toEqual(moved);
  });
});

describe('nextLook', () => {
  const moved = now('conditional', { a2: 'met' });

  it.each<[string, Look | null, Assessment, boolean, Look]>([
    ['is what stands there at the first look', null, moved, false, lookAt(moved, german, today)],
    ['moves on to today where nothing changed', earlier, before, false, lookAt(before, german, today)],
    ['stays the earlier one while its changes are unread', earlier, moved, false, earlier],
    ['is what stands there once they are read', earlier, moved, true, lookAt(moved, german, today)],
    ['is the same where all was read and nothing changed', earlier, before, true, lookAt(before, german, today)],
  ])('%s', (_name, look, one, read, next) => {
    expect(nextLook(look, one, german, today, read)).toEqual(next);
  });

  it('keeps a change named through any number of looks, until it is read', () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
    const passed = days.reduce((look, day) => nextLook(look, moved, german, day, false), earlier);
    expect(changesSince(passed, moved, german, english)).toEqual({ since: '2026-10-01', lines: ['Criterion a2: unverified → met'] });
    const read = nextLook(passed, moved, german, today, true);
    expect(changesSince(read, moved, german, english)).toBeNull();
  });

  it('adds a later change to one that is unread', () => {
    const passed = nextLook(earlier, moved, german, '2026-11-01', false);
    const later = now('eligible', { a2: 'met' });
    expect(changesSince(passed, later, german, english)?.lines).toEqual([
      'Eligibility: conditional → eligible',
      'Criterion a2: unverified → met',
    ]);
  });

  it('lets a change go that went back before it was read', () => {
    const passed = nextLook(earlier, moved, german, '2026-11-01', false);
    expect(nextLook(passed, before, german, today, false)).toEqual(lookAt(before, german, today));
  });

  it('takes up the verdict for a new profile, so that the next move of it is told', () => {
    const french = { ...german, country: 'FR' };
    const taken = nextLook(earlier, now('eligible'), french, '2026-11-01', false);
    expect(taken).toMatchObject({ day: '2026-11-01', verdict: 'eligible' });
    expect(changesSince(taken, now('not-eligible'), french, english)?.lines).toEqual(['Eligibility: eligible → not eligible']);
  });
});
