/** Asks the browser for access to the host of a pack's address, which a user may have taken away or a browser not given. */
import { browser } from 'wxt/browser';

/**
 * To be called while a click is being handled: the browser asks the user then. True at once where access is there already, false where
 * the user says no, and where the browser does not even ask.
 */
export async function askForHost(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  try {
    return await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    return false;
  }
}
