/**
 * What the background knows for every question: the directory in the user's language, with the pack in use laid over it, what is
 * switched off, and how it refuses. Nothing of the directory is asked before `ready` has come.
 */
import builtIn from 'virtual:directory';
import { dequal } from 'dequal/lite';
import * as z from 'zod/mini';
import { today } from '@/lib/adapters/clock';
import { type OpenPack, openPack } from '@/lib/adapters/packs/open-pack';
import { packsItem } from '@/lib/adapters/storage/packs';
import { readManaged } from '@/lib/adapters/storage/policy';
import { readStored } from '@/lib/adapters/storage/stored-item';
import { isSwitchedOff, readPackRules } from '@/lib/adapters/storage/under-policy';
import { ownLanguage } from '@/lib/adapters/texts';
import type { Directory, DirectoryData } from '@/lib/desks/directory';
import { inLanguage } from '@/lib/desks/in-language';
import { layOver } from '@/lib/packs/lay-over';
import { type Overlay, overlayOf } from '@/lib/packs/overlay';
import type { KeptPack } from '@/lib/packs/packs-kept';
import { directoryUnder } from '@/lib/policy/lay-over';
import { barredBy, type PackRules } from '@/lib/policy/packs';
import type { Feature } from '@/lib/policy/policy';
import { failed, type Result } from '@/lib/result';
import type { PlainKey } from '@/lib/texts/say';

export { builtIn };

interface Known {
  data: DirectoryData;
  /** When the user said yes to the pack that is kept as the one in use; null where there is none. */
  used: string | null;
  /** What the organisation set on packs when it was read; null before anything was. */
  rules: PackRules | null;
  /** The pack that is laid over it; null where none is. */
  opened: OpenPack | null;
  overlay: Overlay | null;
  /** Why the pack that is kept as the one in use is not used; null where all is well. */
  problem: string | null;
}

const withoutPack: Known = { data: builtIn, used: null, rules: null, opened: null, overlay: null, problem: null };

let known = withoutPack;
let spoken: Directory | null = null;
let taking: Promise<void> | null = null;

/** To be waited for before anything is answered: the pack in use is read. */
export function ready(): Promise<void> {
  return taking ?? takeUpPack();
}

/** Reads the pack in use anew: at the start, and when another one was put there, or another policy came. */
export function takeUpPack(): Promise<void> {
  const turn = (taking ?? Promise.resolve()).then(async () => {
    known = await readKnown();
    spoken = null;
  });
  taking = turn.catch((error: unknown) => {
    // What comes next asks the storage again.
    taking = null;
    throw error;
  });
  return taking;
}

/** For a page that heard of another pack or policy sooner than the background did. */
export async function readyWithNewest(): Promise<void> {
  await ready();
  const [{ inUse }, rules] = await Promise.all([readStored(packsItem), readPackRules()]);
  if ((inUse?.used ?? null) !== known.used || !dequal(rules, known.rules)) await takeUpPack();
}

/** What is kept stays as it is, whatever becomes of it here. */
async function readKnown(): Promise<Known> {
  const [{ inUse }, rules] = await Promise.all([readStored(packsItem), readPackRules()]);
  if (!inUse) return { ...withoutPack, rules };
  const { used } = inUse;
  const opened = await openUnder(rules, inUse);
  if (!opened.ok) return { ...withoutPack, used, rules, problem: opened.reason };
  const { pack } = opened.value;
  const laid = layOver(builtIn, pack, today(), ownLanguage());
  if (!laid.ok) return { ...withoutPack, used, rules, problem: laid.reason };
  return { data: laid.value, used, rules, opened: opened.value, overlay: overlayOf(pack, laid.value), problem: null };
}

/** A pack as its file holds it, where the organisation lets it be used. */
export async function openUnder(rules: PackRules, { text, from }: Pick<KeptPack, 'text' | 'from'>): Promise<Result<OpenPack>> {
  const opened = await openPack(text);
  if (!opened.ok) return opened;
  const barred = barredBy(rules, { key: opened.value.key, from });
  return barred ? refused(barred) : opened;
}

export function packKnown(): Pick<Known, 'opened' | 'overlay' | 'problem'> {
  return known;
}

export function deskIds(): string[] {
  return known.data.desks.map(({ id }) => id);
}

export const deskId = z.string().check(z.refine((id) => known.data.desks.some((desk) => desk.id === id)));

/** What we know, in the user's language. */
export function directory(): Directory {
  spoken ??= inLanguage(known.data, ownLanguage().locale);
  return spoken;
}

/** Made of the directory when it is first asked for, and anew when another pack is in use. */
export function ofDirectory<T>(make: (directory: Directory) => T): () => T {
  let made: { of: Directory; value: T } | null = null;
  return () => {
    const of = directory();
    if (made?.of !== of) made = { of, value: make(of) };
    return made.value;
  };
}

/** With the checklist as the organisation has it now. */
export async function directoryNow(): Promise<Directory> {
  return directoryUnder((await readManaged()).policy, directory());
}

type Handlers = Readonly<Record<string, (payload: unknown) => unknown>>;

/** The same commands, refused while the organisation has the feature switched off. */
export function unlessOff<H extends Handlers>(feature: Feature, handlers: H): H {
  const guarded = Object.entries(handlers).map(([type, handle]) => [
    type,
    async (payload: unknown) => ((await isSwitchedOff(feature)) ? refused('switchedOff') : handle(payload)),
  ]);
  return Object.fromEntries(guarded) as H;
}

export function refused(reason: PlainKey): Result<never> {
  return failed(ownLanguage().say(reason));
}
