import { expect, it } from 'vitest';
import { hoverMark, onCard, waitForCard } from '@/lib/dev/read-page';
import { useSession } from './harness';
import { lengthenWords, misfits } from './layout';

const session = useSession();

it.each([
  ['the quick picks', 'popup.html', '#tab-picks', 400],
  ['all desks', 'popup.html', '#tab-all', 400],
  ['a desk’s dossier', 'popup.html#desk/kraken', '.criteria', 640],
  ['a desk’s dossier in the popup', 'popup.html#desk/binance', '.criteria', 400],
  ['a desk’s checklist', 'popup.html#desk/kraken/checklist', 'input[type=checkbox]', 400],
  ['desks side by side', 'compare.html#kraken,galaxy,b2c2,coinbase', 'table', 1000],
  ['the options', 'options.html', 'select', 720],
  ['the method', 'options.html#method', 'input[type=range]', 720],
])('%s takes longer words', async (_what, path, part, width) => {
  await session.setProfile({ country: 'DE', clientType: 'fund', classification: 'professional' });
  const page = await session.open(`${session.origin}/${path}`);
  await page.setViewport({ width, height: 900 });
  const shown = await page.waitForSelector(part);
  if (part.startsWith('#')) await shown?.click();
  await page.$eval('body', lengthenWords);
  expect(await page.$eval('body', misfits)).toEqual([]);
  await page.close();
});

it('the card takes longer words', async () => {
  const page = await session.openArticle();
  await hoverMark(page, 'Kraken OTC');
  await waitForCard(page);
  await onCard(page, lengthenWords);
  expect(await onCard(page, misfits)).toEqual([]);
});
