/**
 * Keeps what is stored from scripts on pages, ours included, which stand where a page's code might get at them: none of them needs it.
 * Chromium only, and it remembers; in Firefox the storage is open to our own scripts, which do not ask.
 */
interface Area {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

interface Host {
  chrome?: { storage?: { local?: Area } };
}

export async function keepFromContentScripts(): Promise<void> {
  await (globalThis as Host).chrome?.storage?.local?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
