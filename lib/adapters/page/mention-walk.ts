/**
 * Leads from mention to mention by key, and to a desk's first from the popup: scrolls the next one into view and shows where it is by one more highlight, since the
 * page's DOM and focus are not ours to change.
 */
import type { MarkedMention } from './marked-mention';
import { seenShare } from './seen';

const HIGHLIGHT = 'desklens-current';

export class MentionWalk {
  /** Key of the mention gone to last. */
  #current: string | null = null;
  readonly #inOrder: () => readonly MarkedMention[];

  constructor(inOrder: () => readonly MarkedMention[]) {
    this.#inOrder = inOrder;
  }

  /** Goes on by one, from the first in the window where none was gone to yet, and round at the ends. */
  go(by: 1 | -1): null {
    const mentions = this.#shown();
    const at = mentions.findIndex(({ key }) => key === this.#current);
    const inWindow = mentions.findIndex(isBelowTop);
    const next = at >= 0 ? at + by : by > 0 ? Math.max(inWindow, 0) : inWindow - 1;
    this.#goTo(mentions.at(next % Math.max(mentions.length, 1)));
    return null;
  }

  /** Goes to the first mention of a desk; false where none is to be seen. */
  goToDesk(desk: unknown): boolean {
    const first = this.#shown().find((mention) => mention.desk === desk);
    if (first) this.#goTo(first);
    return first !== undefined;
  }

  /** Key of the mention gone to, else of the first in the window; null where there is none. */
  here(): string | null {
    const mentions = this.#shown();
    const here = mentions.find(({ key }) => key === this.#current) ?? mentions.find(isBelowTop) ?? mentions[0];
    this.#goTo(here);
    return here?.key ?? null;
  }

  #shown(): MarkedMention[] {
    return this.#inOrder().filter(({ range }) => range.getClientRects().length > 0);
  }

  #goTo(mention: MarkedMention | undefined): void {
    if (!mention) {
      this.end();
      return;
    }
    this.#current = mention.key;
    if (!isSeen(mention)) mention.start.node.parentElement?.scrollIntoView({ block: 'center' });
    const highlight = new Highlight(mention.range);
    // Over the underline of its verdict.
    highlight.priority = 1;
    CSS.highlights.set(HIGHLIGHT, highlight);
    // A press or Escape is the end of walking; the place is kept for the next step.
    document.addEventListener('pointerdown', () => CSS.highlights.delete(HIGHLIGHT), { once: true, capture: true });
  }

  end(): void {
    this.#current = null;
    CSS.highlights.delete(HIGHLIGHT);
  }
}

/** All of its beginning is in the window, and no bar at the window's edge lies over it. */
function isSeen({ range }: MarkedMention): boolean {
  const [first] = range.getClientRects();
  return first !== undefined && seenShare(range, first) === 1;
}

function isBelowTop({ range }: MarkedMention): boolean {
  return range.getBoundingClientRect().top >= 0;
}
