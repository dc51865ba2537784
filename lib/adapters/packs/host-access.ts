/** Asks the browser for access to the host of a pack's address, which a user may have taken away or a browser not given. */
import { browser } from 'wxt/browser';

/** To be called while a click is being handled: the browser asks the user then. True at once where access is there already. */
export function askForHost(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}
