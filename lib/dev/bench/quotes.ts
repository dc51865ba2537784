/**
 * What a sheet of 10,000 quotes costs, beside a peer and a floor: summaries and plot in exact decimals against the same sums in plain
 * binary numbers, which may be a little wrong and are no choice of ours; a sheet read and checked against what the parser of CSV takes
 * for the text alone, and written against the same quotes as JSON. In Node, whose engine is Chromium's.
 */
import { parse } from 'csv-parse/sync';
import { median as middle } from 'd3-array';
import { plotOf } from '@/lib/quotes/plot';
import { nothingKnown, type Quote } from '@/lib/quotes/quote';
import { readSheet, writeSheet } from '@/lib/quotes/sheet-file';
import { summarise } from '@/lib/quotes/summary';
import { median, ms, printTable, spread, times } from './figures';
import type { GoalName, Measured } from './goals';
import { createDice } from './random';

const QUOTES = 10_000;
const ROUNDS = 7;
const desks = ['one', 'two', 'three'].map((id) => ({ id, name: id }));
type Job = (quotes: readonly Quote[]) => unknown;
const deskIds = desks.map(({ id }) => id);

export function measureQuotes(): Measured[] {
  const quotes = madeUp();
  const text = writeSheet(quotes);
  const rows: readonly [name: string, goal: GoalName, ours: Job, floor: Job][] = [
    ['summaries and plot', 'quoteSums', (all) => [summarise(all, deskIds), plotOf(all, deskIds)], inPlainNumbers],
    ['CSV in', 'quotesIn', () => readSheet(text, desks, 'one'), () => parse(text, { bom: true, columns: true })],
    ['CSV out', 'quotesOut', writeSheet, (all) => JSON.stringify(all)],
  ];
  const measured = rows.map(([name, goal, ours, floor]) => ({ name, goal, ours: timed(quotes, ours), floor: timed(quotes, floor) }));
  printTable(
    `Sheet of ${QUOTES} quotes (${Math.round(text.length / 1000)} kB of CSV), medians of ${ROUNDS} in ms`,
    ['', 'ours', 'noise ±', 'floor', 'against it'],
    measured.map(({ name, ours, floor }) => [
      name,
      ms(median(ours)),
      ms(spread(ours)),
      ms(median(floor)),
      times(median(ours) / median(floor)),
    ]),
  );
  return measured.map(({ name, goal, ours, floor }) => ({
    goal,
    where: `${QUOTES} quotes, ${name}`,
    value: median(ours) / median(floor),
  }));
}

/** In ms. Each time of other quotes that say the same: what was worked out of one is remembered as long as it is there. */
function timed(quotes: readonly Quote[], job: Job): number[] {
  job(structuredClone(quotes));
  return Array.from({ length: ROUNDS }, () => {
    const fresh = structuredClone(quotes);
    const start = performance.now();
    job(fresh);
    return performance.now() - start;
  });
}

/** Of three desks that are none, at prices that are nobody's. */
function madeUp(): Quote[] {
  const dice = createDice(6);
  return Array.from({ length: QUOTES }, (_, i): Quote => {
    const mid = 60_000 + dice.below(2_000);
    return {
      id: `q-${i}`,
      deskId: deskIds[i % deskIds.length] ?? 'one',
      terms: {
        ...nothingKnown,
        time: new Date(Date.UTC(2026, 0, 1) + i * 600_000).toISOString(),
        base: 'BTC',
        counter: i % 2 === 0 ? 'USD' : 'EUR',
        side: 'buy',
        quantity: String(1 + dice.below(100)),
        price: { at: `${mid + dice.below(40)}.25` },
        mid: String(mid),
        fee: { amount: '1.5', unit: 'bp' },
        financing: { rate: '0', days: null, dayCount: null },
        outcome: i % 3 === 0 ? 'traded' : 'passed',
        secondsToQuote: String(1 + (i % 9)),
      },
    };
  });
}

/** The median cost of each desk, quote currency and size, as one would write it without exact decimals. */
function inPlainNumbers(quotes: readonly Quote[]): Map<string, number | undefined> {
  const groups = new Map<string, number[]>();
  for (const { deskId, terms } of quotes) {
    if (terms.price === null || !('at' in terms.price)) continue;
    const [price, mid] = [Number(terms.price.at), Number(terms.mid)];
    const key = `${deskId} ${terms.counter} ${Math.floor(Math.log10(Number(terms.quantity) * price))}`;
    const costs = groups.get(key) ?? [];
    costs.push(((price - mid) / mid) * 10_000 + Number(terms.fee?.amount ?? 0));
    groups.set(key, costs);
  }
  return new Map([...groups].map(([key, costs]) => [key, middle(costs)]));
}
