import { expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { hoverMark, readCard, readMarks, waitForCard, waitForNoCard, waitUntil } from '@/lib/dev/read-page';
import { useSession } from './harness';

const session = useSession();

it('an update or removal leaves no mark, no card and no error on an open page', async () => {
  const tab = await session.openArticle();
  await hoverMark(tab, 'Kraken OTC');
  await waitForCard(tab);
  await (await serviceWorker(session.browser)).evaluate(() => chrome.runtime.reload());
  await waitUntil(async () => {
    await tab.evaluate(() => document.body.append(' A new line about Bybit.'));
    return (await readMarks(tab)).length === 0 ? true : null;
  }, 'the marks to go');
  await waitForNoCard(tab);
  expect(await readCard(tab)).toBeNull();
  expect(session.errors).toEqual([]);
});
