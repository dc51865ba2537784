/**
 * Runs in the measured page: our two scans, the floor, `textContent` and mark.js, each timed in turn. Short runs are repeated
 * within one sample; before long ones the garbage is collected, so that no sample pays for another's.
 */
import Mark from 'mark.js';
import { PageMarks } from '@/lib/adapters/page/page-marks';
import { mayHoldName } from '@/lib/adapters/page/portions';
import { createHostLook } from '@/lib/domains/host-look';
import { createSpotter, type Spotter } from '@/lib/spotting/find-mentions';
import { createLook } from '@/lib/spotting/look';
import { type HostCost, type Method, methods, type PageBench, type SizeCost } from './page-bench';

/** One sample lasts at least this long, in ms, unless that takes too many runs. */
const SAMPLE_MS = 4;
const MOST_RUNS = 500;
const MOST_READS = 5;
/** A read that takes longer, in ms, is taken once and not again. */
const SLOW_READ_MS = 1500;
/** As in lib/adapters/page/in-slices.ts, in ms. */
const SLICE_MS = 6;
/** A character no page holds; of one byte, so that the search really looks at every character. */
const ABSENT = '\u0007';

type Runs = (times: number) => number | Promise<number>;

let patternsMade = 0;
/** Takes what a run found, so that no run can be left out as useless. */
let sink = 0;

function floor(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentNode?.nodeName;
    if (parent !== 'SCRIPT' && parent !== 'STYLE' && node.nodeValue?.includes(ABSENT)) sink += 1;
  }
}

/** Time of one run, averaged over `times`. */
function timed(run: () => void): Runs {
  return (times) => {
    if (times === 1) (globalThis as { gc?: () => void }).gc?.();
    const start = performance.now();
    for (let i = 0; i < times; i += 1) run();
    return (performance.now() - start) / times;
  };
}

