/**
 * The forms in which ledgers are stored: a desk's file and its findings, each under a key a desk. Both were other things before they
 * were ledgers; what an older version stored becomes entries whose ids are made from it, so that reading it twice, or on two
 * machines, makes the same entries.
 */
import * as z from 'zod/mini';
import { type FindingEntry, foundOutcomes, NOTE_LIMIT } from '@/lib/findings/finding';
import { type Entry, inOrder, type Ledger } from '@/lib/ledger/ledger';
import { startOfDay } from '@/lib/ledger/moment';
import { type DeskFile, deskFacts, itemStates, NAME_LIMIT, subjectOfItem, TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import type { StoredItem } from './stored-item';

/** The longest id and subject of an entry, in characters. */
const ID_LIMIT = 200;

export const id = z.string().check(z.minLength(1), z.maxLength(ID_LIMIT));
export const name = z.string().check(z.maxLength(NAME_LIMIT));
export const text = z.string().check(z.maxLength(TEXT_LIMIT));
/** What every entry has. */
export const entryParts = { id, at: z.iso.datetime({ precision: 3 }), by: name, subject: id };

const fileSchema: z.ZodMiniType<DeskFile> = ordered(
  z.array(
    z.discriminatedUnion('field', [
      z.strictObject({ ...entryParts, field: z.literal('state'), value: z.enum(itemStates) }),
      z.strictObject({ ...entryParts, field: z.literal(['reason', 'note', 'evidence']), value: text }),
      z.strictObject({ ...entryParts, field: z.literal('done-by'), value: name }),
      z.strictObject({ ...entryParts, field: z.literal(['day', 'review']), value: z.nullable(z.iso.date()) }),
      z.strictObject({ ...entryParts, field: z.literal('approval'), value: z.nullable(z.strictObject({ name, of: id })) }),
      z.strictObject({ ...entryParts, field: z.literal('shortlisted'), value: z.boolean() }),
      z.strictObject({ ...entryParts, field: z.literal(deskFacts), value: text }),
    ]),
  ),
);

export const findingRecordSchema = z.strictObject({
  outcome: z.enum(foundOutcomes),
  note: z.string().check(z.maxLength(NOTE_LIMIT)),
  evidence: z.string().check(z.maxLength(NOTE_LIMIT)),
  day: z.iso.date(),
});

const findingsSchema: z.ZodMiniType<Ledger<FindingEntry>> = ordered(
  z.array(z.strictObject({ ...entryParts, field: z.literal('finding'), value: z.nullable(findingRecordSchema) })),
);

/** Version 1 held the items that were done, each with its day. */
export function fileItem(deskId: string): StoredItem<DeskFile> {
  return {
    key: `progress:${deskId}`,
    version: 2,
    schema: fileSchema,
    initial: [],
    upgrade: upgradeEach(z.strictObject({ done: z.iso.date() }), (itemId, { done }) => {
      const made = { at: startOfDay(done), by: '', subject: subjectOfItem(itemId) };
      return [
        { ...made, id: `v1:${deskId}:${itemId}:state`, field: 'state', value: 'done' },
        { ...made, id: `v1:${deskId}:${itemId}:day`, field: 'day', value: done },
      ];
    }),
  };
}

/** Version 1 held the newest finding of each criterion. */
export function findingsItem(deskId: string): StoredItem<Ledger<FindingEntry>> {
  return {
    key: `findings:${deskId}`,
    version: 2,
    schema: findingsSchema,
    initial: [],
    upgrade: upgradeEach(findingRecordSchema, (criterion, value) => [
      { id: `v1:${deskId}:${criterion}`, at: startOfDay(value.day), by: '', subject: criterion, field: 'finding', value },
    ]),
  };
}

/** From a record of values to entries. A value that is no such record is handed on, to fail as what it is. */
function upgradeEach<T>(schema: z.ZodMiniType<T>, entriesOf: (key: string, value: T) => Entry[]): (value: unknown) => unknown {
  return (value) => {
    const parsed = z.record(z.string(), schema).safeParse(value);
    if (!parsed.success) return value;
    return inOrder(Object.entries(parsed.data).flatMap(([key, one]) => entriesOf(key, one)));
  };
}

/** In the order of a ledger, and each entry once. */
export function ordered<T extends Entry>(schema: z.ZodMiniType<T[]>): z.ZodMiniType<T[]> {
  return schema.check(
    z.refine(
      (entries) => inOrder(entries).every((one, i) => one === entries[i]) && new Set(entries.map((one) => one.id)).size === entries.length,
      'the entries must be in order, each once',
    ),
  );
}
