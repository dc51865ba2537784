import { describe, expect, it } from 'vitest';
import type { Topic } from '@/lib/desks/kinds';
import { lastDayOf } from '@/lib/evidence/shelf-life';
import { rubric } from '../build';

const page = (published: string | null, read = '2026-11-20') => ({ published, read });

describe('lastDayOf', () => {
  it.each<[Topic, string]>([
    ['licence', '2026-07-15'],
    ['eligibility', '2026-07-15'],
    ['fee', '2026-07-15'],
    ['count', '2026-07-15'],
    ['product', '2027-01-15'],
    ['channel', '2027-01-15'],
    ['execution', '2027-01-15'],
    ['custody', '2027-01-15'],
  ])('of a claim on %s published 2025-01-15 is %s', (topic, last) => {
    expect(lastDayOf(page('2025-01-15'), topic, rubric)).toBe(last);
  });

  it('counts from the day it was read where no date is published', () => {
    expect(lastDayOf(page(null, '2025-03-31'), 'licence', rubric)).toBe('2026-09-30');
  });

  it.each([
    ['2025', '2026-07-01'],
    ['2025-09', '2027-03-01'],
  ])('counts a date known as %s from its first day', (published, last) => {
    expect(lastDayOf(page(published), 'licence', rubric)).toBe(last);
  });

  it('goes by the date published, however lately the page was read', () => {
    expect(lastDayOf(page('2020-01-01', '2026-11-20'), 'licence', rubric)).toBe('2021-07-01');
  });

  it('is none for an incident of any age', () => {
    expect(lastDayOf(page('2001-01-01'), 'incident', rubric)).toBeNull();
    expect(lastDayOf(page('2001'), 'incident', rubric)).toBeNull();
  });

  it('is none for a topic the rubric gives no shelf life', () => {
    expect(lastDayOf(page('2001-01-01'), 'licence', { ...rubric, shelfLife: [] })).toBeNull();
  });

  it('ends on the last day of a shorter month', () => {
    expect(lastDayOf(page('2024-08-31'), 'licence', rubric)).toBe('2026-02-28');
  });
});
