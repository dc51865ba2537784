import { expect, it } from 'vitest';
import { isOpen, openness, type VerdictKind } from '@/lib/eligibility/ruling';

it.each<[VerdictKind, boolean]>([
  ['eligible', true],
  ['conditional', true],
  ['not-established', false],
  ['not-eligible', false],
])('a verdict that is %s lets the profile in: %s', (kind, open) => {
  expect(isOpen(kind)).toBe(open);
});

it('orders verdicts from the most open to the least', () => {
  const kinds: VerdictKind[] = ['not-eligible', 'conditional', 'eligible', 'not-established'];
  expect(kinds.sort((a, b) => openness(a) - openness(b))).toEqual(['eligible', 'conditional', 'not-established', 'not-eligible']);
});
