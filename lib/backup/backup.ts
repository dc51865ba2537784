/**
 * A backup: everything that is stored, in one file. `items` holds each value by its key as storage holds it, in an envelope with its
 * version. Keys are written in order, so that two backups of one state differ in the moment they were made and in nothing else.
 */
import { stringify } from 'safe-stable-stringify';

export interface Backup {
  /** UTC, ISO 8601. */
  made: string;
  /** Who made it, as they named themselves; may be empty. */
  by: string;
  items: Readonly<Record<string, unknown>>;
}

export const FORMAT = 'desklens-backup';
export const VERSION = 1;

/** More than storage holds (10 MB), with room for the file's line breaks, in bytes. */
export const MOST_BYTES = 24_000_000;

/** What its checksum is taken of. */
export function checkedPart({ items }: Pick<Backup, 'items'>): string {
  return stringify(items) ?? '';
}

/** The file. `sha256`: of `checkedPart`, in hexadecimal. */
export function backupText({ made, by, items }: Backup, sha256: string): string {
  const ordered: unknown = JSON.parse(checkedPart({ items }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, made, by, sha256, items: ordered }, null, 1)}\n`;
}
