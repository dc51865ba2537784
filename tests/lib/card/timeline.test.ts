import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byYear } from '@/lib/card/timeline';

const two = (n: number) => String(n).padStart(2, '0');
const anyDate = fc
  .tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(1, 2, 3))
  .map(([year, month, day, parts]) => [String(year), two(month), two(day)].slice(0, parts).join('-'));
const newestFirst = fc
  .array(anyDate, { maxLength: 40 })
  .map((dates) => dates.sort((a, b) => b.localeCompare(a, 'en')).map((date, id) => ({ id, date })));

describe('a timeline', () => {
  it('holds every event once, in their order, under its year and its date', () => {
    fc.assert(
      fc.property(newestFirst, (events) => {
        const years = byYear(events);
        expect(years.flatMap(({ dates }) => dates.flatMap((one) => one.events))).toEqual(events);
        for (const { year, dates } of years)
          for (const { date, events: on } of dates) {
            expect(date.startsWith(year)).toBe(true);
            expect(on.every((event) => event.date === date)).toBe(true);
          }
      }),
    );
  });

  it('has each year and each date once, in falling order, and no year without an event', () => {
    fc.assert(
      fc.property(newestFirst, (events) => {
        const years = byYear(events);
        const names = years.map(({ year }) => year);
        expect(names).toEqual([...new Set(names)].sort().reverse());
        const dates = years.flatMap((one) => one.dates.map(({ date }) => date));
        expect(new Set(dates).size).toBe(dates.length);
        expect(years.every((one) => one.dates.length > 0)).toBe(true);
      }),
    );
  });
});
