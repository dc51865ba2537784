/** Fills in the options page as a user does. */
import type { Page } from 'puppeteer-core';

/** Chooses in a drop-down by its label and waits until the profile is stored with the choice; an empty value unsets it. */
export async function chooseOption(page: Page, label: string, value: string): Promise<void> {
  const field = await page.waitForSelector(`aria/${label}[role="combobox"]`);
  await field?.select(value);
  await page.waitForFunction(
    async (wanted) => JSON.stringify(await chrome.storage.local.get('profile')).includes(JSON.stringify(wanted || null)),
    {},
    value,
  );
}
