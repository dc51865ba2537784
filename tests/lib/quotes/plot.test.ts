import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plotOf } from '@/lib/quotes/plot';
import { counts } from '@/lib/quotes/quote';
import { summarise } from '@/lib/quotes/summary';
import { anyQuotes, quote } from './build';

const at = (bps: number, deskId = 'alpha') => quote({ price: { at: String(60000 + bps * 6) } }, { deskId });

describe('a dot plot', () => {
  it('has a lane for each desk and size, with its dots and its median', () => {
    const plot = plotOf([at(10), at(0), at(4), at(20, 'beta'), quote({ quantity: '1' }, { deskId: 'alpha' })], ['beta', 'alpha']);
    expect(plot.lanes.map(({ deskId, size, count }) => [deskId, size, count])).toEqual([
      ['beta', 1, 1],
      ['alpha', 0, 1],
      ['alpha', 1, 3],
    ]);
    expect(plot.lanes[2]?.median.bps).toBe(4);
    expect(plot.ticks.map(({ bps }) => bps)).toEqual([0, 5, 10, 15, 20]);
    expect([plot.zero, plot.beyond, plot.unknown.count]).toEqual([0, 0, 0]);
  });

  it('holds zero also where every quote costs, and where none is known', () => {
    expect(plotOf([at(40), at(60)], []).zero).toBe(0);
    expect(plotOf([quote({ mid: null })], [])).toMatchObject({
      lanes: [],
      unknown: { count: 1, lacks: [{ lack: 'mid', count: 1 }] },
      zero: 0.5,
    });
  });

  it('shows few quotes where they are, and of many leaves the far one at the edge, counted', () => {
    const far = [at(5000), ...Array.from({ length: 99 }, (_, i) => at(i % 10))];
    const plot = plotOf(far, []);
    expect(plot.beyond).toBe(1);
    expect(plot.ticks.at(-1)?.bps).toBeLessThan(20);
    expect(plot.lanes[0]?.dots.filter(({ beyond }) => beyond === 'right')).toMatchObject([{ at: 1, count: 1 }]);
    expect(plotOf(far.slice(0, 5), []).beyond).toBe(0);
  });

  it('draws one dot for all that would cover each other', () => {
    const plot = plotOf(
      Array.from({ length: 3000 }, (_, i) => at((i % 300) / 10)),
      [],
    );
    const dots = plot.lanes[0]?.dots ?? [];
    expect(dots.length).toBeLessThanOrEqual(241);
    expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(3000);
  });

  it('places every dot, tick and median on the paper, and accounts for each quote that counts', () => {
    fc.assert(
      fc.property(anyQuotes, (quotes) => {
        const { lanes, ticks, zero, unknown } = plotOf(quotes, ['beta']);
        const places = [
          zero,
          ...ticks.map((tick) => tick.at),
          ...lanes.flatMap(({ dots, median }) => [median.at, ...dots.map((dot) => dot.at)]),
        ];
        for (const place of places) expect(place >= 0 && place <= 1).toBe(true);
        const drawn = lanes.reduce((sum, { dots }) => sum + dots.reduce((all, { count }) => all + count, 0), 0);
        expect(drawn + unknown.count).toBe(quotes.filter(counts).length);
      }),
    );
  });

  it('puts the lanes of one desk in the order of their quote currencies, and of each from small to large, as the summary does', () => {
    const quotes = ['200', '1', '20'].flatMap((quantity) => ['USD', 'EUR'].map((counter) => quote({ quantity, counter })));
    const lanes = plotOf(quotes, ['alpha']).lanes.map(({ counter, size }) => [counter, size]);
    expect(lanes).toEqual(summarise(quotes, ['alpha']).map(({ counter, size }) => [counter, size]));
    expect(lanes.map(([counter]) => counter)).toEqual(['EUR', 'EUR', 'EUR', 'USD', 'USD', 'USD']);
  });
});
