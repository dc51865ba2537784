import directory from 'virtual:directory';
import { describe, expect, it } from 'vitest';
import { assessAll } from '@/lib/assessment/assess';
import type { QuickPick } from '@/lib/desks/schema';
import { emptyProfile } from '@/lib/profile/profile';
import { resolveQuickPicks } from '@/lib/quick-picks/resolve';
import { type Answers, assessment } from '../build';

const pick: QuickPick = { id: 'size', useCase: 'Size', guidePick: 'guided', needs: ['a1', 'b1'] };
const fits: Answers = { a1: 'met', b1: 'met' };
const resolve = (...all: Parameters<typeof resolveQuickPicks>[1]) => resolveQuickPicks([pick], all)[0];

describe('resolveQuickPicks', () => {
  it.each(['eligible', 'conditional', 'not-established'] as const)("keeps the guide's pick that is %s", (kind) => {
    const guided = assessment('guided', kind);
    const better = assessment('better', 'eligible', { ...fits, a2: 'met', a3: 'met', b2: 'met' });
    expect(resolve(guided, better)).toEqual({ id: 'size', useCase: 'Size', pick: guided, guidePick: guided, reason: "the guide's pick" });
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
  const rich: Answers = { ...fits, a2: 'met', a3: 'met', b2: 'met' };

  it('takes the desk that is most open, then best proven', () => {
    const eligible = [assessment('plain', 'eligible', fits), assessment('rich', 'eligible', rich)];
    expect(resolve(refused, assessment('on-terms', 'conditional', rich), ...eligible)?.pick?.desk.id).toBe('rich');
    expect(resolve(refused, assessment('on-terms', 'conditional', rich), assessment('plain', 'eligible', fits))?.pick?.desk.id).toBe(
      'plain',
    );
    expect(resolve(refused, assessment('on-terms', 'conditional', fits))?.pick?.desk.id).toBe('on-terms');
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

describe('over the whole directory', () => {
  const all = assessAll(directory, emptyProfile, directory.asOf);

  it("resolves the guide's ten use cases", () => {
    expect(directory.quickPicks).toHaveLength(10);
    expect(resolveQuickPicks(directory.quickPicks, all).map(({ id }) => id)).toEqual(directory.quickPicks.map(({ id }) => id));
  });

  it('never resolves one to a desk that is not eligible, wherever the user is', () => {
    const closed = directory.regions.countries.flatMap((country) =>
      resolveQuickPicks(
        directory.quickPicks,
        assessAll(directory, { ...emptyProfile, country, clientType: 'fund', classification: 'professional' }, directory.asOf),
      ).filter((resolved) => resolved.pick?.verdict.kind === 'not-eligible'),
    );
    expect(closed).toEqual([]);
  });
});
