/** The keyboard in tests: our commands, and what has the focus. */
import type { Browser, Page } from 'puppeteer-core';
import { serviceWorker } from '@/lib/dev/open-extension';

export type Command = 'next-mention' | 'previous-mention' | 'open-card';

/** Sends a command the way the browser does when its key is pressed: the keys themselves are the user's to choose. */
export async function command(browser: Browser, name: Command): Promise<void> {
  const worker = await serviceWorker(browser);
  await worker.evaluate((wanted) => (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(wanted), name);
}

/** The node of the accessibility tree that has the focus, by role and name: "dialog: DeskLens: FalconX". */
export async function focused(tab: Page): Promise<string> {
  const client = await tab.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const held = nodes.filter(({ properties }) => properties?.some(({ name, value }) => name === 'focused' && value.value === true));
  const node = held.at(-1);
  return `${node?.role?.value}: ${node?.name?.value}`;
}

/** Text of the mention that was gone to by key. */
export const currentMention = (tab: Page) => tab.evaluate(() => [...(CSS.highlights.get('desklens-current') ?? [])].map(String).join());
