/** Measures the scans side by side on one page, over several visits, and what comes out of it for the goals. */
import type { Browser } from 'puppeteer-core';
import type { SpottingIndex } from '@/lib/spotting/vocabulary';
import { median, ms, printTable, times } from './figures';
import type { Measured } from './goals';
import { type Method, methods, type Visit } from './page-bench';
import { inPage } from './tab';

/** Loads of each page, and rounds on each load. */
const VISITS = 3;
const ROUNDS = 5;
/** From this size of the page on mark.js has a goal, and the longest task is asked of the largest, in characters. */
const MARK_JS_FROM = 900_000;
const LONGEST_FROM = 5_000_000;

export interface Subject {
  name: string;
  url: string;
  chars: number;
  /** Zero where mark.js is not run on it. */
  markJsRuns: number;
  /** Whether a name must be found; null where nobody knows. */
  hasNames: boolean | null;
}

export interface Scanned {
  subject: Subject;
  first: Readonly<Record<Method, number>>;
  warm: Readonly<Record<Method, number>>;
  /** The longest task of the look, and of the read where there is one. */
  longest: number;
  worst: number;
  last: Visit;
  markJs: number | null;
}

export interface Names {
  pattern: string;
  index: SpottingIndex;
}

export async function scan(
  browser: Browser,
  script: string,
  subject: Subject,
  { pattern, index }: Names,
  visits = VISITS,
): Promise<Scanned> {
  const all: Visit[] = [];
  for (let i = 0; i < visits; i += 1) {
    const input = { pattern, index, rounds: ROUNDS, backwards: i % 2 === 1 };
    all.push(await inPage(browser, subject.url, script, (page) => page.evaluate((given) => globalThis.deskLensBench.visit(given), input)));
  }
  const [last] = all.slice(-1);
  if (!last) throw new Error('a page must be visited at least once');
  if (subject.hasNames !== null && last.found !== subject.hasNames)
    throw new Error(`${subject.name}: a name was ${last.found ? '' : 'not '}found`);
  const input = { names: index.names.map(({ text }) => text), runs: subject.markJsRuns };
  const marked =
    subject.markJsRuns > 0
      ? await inPage(browser, subject.url, script, (page) => page.evaluate((given) => globalThis.deskLensBench.markJs(given), input))
      : [];
  const longest = all.flatMap((visit) => [...visit.longest, ...(visit.found ? [] : [visit.longestLook])]);
  return {
    subject,
    first: byMethod((method) => all.map(({ first }) => first[method])),
    warm: byMethod((method) => all.flatMap(({ runs }) => runs[method])),
    longest: median(longest),
    worst: Math.max(...longest),
    last,
    markJs: marked.length > 0 ? median(marked) : null,
  };
}

function byMethod(samples: (method: Method) => readonly number[]): Record<Method, number> {
  const [floor, text, look, read] = methods.map((method) => median(samples(method)));
  return { floor: floor ?? Number.NaN, text: text ?? Number.NaN, look: look ?? Number.NaN, read: read ?? Number.NaN };
}

/** What we spend on the page: the look, and the reading where it finds something. */
export function ours({ look, read }: Readonly<Record<Method, number>>, found: boolean): number {
  return found ? look + read : look;
}

export function printScans(scans: readonly Scanned[]): void {
  printTable(
    'Repeated runs, medians in ms. "ours" is the look, and with names the full read as well',
    ['page', 'text nodes', 'floor', 'text', 'look', 'read', 'ours/floor', 'look/text', 'mark.js', 'mark.js/ours'],
    scans.map(({ subject, warm, last, markJs }) => {
      const cost = ours(warm, last.found);
      const shown = [warm.floor, warm.text, warm.look].map(ms);
      const compared = [times(cost / warm.floor), times(warm.look / warm.text)];
      const slow = markJs === null ? ['–', '–'] : [ms(markJs), times(markJs / cost)];
      return [subject.name, String(last.textNodes), ...shown, last.found ? ms(warm.read) : '–', ...compared, ...slow];
    }),
  );
  printTable(
    'First run in a fresh document, medians in ms; then the longest tasks',
    ['page', 'floor', 'look', 'read', 'ours/floor', 'longest task', 'worst', 'read again', 'painting', 'mentions'],
    scans.map(({ subject, first, last, longest, worst }) => {
      const reading = [ms(longest), ms(worst), ...(last.found ? [last.again, last.paint].map(ms) : ['–', '–'])];
      const read = last.found ? ms(first.read) : '–';
      return [
        subject.name,
        ms(first.floor),
        ms(first.look),
        read,
        times(ours(first, last.found) / first.floor),
        ...reading,
        String(last.mentions ?? '–'),
      ];
    }),
  );
}

export function goalsOf(scans: readonly Scanned[]): Measured[] {
  return scans.flatMap(({ subject: { name: where, chars }, warm, last, longest, markJs }) => {
    const cost = ours(warm, last.found);
    const measured: Measured[] = [{ goal: last.found ? 'candidates' : 'noCandidate', where, value: cost / warm.floor }];
    if (markJs !== null && chars >= MARK_JS_FROM) measured.push({ goal: 'markJs', where, value: markJs / cost });
    if (chars >= LONGEST_FROM) measured.push({ goal: 'longest', where, value: longest });
    return measured;
  });
}
