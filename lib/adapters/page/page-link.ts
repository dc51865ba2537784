/**
 * Joins the two scripts we have in a page: the always-on one leaves its marks here, and the card's, loaded later into
 * the same isolated world, picks them up. The page's own scripts have another global object and cannot see it.
 */
import type { MarkedMention } from './marked-mention';

/** The page was read anew, or something stored changed. */
export type PageChange = 'marks' | 'stored';

export interface PageLink {
  /** Ends when the extension is updated or removed. */
  signal: AbortSignal;
  mentionAt(x: number, y: number): MarkedMention | null;
  mention(key: string): MarkedMention | null;
  onChange(callback: (change: PageChange) => void): void;
  /** Calls back with the key of a mention whose card is asked for by key; at once, where one was before the card's script came. */
  onSummon(callback: (key: string) => void): void;
}

const SLOT = Symbol.for('desklens.page-link');

type Slot = { [SLOT]?: PageLink };

export function offerPageLink(link: PageLink): void {
  (globalThis as Slot)[SLOT] = link;
}

/** The link, once; a second copy of the card's script finds none. */
export function takePageLink(): PageLink | null {
  const slot = globalThis as Slot;
  const link = slot[SLOT] ?? null;
  delete slot[SLOT];
  return link;
}
