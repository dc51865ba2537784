import { describe, expect, it, vi } from 'vitest';
import { type Assessment, assessAll } from '@/lib/assessment/assess';
import type { QuickPick } from '@/lib/desks/guide-schema';
import type { Product } from '@/lib/desks/kinds';
import { judgeEligibility } from '@/lib/eligibility/verdict';
import type { FitRow } from '@/lib/fit/fit';
import type { Profile } from '@/lib/profile/profile';
import type { Assess } from '@/lib/quick-picks/about';
import { resolveQuickPicks } from '@/lib/quick-picks/resolve';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';
import { type Answers, assessment, profile } from '../build';

const pick: QuickPick = { id: 'size', useCase: 'Size', guidePick: 'guided', needs: ['a1', 'b1'] };
const fits: Answers = { a1: 'met', b1: 'met' };
const resolve = (...all: Assessment[]) => resolveQuickPicks([pick], () => all, english)[0];

describe('resolveQuickPicks', () => {
  const rich: Answers = { ...fits, a2: 'met', a3: 'met', b2: 'met' };
  const better = assessment('better', 'eligible', rich);

  it.each(['eligible', 'conditional'] as const)("keeps the guide's pick that is %s, however good another", (kind) => {
    const guided = assessment('guided', kind);
    expect(resolve(guided, better)).toEqual({ id: 'size', useCase: 'Size', pick: guided, guidePick: guided, reason: "the guide's pick" });
  });

  it("keeps the guide's pick that is not established, and names the desk that is open and fits", () => {
    const guided = assessment('guided', 'not-established', fits);
    const onTerms = assessment('on-terms', 'conditional', fits);
    expect(resolve(guided, onTerms, better)).toEqual({
      id: 'size',
      useCase: 'Size',
      pick: guided,
      guidePick: guided,
      reason: "the guide's pick; open to you: better desk",
    });
  });

  it.each([
    ['is not established either', assessment('other', 'not-established', fits)],
    ['is not eligible', assessment('other', 'not-eligible', fits)],
    ['does not fit', assessment('other', 'eligible', { a1: 'met' })],
  ])("keeps the guide's pick that is not established, and names no desk that %s", (_name, other) => {
    const guided = assessment('guided', 'not-established');
    expect(resolve(guided, other)).toMatchObject({ pick: guided, reason: "the guide's pick" });
  });

  it('names both where the guide picks a desk that is not open', () => {
    const guided = assessment('guided', 'not-eligible', fits);
    const next = assessment('next', 'eligible', fits);
    expect(resolve(guided, next)).toEqual({
      id: 'size',
      useCase: 'Size',
      pick: next,
      guidePick: guided,
      reason: 'the guide picks guided desk; not open to you',
    });
  });

  const refused = assessment('guided', 'not-eligible', fits);

  it('takes the desk that is most open, then best proven', () => {
    const eligible = [assessment('plain', 'eligible', fits), assessment('rich', 'eligible', rich)];
    expect(resolve(refused, assessment('on-terms', 'conditional', rich), ...eligible)?.pick?.desk.id).toBe('rich');
    expect(resolve(refused, assessment('on-terms', 'conditional', rich), assessment('plain', 'eligible', fits))?.pick?.desk.id).toBe(
      'plain',
    );
    expect(resolve(refused, assessment('on-terms', 'conditional', fits))?.pick?.desk.id).toBe('on-terms');
  });

  it('takes a desk with fewer of the needs unmet before one better proven', () => {
    const lacking: FitRow = { need: { kind: 'product', value: 'options' }, state: 'not-met', doubt: null, minimums: [], claims: [] };
    const all = [refused, { ...assessment('rich', 'eligible', rich), fit: [lacking] }, assessment('plain', 'eligible', fits)];
    expect(resolve(...all)?.pick?.desk.id).toBe('plain');
  });

  it.each([
    ['not known to be open', assessment('other', 'not-established', rich)],
    ['not open', assessment('other', 'not-eligible', rich)],
    ['without one of the needs', assessment('other', 'eligible', { a1: 'met' })],
    ['that meets a need in part', assessment('other', 'eligible', { a1: 'met', b1: 'partly' })],
    ['that meets a need on evidence under review', assessment('other', 'eligible', { a1: 'met', b1: ['met', 'under-review'] })],
  ])('says that none fits rather than take a desk %s', (_name, other) => {
    expect(resolve(refused, other)).toMatchObject({
      pick: null,
      guidePick: refused,
      reason: 'the guide picks guided desk; not open to you, and no other desk is shown to fit',
    });
  });

  it('leaves out a pick whose desk the directory does not have', () => {
    expect(resolve(assessment('other', 'eligible', rich))).toBeUndefined();
  });
});

describe('what a pick is about', () => {
  /** The guide's desk takes the user for spot, and not for derivatives. */
  const assess: Assess = (products) => [
    assessment('guided', products.some((product) => product !== 'spot') ? 'not-eligible' : 'eligible', fits),
  ];
  const about = (...needs: string[]): QuickPick => ({ ...pick, id: needs.join(' '), needs });
  const products = (...needs: string[]) => {
    const asked = vi.fn<Assess>(() => []);
    resolveQuickPicks([about(...needs)], asked, english);
    return asked.mock.calls;
  };

  it.each<[string[], Product[]]>([
    [['spot'], ['spot']],
    [['options'], ['options']],
    [['forwards-ndf-cfd-swaps'], ['swaps']],
    [
      ['round-the-clock', 'options', 'spot'],
      ['options', 'spot'],
    ],
    [['round-the-clock', 'proven-size'], []],
    [['constructor', 'toString'], []],
  ])('by the needs %j is %j', (needs, expected) => {
    expect(products(...needs)).toEqual([[expected]]);
  });

  it('decides its verdict, each pick for itself, and not what else the user needs', () => {
    const named = resolveQuickPicks([about('spot'), about('options'), about('spot', 'options')], assess, english);
    expect(named.map(({ pick: shown, guidePick }) => [shown?.desk.id ?? null, guidePick.verdict.kind])).toEqual([
      ['guided', 'eligible'],
      [null, 'not-eligible'],
      [null, 'not-eligible'],
    ]);
  });
});

describe('over the whole directory', () => {
  const { picks } = directory.quickPicks;
  const assess =
    (fields: Partial<Profile>): Assess =>
    (products) =>
      assessAll(directory, { profile: profile({ ...fields, products }), weights: null, findings: {} }, directory.asOf, english);

  it("resolves the guide's ten use cases", () => {
    expect(picks).toHaveLength(10);
    expect(resolveQuickPicks(picks, assess({}), english).map(({ id }) => id)).toEqual(picks.map(({ id }) => id));
  });

  it('never resolves one to a desk that is not eligible, wherever the user is', () => {
    const { regions, rubric, asOf } = directory;
    const anywhere = assess({})([]);
    const closed = regions.countries.flatMap((country) => {
      // Scores are the same wherever the user is, so they are computed once.
      const there: Assess = (products) => {
        const who = profile({ country, clientType: 'fund', classification: 'professional', products });
        return anywhere.map((one) => ({ ...one, verdict: judgeEligibility(one.desk, who, regions, rubric, asOf, english) }));
      };
      return resolveQuickPicks(picks, there, english).filter((resolved) => resolved.pick?.verdict.kind === 'not-eligible');
    });
    expect(closed).toEqual([]);
  });
});
