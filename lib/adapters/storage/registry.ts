/**
 * Every value that a backup holds, by its key: one row each. What is not listed here (how a view stands, what is being typed, the copy
 * to undo a restore with, whether settings are synced) is no part of one.
 */
import type { Kind, Reading } from '@/lib/backup/kind';
import type { PlainKey } from '@/lib/texts/say';
import { QUOTE, SEALED } from './apart';
import { ASIDE } from './aside';
import { ownDomainsItem, putAwayItem } from './domain-items';
import { lookItem, markingItem, pauseItem, profileItem, reminderItem, signOffItem, weightsItem } from './items';
import { fileItem, findingsItem } from './ledgers';
import { packsItem } from './packs';
import { quoteItem } from './quotes';
import { sealedItem, settlementItem } from './settlement/forms';
import { parseStored, type Stored, type StoredItem } from './stored-item';

/** Also of a desk that this version does not know. */
const DESK_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const QUOTE_REST = /^[a-z0-9]+(-[a-z0-9]+)*:[\w-]{1,64}$/u;

interface Row extends Kind {
  /** What may follow the key's beginning; nothing may where there is none. */
  rest?: RegExp;
  /** `rest`: what follows the key's beginning. */
  read(rest: string, raw: unknown): Stored<unknown>;
  /** As it is stored. */
  wrap(value: unknown): unknown;
}

const rows: readonly Row[] = [
  one('whoWeAre', profileItem),
  one('weights', weightsItem),
  one('signOff', signOffItem),
  one('remindersOfReviews', reminderItem),
  one('onPages', markingItem),
  one('pausesOfMarks', pauseItem),
  one('ownDomains', ownDomainsItem),
  one('putAwayNotes', putAwayItem),
  one('dataPacks', packsItem),
  ofEachDesk('checklist', 'ledger', fileItem),
  ofEachDesk('ownFindings', 'ledger', findingsItem),
  ofEachDesk('lastLook', 'setting', lookItem),
  { ...ofEachDesk('quotes', 'ledger', (rest) => quoteItem(...deskAndQuote(rest))), key: QUOTE, rest: QUOTE_REST },
  ofEachDesk('settlementInstructions', 'ledger', settlementItem),
  // Stays encrypted: a backup opens it no more than anything else without the passphrase.
  {
    ...rowFor('sealedInstructions', 'setting', (number) => sealedItem(Number(number))),
    key: SEALED,
    byDesk: false,
    rest: /^[1-9][0-9]{0,8}$/,
  },
  {
    key: ASIDE,
    byDesk: false,
    rest: /./,
    name: 'keptAside',
    form: 'aside',
    initial: undefined,
    read: (_rest, value) => ({ value, problem: null }),
    wrap: (value) => value,
  },
];

/** The kinds in the order in which a plan lists them. */
export const kinds: readonly Kind[] = rows;

/** A value as it is stored or stands in a backup; null where nothing of ours has that key. */
export function readingOf(key: string, raw: unknown): { reading: Reading; problem: string | null } | null {
  const row = rowOf(key);
  if (!row) return null;
  const rest = key.slice(row.key.length);
  const deskId = row.byDesk ? (rest.split(':')[0] ?? '') : null;
  const { value, problem } = row.read(rest, raw);
  return { reading: { key, kind: row, deskId, value }, problem };
}

/** A value of this key as it is to be stored. */
export function stored(key: string, value: unknown): unknown {
  const row = rowOf(key);
  if (!row) throw new Error(`nothing is stored under ${key}`);
  return row.wrap(value);
}

function rowOf(key: string): Row | undefined {
  return rows.find((row) => (row.rest ? key.startsWith(row.key) && row.rest.test(key.slice(row.key.length)) : key === row.key));
}

/** Of the key of a quote: what follows its beginning. */
function deskAndQuote(rest: string): [string, string] {
  const [deskId = '', quoteId = ''] = rest.split(':');
  return [deskId, quoteId];
}

function one<T>(name: PlainKey, item: StoredItem<T>): Row {
  return { ...rowFor(name, 'setting', () => item), byDesk: false };
}

function ofEachDesk<T>(name: PlainKey, form: 'ledger' | 'setting', itemOf: (deskId: string) => StoredItem<T>): Row {
  return { ...rowFor(name, form, itemOf), byDesk: true, rest: DESK_ID };
}

function rowFor<T>(name: PlainKey, form: Kind['form'], itemOf: (rest: string) => StoredItem<T>): Omit<Row, 'byDesk'> {
  const { key, version, initial } = itemOf('');
  return {
    key,
    name,
    form,
    initial,
    read: (rest, raw) => parseStored(itemOf(rest), raw),
    wrap: (value) => ({ version, value }),
  };
}
