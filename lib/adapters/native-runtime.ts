/**
 * The browser's own `runtime`, without the polyfill: the little that a script on a page needs of it is alike in Chrome, Edge
 * and Firefox, and the polyfill would be most of the bytes of that script. Everything else goes through `wxt/browser`.
 */

interface NativeRuntime {
  /** Gone once the extension was updated, disabled or removed. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: NativeListener): void;
    removeListener(listener: NativeListener): void;
  };
}

/** Answers later by `respond` where it returns true. */
export type NativeListener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => boolean | undefined;

interface Host {
  browser?: { runtime?: NativeRuntime };
  chrome?: { runtime?: NativeRuntime };
}

/** Looked up anew each time; undefined where the extension is gone. */
export function nativeRuntime(): NativeRuntime | undefined {
  const host = globalThis as Host;
  return (host.browser ?? host.chrome)?.runtime;
}
