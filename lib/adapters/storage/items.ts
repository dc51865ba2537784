/**
 * Every key the extension stores, with its form. A key or form changes only with an upgrade and a test from a saved
 * old value. What belongs to a desk has a key a desk, so that one unreadable value costs no other desk anything; what the user
 * records on one is in ledgers.ts.
 */
import * as z from 'zod/mini';
import type { Look } from '@/lib/changes/changes';
import type { Drafts } from '@/lib/drafts/draft';
import { NOTE_LIMIT } from '@/lib/findings/finding';
import { type KeptView, lists, MOST_VIEWS } from '@/lib/lookup/view';
import type { Reminder } from '@/lib/onboarding/due-reviews';
import { NAME_LIMIT } from '@/lib/onboarding/file-entry';
import { initialSignOff, type SignOff, twoPersonRules } from '@/lib/onboarding/sign-off';
import { type Marking, markings } from '@/lib/profile/marking';
import { nothingPaused, type Pause, type PauseList } from '@/lib/profile/pause';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { profileSchema } from '@/lib/profile/profile-schema';
import { type Weights, WHOLE } from '@/lib/scoring/weights';
import type { StoredItem } from './stored-item';

/** The longest address of a page that is kept, in characters: what servers commonly take. */
const LONGEST_ADDRESS = 8192;

const pauseSchema: z.ZodMiniType<PauseList> = z.strictObject({
  everywhere: z.boolean(),
  until: z.nullable(z.iso.datetime()),
  sites: z.array(z.string()),
  pages: z.array(z.string()),
  desks: z.array(z.string()),
});

export const weightsSchema: z.ZodMiniType<Weights | null> = z.nullable(
  z
    .record(z.string(), z.int().check(z.minimum(0), z.maximum(WHOLE)))
    .check(z.refine((weights) => Object.values(weights).reduce((a, b) => a + b, 0) === WHOLE, 'the weights must sum to 100')),
);

/** The longest name of a form, and of a field, in characters: a form may be named for an entry, whose id has up to 200. */
const LONGEST_NAME = 240;
const name = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));

/** What a form holds, as text: a note may be as long as what is saved of it. */
export const draftSchema = z.record(name, z.string().check(z.maxLength(NOTE_LIMIT)));

export const draftsSchema: z.ZodMiniType<Drafts> = z.record(name, draftSchema);

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

export const signOffSchema = z.strictObject({
  name: z.string().check(z.maxLength(NAME_LIMIT)),
  twoPerson: z.enum(twoPersonRules),
});

/** Who works with this browser, and what needs a second name. */
export const signOffItem: StoredItem<SignOff> = { key: 'sign-off', version: 1, schema: signOffSchema, initial: initialSignOff };

const reminderSchema: z.ZodMiniType<Reminder> = z.strictObject({ notify: z.boolean(), told: z.array(z.string()) });

/** Whether reviews that fall due are told by a notification, and which were. */
export const reminderItem: StoredItem<Reminder> = {
  key: 'reminder',
  version: 1,
  schema: reminderSchema,
  initial: { notify: false, told: [] },
};

/**
 * On disk: a draft is words of the user's own, which a browser that ends must not take along. Those of settlement instructions are here
 * only as long as these are not encrypted (settlement/drafts.ts).
 */
export function draftsItem(deskId: string): StoredItem<Drafts> {
  return { key: `drafts:${deskId}`, version: 1, schema: draftsSchema, initial: {} };
}

export function lookItem(deskId: string): StoredItem<Look | null> {
  return { key: `look:${deskId}`, version: 1, schema: lookSchema, initial: null };
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
