/** The stored items that are synced, each with its fields and those of them an organisation sets; and one step of each. */
import { dequal } from 'dequal/lite';
import type { Policy } from '@/lib/policy/policy';
import { changesOf, type SyncChange, type SyncProblem } from '@/lib/sync/changes';
import { fitted } from '@/lib/sync/room';
import { step } from '@/lib/sync/step';
import { type Synced, type SyncedKey, syncedMarking, syncedPause, syncedProfile, syncedWeights } from '@/lib/sync/synced';
import { type Entries, entriesOf, fieldsOf, readWire, type Wire, wireOf } from '@/lib/sync/wire';
import { markingItem, pauseItem, profileItem, weightsItem } from '../items';
import { parseStored, type StoredItem, type Update, updating } from '../stored-item';

export interface Before {
  /** As it is stored; undefined where nothing is. */
  local: unknown;
  account: unknown;
  known: Entries;
  isFirst: boolean;
}

export interface Around {
  policy: Policy;
  install: string;
  /** UTC, ISO 8601; `latest`: the moment after which no honest field is dated. */
  now: string;
  latest: string;
}

export interface After {
  key: SyncedKey;
  /** Null where what is stored stays as it is. */
  update: Update | null;
  known: Entries;
  /** What it changes here. */
  changes: SyncChange[];
  /** What is to be written to the account; null where that holds it, or must not be overwritten. */
  outgoing: Wire | null;
  problem: SyncProblem | null;
}

export interface Row {
  key: SyncedKey;
  advance(before: Before, around: Around): After;
}

export const rows: readonly Row[] = [
  row(profileItem, syncedProfile, ({ profile }) => Object.keys(profile)),
  row(weightsItem, syncedWeights, () => []),
  row(markingItem, syncedMarking, () => []),
  row(pauseItem, syncedPause, ({ pausedSites }) => pausedSites),
];

function row<T>(item: StoredItem<T>, synced: Synced<T>, setBy: (policy: Policy) => readonly string[]): Row {
  const { key } = synced;
  return {
    key,
    advance({ local, account, known, isFirst }, { policy, install, now, latest }) {
      const stored = parseStored(item, local);
      const before = fieldsOf(known);
      // A value that cannot be read is none that the user cleared: what was known of it stands again.
      const value =
        stored.problem === null ? stored.value : synced.write(item.initial, new Map(before.map((entry) => [entry.field, entry.value])));
      const read = readWire({ synced, initial: item.initial, schema: item.schema }, account, latest);
      const theirs = typeof read === 'string' ? [] : read;
      const next = step(synced, { value, known: before, account: theirs, set: setBy(policy), isFirst }, { now, by: install });
      const { fields, bytes, fits } = fitted(synced, next.outgoing);
      const wire = wireOf(fields);
      const isHeld = account === undefined ? fields.length === 0 : dequal(account, wire);
      return {
        key,
        update: stored.problem === null && dequal(next.value, value) ? null : updating(item, () => next.value),
        known: entriesOf(next.known),
        changes: changesOf(synced, value, next.value),
        outgoing: typeof read === 'string' || !fits || isHeld ? null : wire,
        problem: typeof read === 'string' ? { key, kind: read } : fits ? null : { key, kind: 'too-large', bytes },
      };
    },
  };
}
