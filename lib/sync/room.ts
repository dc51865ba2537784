/**
 * How much the account takes, by the browsers' documented bounds for `storage.sync`, and how an item is made to fit. There are fewer
 * items than may be, and together they fit where each does; changes are gathered, so that writes stay far below what is allowed.
 */
import { dequal } from 'dequal/lite';
import { byAge, type Fields } from './fields';
import type { Synced } from './synced';
import { wireOf } from './wire';

/** Bytes of a key and its value as JSON. */
export const MOST_BYTES_OF_ITEM = 8192;
export const MOST_BYTES = 102_400;
export const MOST_ITEMS = 512;
export const MOST_WRITES_A_MINUTE = 120;
export const MOST_WRITES_AN_HOUR = 1800;

/** So long changes are gathered before they are sent, in milliseconds: a weight that is dragged is one write, and an hour has at most 720. */
export const GATHERED_MS = 5000;

export interface Fitted {
  fields: Fields;
  bytes: number;
  fits: boolean;
}

/** Without the oldest fields that say no more than that nothing is set, where there is no room for all. */
export function fitted<T>(synced: Synced<T>, fields: Fields): Fitted {
  const spare = byAge(fields.filter(({ field, value }) => dequal(value, synced.unset(field))));
  let left = fields;
  let bytes = bytesOf(synced.key, left);
  for (const one of spare) {
    if (bytes <= MOST_BYTES_OF_ITEM) break;
    left = left.filter((entry) => entry !== one);
    bytes = bytesOf(synced.key, left);
  }
  return { fields: left, bytes, fits: bytes <= MOST_BYTES_OF_ITEM };
}

/** In UTF-8, as the browsers count. */
export function bytesOf(key: string, fields: Fields): number {
  const json = JSON.stringify(key) + JSON.stringify(wireOf(fields));
  return encodeURIComponent(json).replace(/%[0-9A-F]{2}/g, '.').length - '""'.length;
}
