/** What the extension's background can tell of our script in a tab: what it answers, and what it has asked for. */
import type { Browser } from 'puppeteer-core';
import type { DesksHere } from '@/lib/adapters/messages/protocol';
import { serviceWorker } from '../open-extension';

export interface ScriptState {
  /** Null while no script of ours is in the page. */
  desks: DesksHere['desks'] | null;
  /** False while a script that was asked for, because a name may stand there, has not come. */
  isComplete: boolean;
  /** Changes with every message and every answer. */
  state: string;
}

/** What the background's world keeps for us: the messages each tab's page sent. */
interface Heard {
  heardByTab?: Map<number, string[]>;
}

/** The number of the tab in front, whose messages are listened to from now on. */
export async function tabInFront(browser: Browser): Promise<number> {
  const worker = await serviceWorker(browser);
  const id = await worker.evaluate(async () => {
    const world = globalThis as Heard;
    if (!world.heardByTab) {
      const heardByTab = new Map<number, string[]>();
      world.heardByTab = heardByTab;
      chrome.runtime.onMessage.addListener((message: { type?: string }, { tab, frameId }) => {
        if (tab?.id !== undefined && frameId === 0) heardByTab.set(tab.id, [...(heardByTab.get(tab.id) ?? []), String(message?.type)]);
      });
    }
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? null;
  });
  if (id === null) throw new Error('no tab is in front');
  return id;
}

/** `isLookedAt`: whether the look runs, which says nothing where no name stands. */
export async function scriptState(browser: Browser, tab: number, isLookedAt: () => Promise<boolean>): Promise<ScriptState> {
  const worker = await serviceWorker(browser);
  const { answer, heard } = await worker.evaluate(async (id) => {
    const here = await chrome.tabs.sendMessage(id, { type: 'desksHere', payload: null }, { frameId: 0 }).catch(() => null);
    return { answer: (here as DesksHere | null)?.desks ?? null, heard: (globalThis as Heard).heardByTab?.get(id) ?? [] };
  }, tab);
  const desks = answer ?? ((await isLookedAt()) ? [] : null);
  return {
    desks,
    // The script on every page says that names may be here; the one that marks asks for the page's state when it comes.
    isComplete: desks !== null && heard.lastIndexOf('pageState') >= heard.lastIndexOf('namesHere'),
    state: JSON.stringify([desks, heard]),
  };
}
