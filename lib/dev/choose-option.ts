/** Fills in the options page as a user does. */
import type { Page } from 'puppeteer-core';

/** Label of each drop-down and the field of the profile it sets. */
const fields = {
  Domicile: 'country',
  'US state': 'usState',
  'Client type': 'clientType',
  Classification: 'classification',
  Hours: 'hours',
} as const;

/** Chooses in a drop-down by its label and waits until the profile is stored with the choice; an empty value unsets it. */
export async function chooseOption(page: Page, label: keyof typeof fields, value: string): Promise<void> {
  const list = await page.waitForSelector(`aria/${label}[role="combobox"]`);
  await list?.select(value);
  await waitForProfile(page, fields[label], value || null);
}

/** Writes an amount into its field and leaves it. */
export async function writeAmount(page: Page, label: string, amount: string): Promise<void> {
  const field = await page.waitForSelector(`aria/${label}`);
  await field?.click({ count: 3 });
  await field?.type(amount);
  await page.keyboard.press('Tab');
}

/** Waits until a field of the stored profile holds just this. */
export async function waitForProfile(page: Page, field: string, value: unknown): Promise<void> {
  await page.waitForFunction(
    async (name, wanted) => {
      const { profile } = await chrome.storage.local.get('profile');
      const stored = (profile as { value?: Record<string, unknown> } | undefined)?.value ?? {};
      return JSON.stringify(stored[name] ?? null) === wanted;
    },
    {},
    field,
    JSON.stringify(value),
  );
}
