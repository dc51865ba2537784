/** Makes a backup of what is stored, and reads one from a file, down to every value. Writes nothing: restore.ts does. */
import { browser } from 'wxt/browser';
import { type Backup, backupText, checkedPart, MOST_BYTES } from '@/lib/backup/backup';
import type { Reading } from '@/lib/backup/kind';
import { LONGEST_NAME, openBackup } from '@/lib/backup/open-backup';
import { fromFuture, latestMoment, type Mode, type Plan, planOf } from '@/lib/backup/plan';
import { failed, type Result } from '@/lib/result';
import { ownLanguage } from '../texts';
import { ASIDE } from './aside';
import { readingOf } from './registry';

/** A file that was read: what it holds of ours, and the names of what is not ours. */
export interface BackupFile extends Backup {
  readings: readonly Reading[];
  /** Keys that this version does not know; they are left out. */
  unknown: readonly string[];
}

/** Everything that is stored, as the text of a file. */
export async function exportBackup(made: string, by: string): Promise<string> {
  const backup = { made, by, items: itemsOf(await browser.storage.local.get(null)) };
  return backupText(backup, await sha256(checkedPart(backup)));
}

/** What of storage a backup holds, as it is stored. What cannot be read goes along as a value kept aside. */
export function itemsOf(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const items: Record<string, unknown> = {};
  for (const [key, raw] of Object.entries(all)) {
    const found = readingOf(key, raw);
    if (!found) continue;
    if (found.problem === null) items[key] = raw;
    else items[`${ASIDE}${key}:unread`] = { from: key, reason: found.problem, raw };
  }
  return items;
}

/** Reads a file the user chose. Refuses it whole where anything of ours in it is not as it should be. */
export async function readBackup(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Result<BackupFile>> {
  const { say, number } = ownLanguage();
  const megabytes = (bytes: number) => number(Math.ceil(bytes / 100_000) / 10);
  if (file.size > MOST_BYTES) return failed(say('backupTooLarge', { limit: megabytes(MOST_BYTES), size: megabytes(file.size) }));
  const text = textOf(await file.arrayBuffer());
  if (text === null) return failed(say('backupNotText'));
  const opened = openBackup(text, ownLanguage());
  if (!opened.ok) return opened;
  const { made, by, items, sha256: sum } = opened.value;
  if (sum !== null && sum !== (await sha256(checkedPart({ items })))) return failed(say('backupDamaged'));
  const read = readItems(items);
  return read.ok ? { ok: true, value: { made, by, items, ...read.value } } : read;
}

/** Every value of a backup by its schema, older ones upgraded. */
export function readItems(items: Readonly<Record<string, unknown>>): Result<Pick<BackupFile, 'readings' | 'unknown'>> {
  const { say } = ownLanguage();
  const readings: Reading[] = [];
  const unknown: string[] = [];
  for (const [key, raw] of Object.entries(items)) {
    const found = readingOf(key, raw);
    if (!found) unknown.push(key);
    else if (found.problem === null) readings.push(found.reading);
    else return failed(say('backupBadValue', { key: short(key), why: twiceIn(raw) ?? found.problem }));
  }
  return { ok: true, value: { readings, unknown } };
}

/** What taking it in would change of what is stored now. `now`: UTC, ISO 8601. */
export async function planNow(mode: Mode, theirs: readonly Reading[], now: string): Promise<Result<Plan>> {
  return planFor(mode, theirs, await browser.storage.local.get(null), now);
}

/** What it would change of `all`, the whole of storage; refused where a colleague's entries are dated ahead of `now`. */
export function planFor(mode: Mode, theirs: readonly Reading[], all: Readonly<Record<string, unknown>>, now: string): Result<Plan> {
  const ours = Object.entries(all).flatMap(([key, raw]) => {
    const found = readingOf(key, raw);
    return found?.problem === null ? [found.reading] : [];
  });
  const [first] = mode === 'merge' ? fromFuture(ours, theirs, latestMoment(now)) : [];
  if (first) {
    const { say, date } = ownLanguage();
    return failed(say('backupFromFuture', { day: date(first.entry.at), key: short(first.key), who: first.entry.by || say('nobodyNamed') }));
  }
  return { ok: true, value: planOf(mode, ours, theirs) };
}

/** Names an entry that stands twice, which is all that a schema says of it in vain. */
function twiceIn(raw: unknown): string | null {
  const value = typeof raw === 'object' && raw !== null && 'value' in raw ? raw.value : null;
  if (!Array.isArray(value)) return null;
  const ids = value.flatMap((entry: unknown) => {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null;
    return typeof id === 'string' ? [id] : [];
  });
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  return twice === undefined ? null : ownLanguage().say('backupEntryTwice', { id: short(twice) });
}

/** A name out of a file, so that a reason stays one. */
function short(name: string): string {
  return name.slice(0, LONGEST_NAME);
}

function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
