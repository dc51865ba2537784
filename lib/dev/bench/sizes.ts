/** Measures how the cost grows with the number of names a directory holds, on one page without and one with names. */
import type { Browser } from 'puppeteer-core';
import { patternOf } from '@/lib/spotting/look';
import type { SpottingIndex } from '@/lib/spotting/vocabulary';
import { median, ms, printTable, times } from './figures';
import type { Measured } from './goals';
import { DIRECTORY_SIZES, indexOfSize, type MadeUp } from './names';
import type { SizeCost } from './page-bench';
import { inPage } from './tab';

const ROUNDS = 3;
const kinds: readonly MadeUp[] = ['alike', 'unlike'];

export interface SizePages {
  without: string;
  withNames: string;
}

/** Prints the table, and gives the largest directory's cost against the smallest's. */
export async function measureSizes(browser: Browser, script: string, pages: SizePages, index: SpottingIndex): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const kind of kinds) {
    const indexes = DIRECTORY_SIZES.map((size) => indexOfSize(index, size, kind));
    const input = { patterns: indexes.map(({ names }) => patternOf(names.map(({ text }) => text))), indexes, rounds: ROUNDS };
    const on = (url: string) =>
      inPage(browser, url, script, (page) => page.evaluate((given) => globalThis.deskLensBench.sizes(given), input));
    const without = (await on(pages.without)).map(medians);
    const withNames = (await on(pages.withNames)).map(medians);
    const [base, baseRead] = [without[0], withNames[0]?.read];
    if (!base || baseRead === undefined) throw new Error('no directory was measured');
    printTable(
      `Directory sizes on 1 MB, made-up names ${kind}, medians in ms and against ${DIRECTORY_SIZES[0]} names`,
      ['names', 'look', '', 'look, first', '', 'read', ''],
      without.map((cost, i) => {
        const read = withNames[i]?.read ?? Number.NaN;
        const cells = [ms(cost.look), times(cost.look / base.look), ms(cost.firstLook), times(cost.firstLook / base.firstLook)];
        return [String(DIRECTORY_SIZES[i]), ...cells, ms(read), times(read / baseRead)];
      }),
    );
    const largest = without.at(-1) ?? base;
    measured.push(
      { goal: 'names', where: `look, ${kind}`, value: largest.look / base.look },
      { goal: 'names', where: `first look, ${kind}`, value: largest.firstLook / base.firstLook },
      { goal: 'names', where: `read, ${kind}`, value: (withNames.at(-1)?.read ?? Number.NaN) / baseRead },
    );
  }
  return measured;
}

function medians({ look, firstLook, read }: SizeCost): { look: number; firstLook: number; read: number } {
  return { look: median(look), firstLook: median(firstLook), read: median(read) };
}
