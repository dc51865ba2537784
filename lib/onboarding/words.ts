/** The words for how an item stands, what is recorded of it and what two desks share, so that every surface says the same. */
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import type { HistoryLine } from '@/lib/ledger/history';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { type Approval, type DeskFact, type FileEntry, type ItemState, itemStates } from './file-entry';
import type { ItemStanding, Readiness, Standing } from './readiness';

export const groupKeys: Readonly<Record<ChecklistItem['group'], PlainKey>> = {
  selection: 'checklistSelection',
  'they-ask': 'checklistTheyAsk',
  'we-ask': 'checklistWeAsk',
  security: 'checklistSecurity',
  mistakes: 'checklistMistakes',
};

export const standingKeys: Readonly<Record<Standing, PlainKey>> = {
  open: 'itemOpen',
  flagged: 'itemFlagged',
  'awaiting-second': 'itemAwaitingSecond',
  'review-due': 'itemReviewDue',
  done: 'itemDone',
  'not-applicable': 'itemNotApplicable',
};

export const stateKeys: Readonly<Record<ItemState, PlainKey>> = {
  open: 'itemOpen',
  done: 'itemDone',
  flagged: 'itemFlagged',
  'not-applicable': 'itemNotApplicable',
};

export const factKeys: Readonly<Record<DeskFact, PlainKey>> = {
  'entity-faced': 'factEntityFaced',
  jurisdiction: 'factJurisdiction',
  'settlement-bank': 'factSettlementBank',
  custodian: 'factCustodian',
};

const fieldKeys: Readonly<Record<FileEntry['field'], PlainKey>> = {
  ...factKeys,
  state: 'itemState',
  reason: 'itemReason',
  note: 'note',
  evidence: 'whereItCanBeSeen',
  'done-by': 'itemDoneBy',
  day: 'itemDay',
  review: 'itemNextReview',
  approval: 'itemSecondName',
  shortlisted: 'onShortlist',
};

/** "Ready", or "Not ready: 3 blocking items". */
export function readinessText({ ready, blocking }: Pick<Readiness, 'ready' | 'blocking'>, { say }: Language): string {
  return ready ? say('readinessReady') : say('readinessBlocked', { count: blocking.length });
}

/** Who did it and when, under which second name, and when it is due again: "by Mara on Nov 18, 2026, second: Jonas · review Nov 18, 2027". */
export function doneText({ record }: Pick<ItemStanding, 'record'>, { say, date }: Language): string {
  const { by, day, second, review } = record;
  const when = day === null ? '' : by === '' ? say('doneOn', { day: date(day) }) : say('doneByOn', { day: date(day), name: by });
  const parts = [
    when,
    second === null ? '' : say('secondIs', { name: second }),
    review === null ? '' : say('reviewOn', { day: date(review) }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a change set, in words: "State: open → done". */
export function historyText({ field, from, to }: HistoryLine, language: Language): string {
  const { say } = language;
  const what = Object.hasOwn(fieldKeys, field) ? say(fieldKeys[field as FileEntry['field']]) : field;
  return say('historyChange', { what, before: valueText(from, language), now: valueText(to, language) });
}

function valueText(value: unknown, language: Language): string {
  const { say } = language;
  if (value === undefined || value === null || value === '') return say('historyNothing');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'object') return (value as Approval).name;
  const text = String(value);
  const state = itemStates.find((one) => one === text);
  if (state) return language.inSentence(say(stateKeys[state]));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? language.date(text) : `“${text}”`;
}
