/**
 * An item as it stands in the browser's account, where another version, another program or a defect may have written it: unknown until
 * it was parsed by the schema of the stored item too. What does not pass is neither taken over nor overwritten.
 */
import { dequal } from 'dequal/lite';
import * as z from 'zod/mini';
import { LONGEST_HOST } from '@/lib/domains/limits';
import type { Fields } from './fields';
import { standing } from './step';
import type { Synced } from './synced';

/** To be raised with every change of what a field of any item may hold. */
export const VERSION = 1;

/** `future`: dated later than this browser's clock allows, so that nothing set here would ever count. */
export type Unread = 'other-form' | 'newer' | 'future';

const moment = z.iso.datetime({ precision: 3 });
export const installSchema = z.string().check(z.regex(/^[0-9a-f]{8}$/));

const entrySchema = z.tuple([z.string().check(z.minLength(1), z.maxLength(LONGEST_HOST)), z.unknown(), moment, installSchema]);

/** Field, value, when, by whom: without their names four times as many sites have room. */
export const entriesSchema = z
  .array(entrySchema)
  .check(z.refine((entries) => new Set(entries.map(([field]) => field)).size === entries.length, 'a field stands twice'));

export type Entries = z.infer<typeof entriesSchema>;

export interface Wire {
  version: typeof VERSION;
  fields: Entries;
}

const versionSchema = z.looseObject({ version: z.int() });
const wireSchema = z.strictObject({ version: z.literal(VERSION), fields: entriesSchema });

export function wireOf(fields: Fields): Wire {
  return { version: VERSION, fields: entriesOf(fields) };
}

export function entriesOf(fields: Fields): Entries {
  return fields.map(({ field, value, at, by }) => [field, value, at, by]);
}

export function fieldsOf(entries: Entries): Fields {
  return entries.map(([field, value, at, by]) => ({ field, value, at, by }));
}

export interface Form<T> {
  synced: Synced<T>;
  initial: T;
  schema: z.ZodMiniType<T>;
}

/** `raw`: undefined where the account has none. `latest`: the moment after which no honest entry is dated. */
export function readWire<T>({ synced, initial, schema }: Form<T>, raw: unknown, latest: string): Fields | Unread {
  if (raw === undefined) return [];
  const header = versionSchema.safeParse(raw);
  if (header.success && header.data.version > VERSION) return 'newer';
  const wire = wireSchema.safeParse(raw);
  if (!wire.success) return 'other-form';
  const fields = fieldsOf(wire.data.fields);
  const parsed = schema.safeParse(synced.write(initial, new Map(fields.map(({ field, value }) => [field, value]))));
  if (!parsed.success) return 'other-form';
  const { data } = parsed;
  if (!fields.every(({ field, value }) => dequal(standing(synced, data, field), value))) return 'other-form';
  return fields.some(({ at }) => at > latest) ? 'future' : fields;
}
