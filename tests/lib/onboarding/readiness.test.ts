import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Readiness, readinessOf } from '@/lib/onboarding/readiness';
import { twoPersonRules } from '@/lib/onboarding/sign-off';
import { approved, changed, item, today } from './build';

const plain = item({ id: 'plain' });
const blocking = item({ id: 'blocking', blocking: true });
const signed = item({ id: 'signed', blocking: true, secondPerson: true });
const items = [plain, blocking, signed];
const allDone = items.reduce((file, one) => changed(file, one, { state: 'done' }), changed([], plain, {}));
const names = (list: Readiness['blocking']) => list.map(({ item: { id } }) => id);

describe('a desk', () => {
  it('is not ready while something blocks, which is named, and its next item first', () => {
    const readiness = readinessOf([], items, 'listed', today);
    expect(readiness).toMatchObject({ ready: false, done: 0, total: 3, next: { id: 'blocking' }, nextReview: null });
    expect(names(readiness.blocking)).toEqual(['blocking', 'signed']);
  });

  it('is ready with open items that do not block', () => {
    const file = approved(changed(changed([], blocking, { state: 'done' }), signed, { state: 'done' }), signed, 'Jonas');
    expect(readinessOf(file, items, 'listed', today)).toMatchObject({ ready: true, done: 2, next: { id: 'plain' } });
  });

  it('is not ready where a second name is missing under what needs one', () => {
    const readiness = readinessOf(allDone, items, 'listed', today);
    expect(readiness).toMatchObject({ ready: false, done: 2 });
    expect(readiness.items.map(({ standing }) => standing)).toEqual(['done', 'done', 'awaiting-second']);
    expect(readinessOf(approved(allDone, signed, 'Jonas'), items, 'listed', today).ready).toBe(true);
  });

  it.each([
    ['every', ['awaiting-second', 'awaiting-second', 'awaiting-second'], false],
    ['none', ['done', 'done', 'done'], true],
  ] as const)('asks for second names by the rule: %s item', (rule, standings, ready) => {
    const readiness = readinessOf(allDone, items, rule, today);
    expect(readiness.items.map(({ standing }) => standing)).toEqual(standings);
    expect(readiness.ready).toBe(ready);
  });

  it('does not get past two persons by calling an item not applicable', () => {
    const file = changed(allDone, signed, { state: 'not-applicable', reason: 'No transfers.' });
    expect(names(readinessOf(file, items, 'listed', today).blocking)).toEqual(['signed']);
  });

  it('is held up by anything flagged, also by an item that does not block', () => {
    const file = approved(changed(allDone, plain, { state: 'flagged', reason: 'Details shifted.' }), signed, 'Jonas');
    expect(names(readinessOf(file, items, 'listed', today).blocking)).toEqual(['plain']);
  });

  it('is not ready from the day on which the review of a blocking item is due', () => {
    const file = approved(changed(allDone, blocking, { state: 'done', review: '2026-12-01' }), signed, 'Jonas');
    expect(readinessOf(file, items, 'listed', '2026-11-30')).toMatchObject({ ready: true, nextReview: '2026-12-01', reviewsDue: [] });
    const due = readinessOf(file, items, 'listed', '2026-12-01');
    expect(due.ready).toBe(false);
    expect(names(due.reviewsDue)).toEqual(['blocking']);
  });

  it('with nothing to check is not ready', () => {
    expect(readinessOf([], [], 'listed', today)).toMatchObject({ ready: false, next: null });
  });

  it('is never made ready by opening an item, and never made unready by a second name', () => {
    const file = fc.array(fc.tuple(fc.constantFrom(...items), fc.constantFrom('open' as const, 'done' as const)), { maxLength: 6 });
    fc.assert(
      fc.property(file, fc.constantFrom(...items), fc.constantFrom(...twoPersonRules), (steps, one, rule) => {
        const before = steps.reduce((all, [what, state]) => changed(all, what, { state }), changed([], plain, {}));
        const opened = readinessOf(changed(before, one, { state: 'open' }), items, rule, today);
        expect(opened.blocking.length).toBeGreaterThanOrEqual(readinessOf(before, items, rule, today).blocking.length);
        const done = changed(before, one, { state: 'done' });
        const second = readinessOf(approved(done, one, 'Jonas'), items, rule, today);
        expect(second.blocking.length).toBeLessThanOrEqual(readinessOf(done, items, rule, today).blocking.length);
      }),
    );
  });
});
