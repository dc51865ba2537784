/** What the options page shows of one field of the profile, and what is expected of it where an organisation sets it and where not. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

export const SET = 'Set by your organisation';

interface Field {
  value: string;
  /** It cannot be changed. */
  locked: boolean;
  /** All texts it is described by. */
  described: string;
}

/** Of a list to choose from, by its label; null where it is not there. */
export function fieldOf(page: Page, label: string): Promise<Field | null> {
  return page.evaluate((name) => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
    const field = found?.htmlFor ? document.getElementById(found.htmlFor) : null;
    if (!(field instanceof HTMLSelectElement)) return null;
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    return { value: field.value, locked: field.disabled, described: ids.map((id) => document.getElementById(id)?.innerText).join(' ') };
  }, label);
}

export function lockedTo(value: string): Field {
  return { value, locked: true, described: expect.stringContaining(SET) };
}

export function own(value: string): Field {
  return { value, locked: false, described: '' };
}
