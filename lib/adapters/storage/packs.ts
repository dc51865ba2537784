/** The packs of data that are kept: as the files they came in. Whether one still reads is looked at when the background takes it up. */
import * as z from 'zod/mini';
import { LONGEST_ADDRESS } from '@/lib/packs/address';
import { MOST_BYTES } from '@/lib/packs/envelope';
import { type KeptPack, noPacks, type Origin, type PacksKept } from '@/lib/packs/packs-kept';
import type { StoredItem } from './stored-item';

/** The longest name of a file, in characters: what systems commonly take. */
const LONGEST_NAME = 255;

export const packText = z.string().check(z.maxLength(MOST_BYTES));

export const addressSchema = z.string().check(z.minLength(1), z.maxLength(LONGEST_ADDRESS));

export const originSchema: z.ZodMiniType<Origin> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), name: z.string().check(z.maxLength(LONGEST_NAME)) }),
  z.strictObject({ kind: z.literal('url'), url: addressSchema, etag: z.nullable(z.string().check(z.maxLength(LONGEST_ADDRESS))) }),
]);

const keptSchema: z.ZodMiniType<KeptPack> = z.strictObject({ text: packText, from: originSchema, used: z.iso.datetime() });

const packsSchema: z.ZodMiniType<PacksKept> = z.strictObject({ inUse: z.nullable(keptSchema), before: z.nullable(keptSchema) });

export const packsItem: StoredItem<PacksKept> = { key: 'packs', version: 1, schema: packsSchema, initial: noPacks };
