/** Collects what goes wrong in a page or in the background: console errors, exceptions, rejections nobody handled. */
import type { Browser, CDPSession, Target } from 'puppeteer-core';

export interface SeenError {
  text: string;
  /** Raised by a script of the extension's. */
  ours: boolean;
}

interface Stack {
  callFrames: readonly { url: string }[];
}

/** How much of one error is kept, in characters: its message and the top of its stack. */
const KEPT_CHARS = 400;

/**
 * Adds to `seen` from now on the errors of a page, or of a background, and of every script in it. `origin` is the extension's,
 * without a slash at the end; null where there is none.
 */
export async function collectErrors(session: CDPSession, seen: SeenError[], origin: string | null): Promise<void> {
  const ourWorlds = new Set<number>();
  const names = (text: string | undefined) => origin !== null && (text?.includes(origin) ?? false);
  const add = (world: number | undefined, stack: Stack | undefined, ...parts: readonly (string | undefined)[]) => {
    const text = parts.filter(Boolean).join(' ').replace(/\s+/g, ' ');
    const ours = (world !== undefined && ourWorlds.has(world)) || names(text) || (stack?.callFrames.some(({ url }) => names(url)) ?? false);
    seen.push({ text: text.slice(0, KEPT_CHARS), ours });
  };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) ourWorlds.add(context.id);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, executionContextId, url, stackTrace } }) => {
    const described = exception?.description ?? String(exception?.value ?? '');
    add(executionContextId, stackTrace, text, described, url);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    const said = args.map(({ description, value }) => description ?? String(value));
    add(executionContextId, stackTrace, type, ...said);
  });
  session.on('Log.entryAdded', ({ entry: { level, text, url, stackTrace } }) => {
    if (level === 'error') add(undefined, stackTrace, text, url);
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

/** Collects the errors of the extension's background, also where it is stopped and started again; what is answered empties the list. */
export async function watchBackground(browser: Browser, origin: string): Promise<() => SeenError[]> {
  const seen: SeenError[] = [];
  const watch = async (target: Target) => {
    if (target.type() !== 'service_worker' || !target.url().startsWith(origin)) return;
    const worker = await target.worker();
    if (worker) await collectErrors(worker.client, seen, origin);
  };
  // One that is gone before it could be watched has nothing to tell.
  browser.on('targetcreated', (target) => watch(target).catch(() => undefined));
  for (const target of browser.targets()) await watch(target);
  return () => seen.splice(0).map(({ text }) => ({ text: `background: ${text}`, ours: true }));
}
