/** What holds for every verdict over the real directory, whatever the profile and however much evidence is left. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rule } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import { classifications, clientTypes, services } from '@/lib/desks/kinds';
import { isOpen, type VerdictKind } from '@/lib/eligibility/ruling';
import { judgeEligibility } from '@/lib/eligibility/verdict';
import { counts } from '@/lib/evidence/claim-status';
import type { Profile } from '@/lib/profile/profile';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';
import { anyProfile } from '../arbitraries';
import { desk, rule, today } from '../build';

const { desks, regions, rubric, asOf } = directory;
const anyDesk = fc.constantFrom(...desks);
const who = anyProfile(regions);

const judge = (given: CompiledDesk, profile: Profile, day = asOf) => judgeEligibility(given, profile, regions, rubric, day, english);
/** 2 lets in, 1 lets in on a condition, 0 does not. */
const permissive = (kind: VerdictKind) => (kind === 'eligible' ? 2 : kind === 'conditional' ? 1 : 0);

/** A desk and the same desk after some of its sources were taken away. */
const stripped = anyDesk.chain((whole) =>
  fc.subarray([...whole.sources]).map((sources): [CompiledDesk, CompiledDesk] => [whole, { ...whole, sources }]),
);

it('never gets more permissive where evidence is taken away', () => {
  fc.assert(
    fc.property(stripped, who, ([whole, part], profile) => {
      expect(permissive(judge(part, profile).kind)).toBeLessThanOrEqual(permissive(judge(whole, profile).kind));
    }),
    { numRuns: 2000 },
  );
});

it('never gets more permissive where time passes and nothing new is read', () => {
  const later = fc.integer({ min: 2027, max: 2032 }).map((year) => `${year}-01-01`);
  fc.assert(
    fc.property(anyDesk, who, later, (given, profile, day) => {
      expect(permissive(judge(given, profile, day).kind)).toBeLessThanOrEqual(permissive(judge(given, profile).kind));
    }),
    { numRuns: 1000 },
  );
});

it('lets no one in without a rule that counts today, and no one at all without evidence', () => {
  fc.assert(
    fc.property(anyDesk, who, (given, profile) => {
      const { kind, rules } = judge(given, profile);
      const carried = rules.some(({ rule, status, asks }) => isOpen(rule.outcome) && counts(status) && asks.length === 0);
      expect(isOpen(kind) && !carried).toBe(false);
      expect(isOpen(judge({ ...given, sources: [] }, profile).kind)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it('is the same in whatever order the rules stand', () => {
  fc.assert(
    fc.property(anyDesk, who, (given, profile) => {
      expect(judge({ ...given, eligibility: given.eligibility.toReversed() }, profile).kind).toBe(judge(given, profile).kind);
    }),
  );
});

it('gives every verdict a reason, a claim behind it, and the fields it asks for only where it is not decided', () => {
  fc.assert(
    fc.property(anyDesk, who, (given, profile) => {
      const { kind, reason, claims, asks } = judge(given, profile);
      expect(reason).toMatch(/[.?!]$/);
      expect(given.claims.some(({ id, sources }) => claims.includes(id) && sources.length > 0)).toBe(true);
      expect(kind === 'eligible' || kind === 'not-eligible' ? asks : []).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('never gets more permissive where one rule of any set of rules loses its standing', () => {
  const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  const places = someOf(['US', 'US-NY', 'EEA', 'DE', 'GB', 'CH']);
  const anyRule = fc.record(
    {
      entity: fc.constantFrom('one', 'two'),
      services: someOf(services),
      where: fc.record({ in: places, notIn: places }, { requiredKeys: [] }),
      clientTypes: someOf(clientTypes),
      classifications: someOf(classifications),
      assetsUsd: fc.record({ from: fc.constant(10_000_000), below: fc.constant(50_000_000) }, { requiredKeys: [] }),
      outcome: fc.constantFrom<Rule['outcome']>('eligible', 'conditional', 'not-established', 'not-eligible'),
      claims: fc.constantFrom<string[]>(['sourced'], ['guide-only']),
    },
    { requiredKeys: ['outcome', 'claims'] },
  );
  const rules = fc
    .array(anyRule, { minLength: 1, maxLength: 6 })
    .map((drawn) => drawn.map((fields, i): Rule => rule({ ...fields, id: `rule-${i}` })));
  fc.assert(
    fc.property(rules, who, fc.nat(), fc.constantFrom('under-review', 'unverified'), (all, profile, at, standing) => {
      const weaker = all.map((each, i) => (i === at % all.length ? { ...each, claims: [standing] } : each));
      const [before, after] = [all, weaker].map((eligibility) => judge(desk({ eligibility }), profile, today));
      expect(permissive(after?.kind ?? 'eligible')).toBeLessThanOrEqual(permissive(before?.kind ?? 'not-eligible'));
    }),
    { numRuns: 3000 },
  );
});
