/**
 * Whether a desk's file is complete enough to trade: how every item stands, which ones block, what is due again. Ready is what
 * the user's own records say; it is no statement of ours about the desk.
 */
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import type { DeskFile } from './file-entry';
import { type ItemRecord, recordOf } from './item-record';
import { isDue } from './reviews';
import type { TwoPersonRule } from './sign-off';

/** `awaiting-second`: done or not applicable under one name where two are needed. `review-due`: done, and to be looked at again. */
export type Standing = 'open' | 'flagged' | 'awaiting-second' | 'review-due' | 'done' | 'not-applicable';

export interface ItemStanding {
  item: ChecklistItem;
  record: ItemRecord;
  standing: Standing;
  needsSecond: boolean;
  /** The desk is not ready because of it. */
  blocks: boolean;
}

export interface Readiness {
  ready: boolean;
  /** Done or not applicable, of those that concern this client. */
  done: number;
  total: number;
  blocking: ItemStanding[];
  reviewsDue: ItemStanding[];
  /** What to do next: the first that blocks, else the first that is not done; null where all is. */
  next: ChecklistItem | null;
  /** The earliest day on which something is due again; null where nothing is done. */
  nextReview: string | null;
  items: ItemStanding[];
}

/** `items` are those that concern this client at this desk (applies.ts); `today` is YYYY-MM-DD. */
export function readinessOf(file: DeskFile, items: readonly ChecklistItem[], rule: TwoPersonRule, today: string): Readiness {
  const standings = items.map((item) => standingOf(file, item, rule, today));
  const isSettled = ({ standing }: ItemStanding) => standing === 'done' || standing === 'not-applicable';
  const blocking = standings.filter(({ blocks }) => blocks);
  const open = standings.filter((one) => !isSettled(one));
  const reviews = standings.flatMap(({ record }) => record.review ?? []).sort();
  return {
    ready: items.length > 0 && blocking.length === 0,
    done: standings.length - open.length,
    total: standings.length,
    blocking,
    reviewsDue: standings.filter(({ standing }) => standing === 'review-due'),
    next: (blocking[0] ?? open[0])?.item ?? null,
    nextReview: reviews[0] ?? null,
    items: standings,
  };
}

function standingOf(file: DeskFile, item: ChecklistItem, rule: TwoPersonRule, today: string): ItemStanding {
  const record = recordOf(file, item);
  const needsSecond = rule === 'every' || (rule === 'listed' && item.secondPerson === true);
  const standing = standingIn(record, needsSecond, today);
  const blocks = standing === 'flagged' || (item.blocking === true && standing !== 'done' && standing !== 'not-applicable');
  return { item, record, standing, needsSecond, blocks };
}

function standingIn({ state, second, review }: ItemRecord, needsSecond: boolean, today: string): Standing {
  if (state === 'open' || state === 'flagged') return state;
  if (needsSecond && second === null) return 'awaiting-second';
  return state === 'done' && isDue(review, today) ? 'review-due' : state;
}
