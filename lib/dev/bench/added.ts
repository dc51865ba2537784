/**
 * What the built extension adds to a page: its script time and heap beside those of an extension whose content script is
 * empty, load by load in turn. Figures of the whole page, as the browser's own counters give them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { FoundBrowser } from '../find-browser';
import { openExtension } from '../open-extension';
import { median, printTable, spread } from './figures';
import { measureFrames } from './frames';
import type { Measured } from './goals';
import { metricOf } from './tab';

const LOADS = 15;
/** How long a page is left alone before it is measured, in ms. */
const REST_MS = 700;
const MS_A_SECOND = 1_000;
const BYTES_A_MB = 1_000_000;

interface Cost {
  /** In ms. */
  script: number;
  /** In MB, after garbage collection. */
  heap: number;
}

export interface AddedPages {
  /** Addresses by name. */
  loaded: ReadonlyMap<string, string>;
  /** Which of them the goals speak of. */
  goalPage: string;
  /** Name and address of a page with thousands of mentions. */
  many: readonly [name: string, url: string];
}

export async function measureAdded(found: FoundBrowser, { loaded, goalPage, many }: AddedPages): Promise<Measured[]> {
  const folder = emptyExtension();
  const withOurs = await openExtension(found, { headless: true });
  const withEmpty = await openExtension(found, { headless: true, extension: folder });
  try {
    const measured: Measured[] = [];
    const rows: string[][] = [];
    for (const [name, url] of loaded) {
      const [ours, empty]: [Cost[], Cost[]] = [[], []];
      // One load more than counted: the first fills caches.
      for (let i = 0; i <= LOADS; i += 1) {
        for (const [browser, costs] of [
          [withOurs.browser, ours],
          [withEmpty.browser, empty],
        ] as const) {
          const cost = await load(browser, url);
          if (i > 0) costs.push(cost);
        }
      }
      const [script, heap] = (['script', 'heap'] as const).map((key) => compare(ours, empty, key));
      if (!script || !heap) continue;
      rows.push([name, ...script.cells, ...heap.cells]);
      if (name === goalPage)
        measured.push({ goal: 'addedScript', where: name, value: script.added }, { goal: 'heap', where: name, value: heap.added });
    }
    const head = ['page', 'script ms', 'empty', 'added', 'noise ±', 'heap MB', 'empty', 'added', 'noise ±'];
    printTable(`The built extension against an empty one, medians of ${LOADS} loads; an amount below its noise says nothing`, head, rows);
    await measureFrames({ ours: withOurs.browser, empty: withEmpty.browser }, ...many);
    return measured;
  } finally {
    await Promise.all([withOurs.browser.close(), withEmpty.browser.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(ours: readonly Cost[], empty: readonly Cost[], key: keyof Cost): { added: number; cells: string[] } {
  const [a, b] = [ours.map((cost) => cost[key]), empty.map((cost) => cost[key])];
  const added = median(a) - median(b);
  return { added, cells: [median(a), median(b), added, Math.max(spread(a), spread(b))].map((value) => value.toFixed(2)) };
}

async function load(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const script = await metricOf(session, 'ScriptDuration');
    await session.send('HeapProfiler.collectGarbage');
    const heap = await metricOf(session, 'JSHeapUsedSize');
    return { script: script * MS_A_SECOND, heap: heap / BYTES_A_MB };
  } finally {
    await page.close();
  }
}

function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desklens-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['<all_urls>'], run_at: 'document_idle', js: ['look.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of ['look.js', 'background.js']) writeFileSync(join(folder, file), '');
  return folder;
}
