/** The Method page, own weights and own findings, and that every surface follows them at once. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, waitForCard, waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { textOf, useSession } from './harness';

const profile = temporaryFolder();
const session = useSession({ profile });

let method: Page;
const weights = () => method.$$eval('.weight .end', (list) => list.map((figure) => Number(figure.textContent)));
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const rowOf = (page: Page, deskId: string) => page.$eval(`#desk-${deskId}`, (row) => row.textContent ?? '');

async function openAllDesks(): Promise<Page> {
  const list = await session.open(`${session.origin}/popup.html`);
  await (await list.waitForSelector('aria/All desks[role="tab"]'))?.click();
  await list.waitForSelector('#desk-coinbase');
  return list;
}

beforeAll(async () => {
  method = await session.open(`${session.origin}/options.html`);
  await (await method.waitForSelector('aria/Method[role="link"]'))?.click();
  await method.waitForSelector('input[type=range]');
});

describe('the method page', () => {
  it('shows weights, criteria, shelf lives, how unknowns count and what the score does not say', async () => {
    const text = await textOf(method);
    for (const part of [
      'Weights',
      'Criteria',
      'for how long',
      '18 months',
      '24 months',
      'never expires',
      'An unknown is neither zero nor full',
      'What the score does not say',
    ])
      expect(text).toContain(part);
    expect(await method.$$eval('#criteria ~ details .criteria > li', (list) => list.length)).toBe(24);
    expect(await weights()).toEqual([30, 25, 15, 15, 10, 5]);
  });

  it('keeps the sum on screen at 100 while a slider is moved by keyboard, and every surface follows', async () => {
    const tab = await session.openArticle();
    await hoverMark(tab, 'Coinbase Prime');
    const before = await waitForCard(tab);
    expect(before.text).not.toContain('Your score');
    const list = await openAllDesks();
    const publicRow = await rowOf(list, 'coinbase');

    await method.bringToFront();
    await method.focus('.weight input');
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'] as const) {
      await method.keyboard.press(key);
      expect(sum(await weights())).toBe(100);
    }
    expect((await weights())[0]).toBe(97);
    await waitUntil(async () => ((await rowOf(list, 'coinbase')) === publicRow ? null : true), 'the list to follow');
    // Each press is followed; what is waited for is the last.
    const { text } = await waitForCard(tab, (card) => card.text.includes('Your score') && card.text.includes('Liquidity 97'));
    expect(text).toMatch(/Public score: \d+–\d+/);

    await (await method.waitForSelector('aria/Back to the guide’s weights[role="button"]'))?.click();
    await waitUntil(async () => ((await rowOf(list, 'coinbase')) === publicRow ? true : null), 'the list to go back');
    expect(await weights()).toEqual([30, 25, 15, 15, 10, 5]);
    await waitForCard(tab, (card) => !card.text.includes('Your score'));
    await list.close();
    await tab.close();
  });
});

describe('a finding', () => {
  it('moves your score and not the public one, is there after a restart, and can be taken away', async () => {
    const file = await session.open(`${session.origin}/popup.html#desk/coinbase`);
    const figure = () => file.$eval('.figure', (element) => element.textContent);
    await file.waitForSelector('.figure');
    const publicScore = await figure();
    await file.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('details.factor')) details.open = true;
    });
    await (await file.waitForSelector('aria/Record your own finding on Principal or internalised flow'))?.click();
    await (await file.waitForSelector('aria/What you found[role="combobox"]'))?.select('met');
    await (await file.waitForSelector('aria/Note'))?.type('They quote from their own book; said by sales on a call.');
    await (await file.waitForSelector('aria/Save finding[role="button"]'))?.click();
    await waitUntil(async () => ((await figure()) === publicScore ? null : true), 'your score');
    const text = await textOf(file);
    expect(text).toContain(`Public score: ${publicScore}`);
    expect(text).toContain('met (your finding)');
    expect(text).toContain('They quote from their own book; said by sales on a call.');

    await session.restart();
    const again = await session.open(`${session.origin}/popup.html#desk/coinbase`);
    await waitUntil(async () => ((await textOf(again)).includes('met (your finding)') ? true : null), 'the finding');
    await again.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('details.factor')) details.open = true;
    });
    await (await again.waitForSelector('aria/Change your finding on Principal or internalised flow'))?.click();
    await (await again.waitForSelector('aria/Take it away[role="button"]'))?.click();
    await waitUntil(async () => ((await textOf(again)).includes('your finding)') ? null : true), 'the finding to go');
    expect(await again.$eval('.figure', (element) => element.textContent)).toBe(publicScore);
    expect(session.errors).toEqual([]);
  });
});
