/**
 * What the look at a host costs a navigation: made anew for each host of the labelled ordinary ones, as each page load has it, beside
 * the least that could be asked, whether the host holds the first of the names. Medians over rounds, and the dearest host.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { HostShape } from '@/lib/domains/host-look';
import { parseDomains } from '../score-domains';
import { median, ms, printTable, times } from './figures';
import type { Measured } from './goals';
import type { HostCost } from './page-bench';
import { inPage } from './tab';

const ROUNDS = 15;
/** How many new pages a first look is taken in. */
const PAGES = 20;
const list = join(import.meta.dirname, '../../../tests/domains/ordinary.tsv');

/** `url`: a page without a name. */
export async function measureHosts(browser: Browser, script: string, url: string, shapes: readonly HostShape[]): Promise<Measured[]> {
  const hosts = parseDomains(readFileSync(list, 'utf8')).map(({ domain }) => domain);
  const measure = (some: readonly string[], rounds: number) =>
    inPage(browser, url, script, (page) =>
      page.evaluate((given) => globalThis.deskLensBench.hosts(given), { shapes, hosts: some, rounds }),
    );
  const { look, floor } = await measure(hosts, ROUNDS);
  const visits: HostCost[] = [];
  for (let i = 0; i < PAGES; i += 1) visits.push(await measure([hosts[Math.floor((i * hosts.length) / PAGES)] ?? ''], 0));
  const [first, firstFloor] = [median(visits.map((visit) => visit.first)), median(visits.map((visit) => visit.firstFloor))];
  const each = (total: number) => total / hosts.length;
  printTable(
    `Look at a host, ${hosts.length} ordinary ones, ms a navigation`,
    ['', 'median', 'against the floor'],
    [
      ['floor', ms(each(median(floor))), ''],
      ['look', ms(each(median(look))), times(median(look) / median(floor))],
      [`floor, the first in each of ${PAGES} pages`, ms(firstFloor), ''],
      ['look, the same', ms(first), times(first / firstFloor)],
    ],
  );
  return [
    { goal: 'host', where: 'ordinary hosts', value: each(median(look)) },
    { goal: 'host', where: 'the first in a page', value: first },
  ];
}
