/**
 * The one place of ours that asks a server for anything: for a pack, at the address the user gave, when the user presses the button.
 * Sends no cookie, no referrer and nothing of what is stored; follows no redirect, since only this host was agreed to. Reads no more
 * than a pack may hold. Run in the background only: our pages may open no connection.
 */
import { addMilliseconds, parseISO } from 'date-fns';
import { MOST_BYTES, tooLarge } from '@/lib/packs/envelope';
import { type Failure, nextTry } from '@/lib/packs/retry';
import { failed, type Result } from '@/lib/result';
import { ownLanguage } from '../texts';
import { textOfBytes } from './pack-text';

/** What it is done with; the tests have their own. */
export interface FetchMeans {
  request: typeof fetch;
  wait(ms: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
  /** UTC, ISO 8601. */
  now(): string;
}

export type Fetched =
  /** The server says that the version in use is its newest. */
  { kind: 'unchanged' } | { kind: 'pack'; text: string; etag: string | null };

/** Longest time one try may take, in ms: the browser stops a background that waits half a minute for a server. */
const TIMEOUT_MS = 20_000;
/** The longest ETag that is kept, in characters. */
const LONGEST_ETAG = 1_000;

/** As servers send JSON that they know or do not know as such. */
const TYPES = /^(application\/([\w.-]+\+)?json|text\/json|text\/plain|application\/octet-stream)$/;

export const browserMeans: Omit<FetchMeans, 'now'> = {
  request: (...asked) => fetch(...asked),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/** `etag`: of the version in use, where it came from this address. */
export async function fetchPack(url: string, etag: string | null, means: FetchMeans): Promise<Result<Fetched>> {
  for (let tries = 1; ; tries++) {
    const tried = await tryOnce(url, etag, means);
    if (!('failure' in tried)) return tried;
    const next = nextTry(tried.failure, tries, means.now(), means.random());
    if (next.kind === 'give-up') return failed(saidOf(tried.failure, tries));
    if (next.kind === 'later') return failed(comeAgain(means.now(), next.waitMs));
    await means.wait(next.waitMs);
  }
}

async function tryOnce(url: string, etag: string | null, means: FetchMeans): Promise<Result<Fetched> | { failure: Failure }> {
  const { say } = ownLanguage();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let answer: Response;
  try {
    answer = await means.request(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(etag === null ? {} : { 'if-none-match': etag }) },
    });
  } catch {
    return { failure: { kind: signal.aborted ? 'too-slow' : 'unreachable' } };
  }
  const { status, headers } = answer;
  if (status === 304 && etag !== null) return { ok: true, value: { kind: 'unchanged' } };
  if (status === 200) return readAnswer(answer, signal);
  await letGo(answer);
  if (answer.type === 'opaqueredirect' || (status >= 300 && status < 400)) return failed(say('packRedirected'));
  return { failure: { kind: 'status', status, retryAfter: headers.get('retry-after') } };
}

async function readAnswer(answer: Response, signal: AbortSignal): Promise<Result<Fetched> | { failure: Failure }> {
  const { say } = ownLanguage();
  const { headers } = answer;
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.test(type)) {
    await letGo(answer);
    return failed(say('packWrongType', { type: type.slice(0, 80) || say('packNoType') }));
  }
  const length = Number(headers.get('content-length') ?? 0);
  if (length > MOST_BYTES) {
    await letGo(answer);
    return failed(tooLarge(length, ownLanguage()));
  }
  const bytes = await bytesOf(answer);
  if (bytes === 'broke-off') return { failure: { kind: signal.aborted ? 'too-slow' : 'broke-off' } };
  if (bytes === 'too-large') return failed(say('packTooLargeAnswer', { limit: MOST_BYTES / 1_000_000 }));
  const text = textOfBytes(bytes);
  const etag = headers.get('etag');
  return text.ok ? { ok: true, value: { kind: 'pack', text: text.value, etag: etag && etag.length <= LONGEST_ETAG ? etag : null } } : text;
}

/** Stops at the first byte too many, whatever the server said of its length. */
async function bytesOf(answer: Response): Promise<Uint8Array | 'broke-off' | 'too-large'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      size += part.value.length;
      if (size > MOST_BYTES) {
        await reader?.cancel();
        return 'too-large';
      }
      parts.push(part.value);
    }
  } catch {
    return 'broke-off';
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What is not read need not come. */
async function letGo(answer: Response): Promise<void> {
  await answer.body?.cancel().catch(() => undefined);
}

function saidOf(failure: Failure, tries: number): string {
  const { say } = ownLanguage();
  switch (failure.kind) {
    case 'unreachable':
      return say('packUnreachable', { count: tries });
    case 'too-slow':
      return say('packTooSlow', { count: tries });
    case 'broke-off':
      return say('packBrokeOff', { count: tries });
    case 'status':
      return say('packStatus', { count: tries, status: String(failure.status) });
  }
}

function comeAgain(now: string, waitMs: number): string {
  const { say, date, time } = ownLanguage();
  const moment = addMilliseconds(parseISO(now), waitMs).toISOString();
  return say('packComeAgain', { when: `${date(moment)}, ${time(moment)}` });
}
