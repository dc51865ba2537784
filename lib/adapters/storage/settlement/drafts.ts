/**
 * Keeps what is begun in the forms of settlement instructions and not saved: beside the other drafts on disk, or in memory alone once
 * the instructions are encrypted (memory.ts), so that half an account number lies nowhere to be read. When encryption is turned on what
 * was begun moves from disk to memory, when it is turned off back again; each is written where it goes before it leaves where it was.
 */
import { dequal } from 'dequal/lite';
import { type Drafts, type Fields, isInstructionForm, withDraft } from '@/lib/drafts/draft';
import { done, failed, type Result } from '@/lib/result';
import { now } from '../../clock';
import { ownLanguage } from '../../texts';
import { SEALED } from '../apart';
import { draftsItem } from '../items';
import { readWhere } from '../read-where';
import { parseStored, readStored, updateInOwnTurn, updating } from '../stored-item';
import { memoryItem, withDrafts } from './memory';
import { heldKey } from './session-key';
import { inTurn } from './store';

/** Null where nothing that stands in the form is unsaved. Fails where they are locked. */
export function keepInstructionDraft(deskId: string, form: string, fields: Fields | null): Promise<Result> {
  return inTurn(async () => {
    const isSealed = Object.keys(await readWhere((key) => key.startsWith(SEALED))).length > 0;
    if (!isSealed) return updateInOwnTurn([updating(draftsItem(deskId), (drafts) => withDraft(drafts, form, fields))]);
    if (!(await heldKey(now()))) return fields === null ? done : failed(ownLanguage().say('notSavedLocked'));
    return inMemory(deskId, (drafts) => withDraft(drafts, form, fields));
  }, deskId);
}

/** Changes a desk's drafts in memory, in a turn of one's own. */
export async function inMemory(deskId: string, change: (drafts: Drafts) => Drafts): Promise<Result> {
  const before = (await readStored(memoryItem)).drafts[deskId] ?? {};
  if (dequal(change(before), before)) return done;
  return updateInOwnTurn([updating(memoryItem, (memory) => withDrafts(memory, deskId, change(memory.drafts[deskId] ?? {})))]);
}

/** Takes what was begun off the disk, every desk's. What is in memory already is newer. */
export async function draftsToMemory(): Promise<Result> {
  const prefix = draftsItem('').key;
  for (const [key, raw] of Object.entries(await readWhere((one) => one.startsWith(prefix)))) {
    const deskId = key.slice(prefix.length);
    if (Object.keys(parted(parseStored(draftsItem(deskId), raw).value).own).length === 0) continue;
    const moved = await inTurn(async () => {
      const { own } = parted(await readStored(draftsItem(deskId)));
      const kept = await inMemory(deskId, (drafts) => ({ ...own, ...drafts }));
      return kept.ok ? updateInOwnTurn([updating(draftsItem(deskId), (drafts) => parted(drafts).others)]) : kept;
    }, deskId);
    if (!moved.ok) return moved;
  }
  return done;
}

/** Puts what is in memory on disk, every desk's. What is on disk already is newer. */
export async function draftsToDisk(): Promise<Result> {
  const { drafts } = await readStored(memoryItem);
  for (const deskId of Object.keys(drafts)) {
    const moved = await inTurn(async () => {
      const own = (await readStored(memoryItem)).drafts[deskId] ?? {};
      const kept = await updateInOwnTurn([updating(draftsItem(deskId), (stored) => ({ ...own, ...stored }))]);
      return kept.ok ? inMemory(deskId, () => ({})) : kept;
    }, deskId);
    if (!moved.ok) return moved;
  }
  return done;
}

function parted(drafts: Drafts): { own: Drafts; others: Drafts } {
  const those = (isOwn: boolean) => Object.fromEntries(Object.entries(drafts).filter(([form]) => isInstructionForm(form) === isOwn));
  return { own: those(true), others: those(false) };
}
