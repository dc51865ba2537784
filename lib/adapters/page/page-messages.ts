/**
 * Messages of a script on a page, by the browser's own runtime: light enough for every page. Payloads of answers are our
 * own background's; whoever else sends one is dropped.
 */
import { type Envelope, isEnvelope } from '../messages/envelope';
import type { FromPage, Request, Response, ToPage } from '../messages/protocol';
import { type NativeListener, nativeRuntime } from '../native-runtime';

/** One that answers undefined leaves the answer to another script. The payload arrives unknown: the handler checks it. */
export type ToPageHandlers = { [K in keyof ToPage]?: (payload: unknown) => Response<ToPage, K> | undefined };

/** Rejects where no one answers: the extension is gone, or was updated. */
export async function sendFromPage<K extends keyof FromPage>(type: K, payload: Request<FromPage, K>): Promise<Response<FromPage, K>> {
  const runtime = nativeRuntime();
  if (!runtime?.id) throw new Error('the extension is gone');
  const answer = await runtime.sendMessage({ type, payload } satisfies Envelope);
  // How the polyfill in the background says that a handler failed.
  if (typeof answer === 'object' && answer !== null && '__mozWebExtensionPolyfillReject__' in answer)
    throw new Error(`no answer to ${type}`);
  return answer as Response<FromPage, K>;
}

/** Answers the background and our own pages until the signal aborts. */
export function receiveInPage(handlers: ToPageHandlers, { signal }: { signal: AbortSignal }): void {
  const runtime = nativeRuntime();
  if (!runtime?.id) return;
  const { id, onMessage } = runtime;
  const listener: NativeListener = (message, sender, respond) => {
    if (sender.id === id && isEnvelope(message) && Object.hasOwn(handlers, message.type)) {
      const answer = handlers[message.type as keyof ToPage]?.(message.payload);
      if (answer !== undefined) respond(answer);
    }
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}
