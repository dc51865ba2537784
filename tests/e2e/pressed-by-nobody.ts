import type { Page } from 'puppeteer-core';

/**
 * Sends off the form for a pack's address once no press of a hand is remembered: a browser refuses access to a host then, without a
 * question, as it does where the user says no.
 */
export function pressedByNobody(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (navigator.userActivation.isActive) return setTimeout(look, 50);
          document.querySelector<HTMLInputElement>('input[inputmode=url]')?.form?.requestSubmit();
          resolve();
        };
        look();
      }),
  );
}
