/** The address a pack is fetched from, as the user typed it or an organisation's policy names it. */

/** In characters: what servers commonly take. */
export const LONGEST_ADDRESS = 8192;

/** Where http is as good as https: this machine. */
const OWN_MACHINE = ['localhost', '127.0.0.1'];

/** Null where it is no web address, is not encrypted on its way, or holds a name and password, which would be sent. */
export function packAddress(text: string): string | null {
  try {
    const url = new URL(text.trim());
    const isPrivate = url.protocol === 'https:' || (url.protocol === 'http:' && OWN_MACHINE.includes(url.hostname));
    if (!isPrivate || url.username !== '' || url.password !== '') return null;
    url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}
