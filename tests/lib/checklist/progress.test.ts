import { describe, expect, it } from 'vitest';
import { type Progress, summarise, withTick } from '@/lib/checklist/progress';
import type { ChecklistItem } from '@/lib/desks/schema';
import { directory } from '@/tests/directory';

const day = '2026-11-20';
const item = (id: string): ChecklistItem => ({ id, group: 'selection', title: id, how: 'ask' });
const checklist = ['one', 'two', 'three'].map(item);

describe('withTick', () => {
  it('ticks an item with its day and leaves the given progress as it was', () => {
    const before: Progress = { one: { done: '2026-01-01' } };
    expect(withTick(before, 'two', true, day)).toEqual({ one: { done: '2026-01-01' }, two: { done: day } });
    expect(before).toEqual({ one: { done: '2026-01-01' } });
  });

  it('unticks an item and leaves the given progress as it was', () => {
    const before: Progress = { one: { done: day }, two: { done: day } };
    expect(withTick(before, 'one', false, day)).toEqual({ two: { done: day } });
    expect(Object.keys(before)).toEqual(['one', 'two']);
  });

  it('keeps the first day of an item ticked twice', () => {
    expect(withTick({ one: { done: '2026-01-01' } }, 'one', true, day)).toEqual({ one: { done: '2026-01-01' } });
  });

  it('takes the new day where an item was unticked in between', () => {
    expect(withTick(withTick({ one: { done: '2026-01-01' } }, 'one', false, day), 'one', true, day)).toEqual({ one: { done: day } });
  });

  it('does nothing where an open item is unticked', () => {
    expect(withTick({ one: { done: day } }, 'two', false, day)).toEqual({ one: { done: day } });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('treats "%s" as any other id', (id) => {
    const ticked = withTick(withTick({}, id, true, day), 'one', true, day);
    expect(Object.entries(ticked)).toEqual([
      [id, { done: day }],
      ['one', { done: day }],
    ]);
    expect(summarise(ticked, [item(id)])).toMatchObject({ done: 1, next: null });
    expect(Object.keys(withTick(ticked, id, false, day))).toEqual(['one']);
    expect(summarise({}, [item(id)])).toMatchObject({ done: 0, next: { id } });
  });
});

describe('summarise', () => {
  it.each<[string, Progress, number, string | null]>([
    ['nothing done', {}, 0, 'one'],
    ['the first done', { one: { done: day } }, 1, 'two'],
    ['a later one done', { two: { done: day } }, 1, 'one'],
    ['all done', { one: { done: day }, two: { done: day }, three: { done: day } }, 3, null],
    ['items the checklist does not have', { gone: { done: day }, one: { done: day } }, 1, 'two'],
  ])('counts and names the next with %s', (_name, progress, done, next) => {
    const summary = summarise(progress, checklist);
    expect(summary).toMatchObject({ done, total: 3 });
    expect(summary.next?.id ?? null).toBe(next);
  });

  it('keeps items the checklist does not have through other ticks', () => {
    expect(withTick({ gone: { done: '2026-01-01' } }, 'one', true, day)).toHaveProperty('gone', { done: '2026-01-01' });
  });

  it("counts the guide's eight, five and five items", () => {
    const inGroup = (group: ChecklistItem['group']) => directory.checklist.filter((each) => each.group === group).length;
    expect([inGroup('selection'), inGroup('security'), inGroup('mistakes')]).toEqual([8, 5, 5]);
    expect(summarise({}, directory.checklist).total).toBe(18);
  });
});
