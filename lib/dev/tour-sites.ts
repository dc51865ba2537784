/** What the tour sees of a site's address: the banner, what the popup says of a site, and a contact that is checked. */
import type { Page } from 'puppeteer-core';
import { type OpenExtension, openPopup } from './open-extension';
import { readCard, waitUntil } from './read-page';
import { type Shoot, schemes } from './tour-picture';

/** A narrow window, in px. */
const NARROW = 360;

/** A contact of each kind of answer that says most; the addresses are reserved ones. */
const CONTACT = 'desk@kraken-otc.example';

/** `article` is the sample page under any host. */
export async function shootSites({ browser }: OpenExtension, article: (host: string) => string, shoot: Shoot): Promise<void> {
  const page = await browser.newPage();
  const visit = async (host: string) => {
    await page.goto(article(host));
    await page.bringToFront();
  };
  const inPopup = async (picture: string, act: (popup: Page) => Promise<unknown>) => {
    const popup = await openPopup(browser);
    await act(popup);
    for (const scheme of schemes) await shoot(popup, picture, scheme);
    await popup.close();
  };
  const site = (popup: Page) => popup.waitForSelector('.site');

  await visit('kraken.com.login.example');
  const { text } = await waitUntil(() => readCard(page, 'banner'), 'the banner');
  console.log(`Banner: ${text.slice(0, 200)}…`);
  for (const scheme of schemes) await shoot(page, 'banner', scheme);
  await page.setViewport({ width: NARROW, height: 700 });
  for (const scheme of schemes) await shoot(page, 'banner-narrow', scheme);
  await page.setViewport(null);
  await inPopup('popup-resembles', site);
  await visit('coinbase-harvest.example');
  await inPopup('popup-line', site);
  await visit('b2c2.com');
  await inPopup('popup-official', site);
  await inPopup('popup-contact', async (popup) => {
    await (await popup.waitForSelector('.contact-check summary'))?.click();
    await popup.type('.contact-check input', CONTACT);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.contact-result');
    await popup.$eval('.contact-check', (part) => part.scrollIntoView());
  });
  await page.close();
}
