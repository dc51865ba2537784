/**
 * Writes of every form in which a desk's file grows, told apart by their numbers, to be sent from pages of ours; and what of each of
 * them is to be found in storage afterwards: all of it, or nothing.
 */
import type { Page } from 'puppeteer-core';
import type { Commands, Request } from '@/lib/adapters/messages/protocol';
import { nothingKnown } from '@/lib/quotes/quote';

type Command = { [K in keyof Commands]: { type: K; payload: Request<Commands, K> } }[keyof Commands];

/** Everything in storage, by key. */
export type Storage = Readonly<Record<string, unknown>>;

export interface Write {
  /** Sent one after the other; the last is the one that counts. */
  commands: readonly Command[];
  /** Whether each of its parts stands in storage. A write that is neither wholly there nor wholly not there was cut in two. */
  parts: (stored: Storage) => readonly boolean[];
}

const deskId = 'kraken';
const kinds: readonly ((mark: string, number: number) => Write)[] = [fact, quotes, finding, item, instruction];

/** The write of a number, of each kind in turn. */
export function writeOf(number: number): Write {
  const kind = kinds[number % kinds.length] ?? fact;
  return kind(`write-${number}`, number);
}

/** Sends writes from a page of ours, at most so many of them at once, and calls `told` in it with the number of each that was acknowledged. */
export function sendWrites(page: Page, numbers: readonly number[], atOnce: number, told: string): Promise<string[]> {
  const writes = numbers.map((number) => ({ number, commands: writeOf(number).commands }));
  return page.evaluate(
    async (queue, width, name) => {
      const failures: string[] = [];
      const next = async (): Promise<void> => {
        const write = queue.shift();
        if (!write) return;
        let answer: unknown = null;
        for (const command of write.commands) answer = await chrome.runtime.sendMessage(command);
        const { ok, reason } = (answer ?? { ok: false, reason: 'no answer' }) as { ok: boolean; reason?: string };
        if (ok) (globalThis as unknown as Record<string, (number: number) => void>)[name]?.(write.number);
        else failures.push(`${write.number}: ${reason}`);
        return next();
      };
      await Promise.all(Array.from({ length: width }, next));
      return failures;
    },
    writes,
    atOnce,
    told,
  );
}

function holds(stored: Storage, key: string, mark: string): boolean {
  return JSON.stringify(stored[key] ?? null).includes(`"${mark}"`);
}

function fact(mark: string): Write {
  return {
    commands: [{ type: 'recordFact', payload: { deskId, fact: 'custodian', value: mark } }],
    parts: (stored) => [holds(stored, `progress:${deskId}`, mark)],
  };
}

/** Three under keys of their own, which are recorded together. */
function quotes(mark: string): Write {
  const ids = ['a', 'b', 'c'].map((end) => `${mark}-${end}`);
  const asked = { time: '2026-11-20T10:00:00.000Z', base: 'BTC', counter: 'EUR', side: 'buy' } as const;
  const terms = { ...nothingKnown, ...asked, price: { at: '60060' }, note: mark };
  return {
    commands: [{ type: 'recordQuotes', payload: { quotes: ids.map((id) => ({ id, deskId, terms })), wasDrafted: false } }],
    parts: (stored) => ids.map((id) => holds(stored, `quote:${deskId}:${id}`, mark)),
  };
}

/** Its draft goes when the finding is there, and not before. */
function finding(mark: string): Write {
  const form = 'finding/portal-or-chat';
  const draft = `draft of ${mark}`;
  return {
    commands: [
      { type: 'keepDraft', payload: { deskId, form, fields: { note: draft } } },
      { type: 'recordFinding', payload: { deskId, criterion: 'portal-or-chat', finding: { outcome: 'met', note: mark, evidence: '' } } },
    ],
    parts: (stored) => {
      const isThere = holds(stored, `findings:${deskId}`, mark);
      return [isThere, isThere && !holds(stored, `drafts:${deskId}`, draft)];
    },
  };
}

/** In the file and among the findings. */
function item(mark: string): Write {
  return {
    commands: [
      { type: 'recordItem', payload: { deskId, itemId: 'sample-rfqs', change: { note: mark }, findings: { 'firm-quotes': 'met' } } },
    ],
    parts: (stored) => [holds(stored, `progress:${deskId}`, mark), holds(stored, `findings:${deskId}`, mark)],
  };
}

/** Each to an address of its own, which is nobody's. */
function instruction(mark: string, number: number): Write {
  const address = `0x${String(number).padStart(40, '0')}`;
  const details = { kind: 'crypto', asset: 'ETH', network: 'ethereum', networkName: '', address, reference: mark } as const;
  const source = { who: 'Sample person', channel: 'email', day: '2026-11-20' } as const;
  return {
    commands: [{ type: 'recordSettlement', payload: { deskId, act: { do: 'file', instruction: { details, source } } } }],
    parts: (stored) => [holds(stored, `settlement:${deskId}`, mark)],
  };
}
