/**
 * `npm run bench -- [folder of saved pages]`: measures our scans in a real Chromium beside the floor, `textContent` and
 * mark.js, in one run, and says which goals are met. Times are never tests: it ends well either way.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '@/lib/adapters/clock';
import { hostShapesOf } from '@/lib/domains/host-look';
import { patternOf } from '@/lib/spotting/look';
import { toSpottingIndex } from '../data-plugin';
import { ensureBrowser } from '../find-browser';
import { loadDirectory } from '../load-data';
import { loadLookAlikes, toGuardData } from '../load-look-alikes';
import { servePages } from '../serve-pages';
import { measureAdded } from './added';
import { bundlePageBench } from './bundle';
import { type Measured, printGoals } from './goals';
import { measureHosts } from './hosts';
import { oneNameEach } from './names';
import { benchPages } from './pages';
import { measurePopup } from './popup';
import { measureQuotes } from './quotes';
import { printSaved, savedPages } from './saved';
import { goalsOf, printScans, type Scanned, scan } from './scans';
import { measureSizes } from './sizes';
import { launchPlain, quietHeaders } from './tab';

const root = join(import.meta.dirname, '../../..');
/** Text that changes with every frame, as a ticker's does. */
const TICKER =
  '<!doctype html><title>Ticker</title><main><p id="price">0</p></main><script>const p = document.querySelector("#price"); let n = 0; const next = () => { p.textContent = String(n++); requestAnimationFrame(next); }; next();</script>';

const found = ensureBrowser(['chromium']);
if (found.family !== 'chromium') throw new Error('The bench needs Chrome, Chromium or Edge.');
const directory = loadDirectory(join(root, 'data'), today());
const index = toSpottingIndex(directory);
const names = { index, pattern: patternOf(index.names.map(({ text }) => text)) };
const script = await bundlePageBench();
const server = await servePages();
const browser = await launchPlain(found);
const measured: Measured[] = [];
console.log(`${await browser.version()}, ${index.names.length} names in the directory`);

try {
  const pages = benchPages(oneNameEach(index).map(({ text }) => text));
  const urls = new Map(pages.map(({ name, html }, i) => [name, put(`/bench-${i}.html`, html)]));
  const scans: Scanned[] = [];
  for (const { name, html, mentions, markJsRuns } of pages) {
    const subject = { name, url: urls.get(name) ?? '', chars: html.length, markJsRuns, hasNames: mentions > 0 };
    console.error(`${Math.round(performance.now())} ms: ${name}`);
    scans.push(await scan(browser, script, subject, names));
  }
  printScans(scans);
  measured.push(...goalsOf(scans));

  const [folder] = process.argv.slice(2);
  if (folder) await measureSaved(folder);

  measured.push(
    ...(await measureSizes(browser, script, { without: urls.get('1 MB') ?? '', withNames: urls.get('1 MB, 50 names') ?? '' }, index)),
  );

  measured.push(...measureQuotes());

  const data = toGuardData(loadLookAlikes(join(root, 'data'), directory), directory);
  measured.push(...(await measureHosts(browser, script, urls.get('article') ?? '', hostShapesOf(data))));

  if (existsSync(join(root, '.output/chrome-mv3/manifest.json'))) {
    const ticker = `${server.origin}/ticker.html`;
    server.put('/ticker.html', TICKER);
    const loaded = ['article', 'article, 5 names'].map((name): [string, string] => [name, urls.get(name) ?? '']);
    const pages = new Map([...loaded, ['text changing at 60 Hz', ticker]]);
    measured.push(
      ...(await measureAdded(found, { loaded: pages, goalPage: 'article', many: ['5,000 names', urls.get('5,000 names') ?? ''] })),
    );
    const ids = directory.desks.map(({ id }) => id);
    measured.push(...(await measurePopup(found, ids)));
  } else console.log('\nNo built extension to measure: run npm run build first.');
  if (!printGoals(measured)) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}

function put(path: string, html: string): string {
  server.put(path, html, { 'content-type': 'text/html; charset=utf-8', ...quietHeaders });
  return `${server.origin}${path}`;
}

async function measureSaved(folder: string): Promise<void> {
  const scans: Scanned[] = [];
  for (const [i, { name, html }] of savedPages(folder).entries()) {
    const subject = { name, url: put(`/saved-${i}.html`, html), chars: html.length, markJsRuns: 0, hasNames: null };
    scans.push(await scan(browser, script, subject, names, 1));
  }
  measured.push(...printSaved(scans));
}
