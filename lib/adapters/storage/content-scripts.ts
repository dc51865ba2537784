/**
 * Keeps what is stored, in the browser's account too, and what an organisation sets, from scripts on pages, ours included, which stand where a page's code might get
 * at them: none of them needs it.
 * Chromium only, and it remembers; in Firefox the storage is open to our own scripts, which do not ask.
 */
interface Area {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

interface Host {
  chrome?: { storage?: { local?: Area; managed?: Area; sync?: Area } };
}

export async function keepFromContentScripts(): Promise<void> {
  const { local, managed, sync } = (globalThis as Host).chrome?.storage ?? {};
  await Promise.all([local, managed, sync].map((area) => area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