/** Time of one run, with all that is lying about in memory: what comes first in a page has no garbage of its own to clear. */
function clocked(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Runs a job in slices as in production; gives the time spent and the longest slice. */
async function inSlices(job: Iterator<unknown>): Promise<{ spent: number; longest: number }> {
  let spent = 0;
  let longest = 0;
  for (let done = false; !done; ) {
    const start = performance.now();
    while (!done && performance.now() - start < SLICE_MS) done = job.next().done ?? false;
    const took = performance.now() - start;
    spent += took;
    longest = Math.max(longest, took);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { spent, longest };
}

function timedRead(spotter: Spotter, longest: number[]): Runs {
  return async (times) => {
    if (times === 1) (globalThis as { gc?: () => void }).gc?.();
    let spent = 0;
    for (let i = 0; i < times; i += 1) {
      const result = await inSlices(new PageMarks(spotter).read([document.body]));
      spent += result.spent;
      longest.push(result.longest);
    }
    return spent / times;
  };
}

/** The look at the page, as it runs in production but for the pauses. */
function lookWith(pattern: string): () => Generator<void, boolean> {
  const mayMention = createLook(pattern);
  return () => mayHoldName(document.body, mayMention);
}

function atOnce(job: Generator<void, boolean>): boolean {
  let step = job.next();
  while (!step.done) step = job.next();
  return step.value;
}

/** The pattern with one more name nobody has seen, so that no cache of the browser's holds it. */
function unseen(pattern: string): string {
  patternsMade += 1;
  return `${pattern}|Zqx${patternsMade}${Math.round(performance.timeOrigin)}`;
}

function timesFor(cost: number): number {
  return Math.min(MOST_RUNS, Math.max(1, Math.ceil(SAMPLE_MS / Math.max(cost, SAMPLE_MS / MOST_RUNS))));
}

/** What reading a page a second time and painting its mentions take. */
async function readAgain(spotter: Spotter, desks: readonly string[]): Promise<{ again: number; paint: number; mentions: number }> {
  const marks = new PageMarks(spotter);
  await inSlices(marks.read([document.body]));
  const start = performance.now();
  marks.paint(Object.fromEntries(desks.map((desk) => [desk, 'eligible'])), 'every');
  const paint = performance.now() - start;
  const { longest } = await inSlices(marks.read([document.body]));
  const mentions = marks.mentions.length;
  marks.clear();
  return { again: longest, paint, mentions };
}

globalThis.deskLensBench = {
  async visit({ pattern, index, rounds, backwards }) {
    const longest: number[] = [];
    const look = lookWith(unseen(pattern));
    const spotter = createSpotter(index);
    const run: Record<Method, Runs> = {
      floor: timed(floor),
      text: timed(() => (sink += document.body.textContent?.length ?? 0)),
      look: timed(() => (sink += atOnce(look()) ? 1 : 0)),
      read: timedRead(spotter, longest),
    };
    const hasNames = atOnce(lookWith(pattern)());
    const inUse = methods.filter((method) => method !== 'read' || hasNames);
    const order = backwards ? inUse.toReversed() : inUse;
    const first: Record<Method, number> = { floor: 0, text: 0, look: 0, read: 0 };
    for (const method of order) first[method] = await run[method](1);
    const isSlow = first.read > SLOW_READ_MS;
    const runs: Record<Method, number[]> = { floor: [], text: [], look: [], read: isSlow ? [first.read] : [] };
    if (!isSlow) longest.length = 0;
    const repeated = order.filter((method) => method !== 'read' || !isSlow);
    const times = { floor: 1, text: 1, look: 1, read: 1 };
    for (const method of repeated) times[method] = Math.min(timesFor(await run[method](1)), method === 'read' ? MOST_READS : MOST_RUNS);
    for (let i = 0; i < rounds; i += 1) for (const method of repeated) runs[method].push(await run[method](times[method]));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let textNodes = 0;
    while (walker.nextNode()) textNodes += 1;
    const later =
      hasNames && !isSlow
        ? await readAgain(
            spotter,
            index.names.map(({ desk }) => desk),
          )
        : { again: null, paint: null, mentions: null };
    const { longest: longestLook } = await inSlices(look());
    return { first, runs, longest, longestLook, textNodes, found: hasNames, ...later };
  },

  async sizes({ patterns, indexes, rounds }) {
    const looks = patterns.map((pattern) => lookWith(pattern)).map((look) => timed(() => atOnce(look())));
    const reads = indexes.map((index) => timedRead(createSpotter(index), []));
    const costs: SizeCost[] = patterns.map(() => ({ look: [], firstLook: [], read: [] }));
    for (let i = 0; i <= rounds; i += 1) {
      for (const [at, cost] of costs.entries()) {
        const look = (await looks[at]?.(1)) ?? 0;
        const firstLook = await timed(() => atOnce(lookWith(unseen(patterns[at] ?? ''))()))(1);
        const read = (await reads[at]?.(1)) ?? 0;
        // The first round only warms up.
        if (i > 0) for (const [key, value] of Object.entries({ look, firstLook, read })) cost[key as keyof SizeCost].push(value);
      }
    }
    return costs;
  },

  async hosts({ shapes, hosts, rounds }) {
    const name = shapes[0]?.pieces[0] ?? '';
    const lookAt = (some: readonly string[]) => clocked(() => (sink += some.filter((host) => createHostLook(shapes)(host)).length));
    const searchIn = (some: readonly string[]) => clocked(() => (sink += some.filter((host) => host.includes(name)).length));
    const one = hosts.slice(0, 1);
    // The clock is warm, and what it times is not.
    clocked(() => (sink += 1));
    const cost: HostCost = { look: [], floor: [], firstFloor: searchIn(one), first: lookAt(one) };
    for (let i = 0; i < rounds; i += 1) {
      cost.look.push(lookAt(hosts));
      cost.floor.push(searchIn(hosts));
    }
    return cost;
  },

  markJs({ names, runs }) {
    const marker = new Mark(document.body);
    return Array.from({ length: runs }, () => {
      const took = timed(() => marker.mark(names, { accuracy: 'exactly', separateWordSearch: false }))(1);
      marker.unmark();
      return typeof took === 'number' ? took : Number.NaN;
    });
  },
} satisfies PageBench;
