/**
 * What the user has stored that bears on scores, verdicts and files, read in one go. Surfaces render from a snapshot and take a new one
 * when storage changes. Quotes are no part of it (quotes.ts): there may be thousands, and every page's question takes a snapshot.
 */
import { browser } from 'wxt/browser';
import type { UserView } from '@/lib/assessment/assess';
import type { Look } from '@/lib/changes/changes';
import type { ListedDomain } from '@/lib/domains/guard';
import type { PutAway } from '@/lib/domains/own-list';
import { findingsOf } from '@/lib/findings/finding';
import type { Reminder } from '@/lib/onboarding/due-reviews';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import type { SignOff } from '@/lib/onboarding/sign-off';
import { pauseUnder, profileUnder, signOffUnder } from '@/lib/policy/lay-over';
import type { Policy, ReadPolicy } from '@/lib/policy/policy';
import type { Marking } from '@/lib/profile/marking';
import type { PauseList } from '@/lib/profile/pause';
import { ownLanguage } from '../texts';
import { isApart } from './apart';
import { type Aside, listAsides } from './aside';
import { ownDomainsItem, putAwayItem } from './domain-items';
import { draftsItem, lookItem, markingItem, pauseItem, profileItem, reminderItem, signOffItem, weightsItem } from './items';
import { fileItem, findingsItem } from './ledgers';
import { packsItem } from './packs';
import { readManaged, watchManaged } from './policy';
import { readWhere } from './read-where';
import { parseStored, type StoredItem, updateItem, watchStorage } from './stored-item';

/** What the user entered for a desk, and what it is called where the desk is unknown. A look at it is nothing the user entered. */
const entered = [
  { item: fileItem, unknown: 'keptProgressUnknownDesk' },
  { item: findingsItem, unknown: 'keptFindingsUnknownDesk' },
  { item: draftsItem, unknown: 'keptDraftsUnknownDesk' },
] as const;

/** What is kept by desk has no entry for a desk without it. Profile, pauses and sign-off are as the policy leaves them. */
export interface Snapshot extends UserView {
  /** What an organisation sets. */
  policy: Policy;
  pause: PauseList;
  marking: Marking;
  signOff: SignOff;
  reminder: Reminder;
  files: Readonly<Record<string, DeskFile>>;
  looks: Readonly<Record<string, Look | null>>;
  /** Counterparties' domains the user listed; those of the policy stand in it. */
  ownDomains: readonly ListedDomain[];
  /** Warnings put away for good. */
  putAway: readonly PutAway[];
}

export interface SnapshotAndKept extends Snapshot {
  /** Values kept and not used: unreadable ones, and what belongs to desks this directory does not have. */
  kept: Aside[];
  /** What of the policy is not used. */
  policyProblems: ReadPolicy['problems'];
}

const userItems = [profileItem, pauseItem, markingItem, weightsItem, signOffItem, reminderItem, ownDomainsItem, putAwayItem] as const;
const deskItems = [fileItem, findingsItem, lookItem] as const;

function keysOf(deskIds: readonly string[]): string[] {
  return [...userItems.map(({ key }) => key), ...deskIds.flatMap((id) => deskItems.map((item) => item(id).key))];
}

/** Whether a change of these keys may change a snapshot. A draft is in none: it changes with every letter that is typed. */
export function bearsOnSnapshot(keys: readonly string[]): boolean {
  return keys.some((key) => !isApart(key) && !key.startsWith(draftsItem('').key));
}

/** Asks for the keys it uses, and no others. `deskIds` are the desks of this directory. */
export async function readSnapshot(deskIds: readonly string[]): Promise<Snapshot> {
  const [all, managed] = await Promise.all([browser.storage.local.get(keysOf(deskIds)), readManaged()]);
  return snapshotFrom(all, managed, deskIds);
}

/** For our own pages, which say what is kept and not used: whatever is stored, but for quotes, settlement instructions and packs. */
export async function readSnapshotAndKept(deskIds: readonly string[]): Promise<SnapshotAndKept> {
  const [all, managed] = await Promise.all([readWhere((key) => !isApart(key) && key !== packsItem.key), readManaged()]);
  return snapshotFrom(all, managed, deskIds);
}

/** Calls back whenever a snapshot may be another than before, with the keys that changed; none where it was the policy. */
export function watchSnapshot(onChange: (keys: readonly string[]) => void, lifetime: { signal: AbortSignal }): void {
  watchStorage((keys) => bearsOnSnapshot(keys) && onChange(keys), lifetime);
  watchManaged(() => onChange([]), lifetime);
}

function snapshotFrom(
  all: Readonly<Record<string, unknown>>,
  { policy, problems }: ReadPolicy,
  deskIds: readonly string[],
): SnapshotAndKept {
  const kept = listAsides(all);
  const readable = <T>(item: StoredItem<T>): T => {
    const { value, problem } = parseStored(item, all[item.key]);
    if (problem !== null) kept.push({ key: item.key, from: item.key, reason: problem, raw: all[item.key] });
    return value;
  };
  const byDesk = <T>(item: (deskId: string) => StoredItem<T>): Record<string, T> => {
    const there = deskIds.filter((id) => Object.hasOwn(all, item(id).key));
    return Object.fromEntries(there.map((id) => [id, readable(item(id))]));
  };
  // Read where they are shown; here only to name those that cannot be.
  byDesk(draftsItem);
  for (const { item, unknown } of entered) {
    const prefix = item('').key;
    for (const key of Object.keys(all).filter((name) => name.startsWith(prefix))) {
      const id = key.slice(prefix.length);
      if (deskIds.includes(id)) continue;
      const { value, problem } = parseStored<object>(item(id), all[key]);
      if (problem === null && Object.keys(value).length === 0) continue;
      kept.push({ key, from: key, reason: ownLanguage().say(unknown, { id }), raw: all[key] });
    }
  }
  return {
    policy,
    profile: profileUnder(policy, readable(profileItem)),
    pause: pauseUnder(policy, readable(pauseItem)),
    marking: readable(markingItem),
    weights: readable(weightsItem),
    signOff: signOffUnder(policy, readable(signOffItem)),
    reminder: readable(reminderItem),
    files: byDesk(fileItem),
    findings: Object.fromEntries(Object.entries(byDesk(findingsItem)).map(([id, ledger]) => [id, findingsOf(ledger)])),
    looks: byDesk(lookItem),
    ownDomains: readable(ownDomainsItem),
    putAway: readable(putAwayItem),
    kept,
    policyProblems: problems,
  };
}

/** Moves every unreadable value aside, through the queue of its key; run once at start. Answers the keys that held one. */
export async function sweepUnreadable(deskIds: readonly string[]): Promise<string[]> {
  const all = await browser.storage.local.get([...keysOf(deskIds), packsItem.key, ...deskIds.map((id) => draftsItem(id).key)]);
  const sweep = async <T>(item: StoredItem<T>): Promise<string[]> => {
    if (parseStored(item, all[item.key]).problem === null) return [];
    await updateItem(item, (value) => value);
    return [item.key];
  };
  const ofDesks = deskIds.flatMap((id) => [sweep(fileItem(id)), sweep(findingsItem(id)), sweep(draftsItem(id)), sweep(lookItem(id))]);
  const ofUser = [
    sweep(profileItem),
    sweep(pauseItem),
    sweep(weightsItem),
    sweep(markingItem),
    sweep(signOffItem),
    sweep(reminderItem),
    sweep(ownDomainsItem),
    sweep(putAwayItem),
    sweep(packsItem),
  ];
  const swept = await Promise.all([...ofUser, ...ofDesks]);
  return swept.flat();
}
