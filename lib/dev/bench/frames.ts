/**
 * What thousands of mentions cost while a page scrolls and changes: the time of the browser's main thread a frame, with the built
 * extension and with an empty one.
 */
import type { Browser } from 'puppeteer-core';
import { waitForMarks } from '../read-page';
import { median, ms, printTable } from './figures';
import { metricOf } from './tab';

const FRAMES = 120;
const ROUNDS = 3;
const PX_A_FRAME = 120;
const MS_A_SECOND = 1000;

export interface Beside {
  ours: Browser;
  empty: Browser;
}

export async function measureFrames({ ours, empty }: Beside, name: string, url: string): Promise<void> {
  const rows: string[][] = [];
  for (const [act, changes, scrolls] of [
    ['scrolling', false, true],
    ['text changing', true, false],
    ['both', true, true],
  ] as const) {
    const [withOurs, without]: [number[], number[]] = [[], []];
    for (let i = 0; i < ROUNDS; i += 1) {
      withOurs.push(await perFrame(ours, url, true, { changes, scrolls }));
      without.push(await perFrame(empty, url, false, { changes, scrolls }));
    }
    rows.push([act, ...[median(withOurs), median(without), median(withOurs) - median(without)].map(ms)]);
  }
  printTable(`Main thread a frame on "${name}", medians of ${ROUNDS} times ${FRAMES} frames, in ms`, ['', 'ours', 'empty', 'added'], rows);
}

async function perFrame(browser: Browser, url: string, hasMarks: boolean, act: { changes: boolean; scrolls: boolean }): Promise<number> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    if (hasMarks) await waitForMarks(page);
    const start = await metricOf(session, 'TaskDuration');
    await page.evaluate(playing(act));
    return (((await metricOf(session, 'TaskDuration')) - start) / FRAMES) * MS_A_SECOND;
  } finally {
    await page.close();
  }
}

/** The script that lets frames pass, as text: a named function handed over would lose what the compiler added to name it. */
function playing({ changes, scrolls }: { changes: boolean; scrolls: boolean }): string {
  return `new Promise((done) => {
    const ticker = document.body.insertBefore(document.createElement('p'), document.body.firstChild);
    let frame = 0;
    const next = () => {
      if (${changes}) ticker.textContent = String(frame);
      if (${scrolls}) scrollTo(0, frame * ${PX_A_FRAME});
      frame += 1;
      if (frame < ${FRAMES}) requestAnimationFrame(next);
      else done();
    };
    requestAnimationFrame(next);
  })`;
}
