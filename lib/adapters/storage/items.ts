/**
 * Every key the extension stores, with its form. A key or form changes only with an upgrade and a test from a saved
 * old value. What belongs to a desk has a key a desk, so that one unreadable value costs no other desk anything.
 */
import * as z from 'zod/mini';
import type { Look } from '@/lib/changes/changes';
import type { Progress } from '@/lib/checklist/progress';
import { channels, classifications, clientTypes, executionStyles, hours, products } from '@/lib/desks/schema';
import type { Drafts } from '@/lib/drafts/draft';
import { type Findings, foundOutcomes, NOTE_LIMIT } from '@/lib/findings/finding';
import { type KeptView, lists, MOST_VIEWS } from '@/lib/lookup/view';
import { type Marking, markings } from '@/lib/profile/marking';
import { nothingPaused, type Pause, type PauseList } from '@/lib/profile/pause';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { type Weights, WHOLE } from '@/lib/scoring/weights';
import type { StoredItem } from './stored-item';

/** The longest address of a page that is kept, in characters: what servers commonly take. */
const LONGEST_ADDRESS = 8192;

const usd = z.int().check(z.minimum(1), z.maximum(1e15));

export const profileSchema = z.strictObject({
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  usState: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  clientType: z.nullable(z.enum(clientTypes)),
  classification: z.nullable(z.enum(classifications)),
  assetsUsd: z.nullable(usd),
  ticketUsd: z.nullable(usd),
  products: z.array(z.enum(products)),
  fiat: z.array(z.string().check(z.regex(/^[A-Z]{3}$/))),
  hours: z.nullable(z.enum(hours)),
  channels: z.array(z.enum(channels)),
  styles: z.array(z.enum(executionStyles)),
});

const pauseSchema: z.ZodMiniType<PauseList> = z.strictObject({
  everywhere: z.boolean(),
  until: z.nullable(z.iso.datetime()),
  sites: z.array(z.string()),
  pages: z.array(z.string()),
  desks: z.array(z.string()),
});

const progressSchema: z.ZodMiniType<Progress> = z.record(z.string(), z.strictObject({ done: z.iso.date() }));

export const weightsSchema: z.ZodMiniType<Weights | null> = z.nullable(
  z
    .record(z.string(), z.int().check(z.minimum(0), z.maximum(WHOLE)))
    .check(z.refine((weights) => Object.values(weights).reduce((a, b) => a + b, 0) === WHOLE, 'the weights must sum to 100')),
);

export const findingSchema = z.strictObject({
  outcome: z.enum(foundOutcomes),
  note: z.string().check(z.maxLength(NOTE_LIMIT)),
  evidence: z.string().check(z.maxLength(NOTE_LIMIT)),
  day: z.iso.date(),
});

const findingsSchema: z.ZodMiniType<Findings> = z.record(z.string(), findingSchema);

/** No form of ours has longer names, or more fields. */
const name = z.string().check(z.minLength(1), z.maxLength(80));

/** What a form holds, as text: a note may be as long as what is saved of it. */
export const draftSchema = z.record(name, z.string().check(z.maxLength(NOTE_LIMIT)));

const draftsSchema: z.ZodMiniType<Drafts> = z.record(name, draftSchema);

const lookSchema: z.ZodMiniType<Look | null> = z.nullable(
  z.strictObject({
    day: z.iso.date(),
    outcomes: z.record(z.string(), z.enum(['met', 'partly', 'not-met', 'unverified', 'not-applicable'])),
    verdict: z.enum(['eligible', 'conditional', 'not-established', 'not-eligible']),
    profile: z.string().check(z.refine(isJson, 'not in the form this extension writes')),
  }),
);

/** Version 1 had no assets, ticket and needs. */
export const profileItem: StoredItem<Profile> = {
  key: 'profile',
  version: 2,
  schema: profileSchema,
  initial: emptyProfile,
  upgrade: (value) => (isRecord(value) ? { ...emptyProfile, ...value } : value),
};

const address = z.string().check(z.minLength(1), z.maxLength(LONGEST_ADDRESS));

export const viewSchema: z.ZodMiniType<KeptView> = z.strictObject({
  tabId: z.int(),
  page: z.string().check(z.maxLength(LONGEST_ADDRESS)),
  query: z.string().check(z.maxLength(NOTE_LIMIT)),
  list: z.enum(lists),
  hash: z.string().check(z.maxLength(LONGEST_ADDRESS)),
});

/** In memory: ids of tabs mean nothing in the next session, and what is searched for is nobody's business on disk. */
export const viewsItem: StoredItem<KeptView[]> = {
  key: 'views',
  area: 'session',
  version: 1,
  schema: z.array(viewSchema).check(z.maxLength(MOST_VIEWS)),
  initial: [],
};

/** One thing that is paused or resumed, as our own pages send it. */
export const onePauseSchema: z.ZodMiniType<Pause> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everywhere') }),
  z.strictObject({ kind: z.literal('until'), until: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('site'), site: address }),
  z.strictObject({ kind: z.literal('page'), page: address }),
  z.strictObject({ kind: z.literal('desk'), deskId: address }),
]);

/** Version 1 had no pause for a while, and none of pages and desks. */
export const pauseItem: StoredItem<PauseList> = {
  key: 'pause',
  version: 2,
  schema: pauseSchema,
  initial: nothingPaused,
  upgrade: (value) => (isRecord(value) ? { ...nothingPaused, ...value } : value),
};

/** Null: the guide's weights. */
export const weightsItem: StoredItem<Weights | null> = { key: 'weights', version: 1, schema: weightsSchema, initial: null };

/** How much is underlined on pages. */
export const markingItem: StoredItem<Marking> = { key: 'marking', version: 1, schema: z.enum(markings), initial: 'first' };

/** What is kept for each desk: the start of its key, and what it is called where it cannot be used. */
export const deskKeys = { progress: 'progress:', findings: 'findings:', drafts: 'drafts:', look: 'look:' } as const;

export function progressItem(deskId: string): StoredItem<Progress> {
  return { key: deskKeys.progress + deskId, version: 1, schema: progressSchema, initial: {} };
}

export function findingsItem(deskId: string): StoredItem<Findings> {
  return { key: deskKeys.findings + deskId, version: 1, schema: findingsSchema, initial: {} };
}

/** On disk: a draft is words of the user's own, which a browser that ends must not take along. */
export function draftsItem(deskId: string): StoredItem<Drafts> {
  return { key: deskKeys.drafts + deskId, version: 1, schema: draftsSchema, initial: {} };
}

export function lookItem(deskId: string): StoredItem<Look | null> {
  return { key: deskKeys.look + deskId, version: 1, schema: lookSchema, initial: null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(value).success;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
