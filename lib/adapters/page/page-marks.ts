/**
 * The marks on one page: reads it, spots mentions, underlines them through the CSS Custom Highlight API and answers
 * which mention lies at a point. Never changes the page's DOM. The look of each underline is public/marks.css.
 */
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Spotter } from '@/lib/spotting/find-mentions';
import { rangeOf, textBlocks } from './text-blocks';

export interface MarkedMention {
  /** Tells this mention from the page's others; kept over readings while its text stays where it is. */
  key: string;
  desk: string;
  range: Range;
}

const highlightNames: Readonly<Record<VerdictKind, string>> = {
  eligible: 'desklens-eligible',
  conditional: 'desklens-conditional',
  'not-eligible': 'desklens-not-eligible',
  'not-established': 'desklens-not-established',
};

export class PageMarks {
  #mentions: MarkedMention[] = [];
  #keysGiven = 0;

  constructor(readonly spotter: Spotter) {}

  get mentions(): readonly MarkedMention[] {
    return this.#mentions;
  }

  /** Whether the page can hold a mention at all; costs one look at its text. */
  mayMention(): boolean {
    return this.spotter.mayMention(document.body?.textContent ?? '');
  }

  /** Reads the whole page anew. */
  read(): void {
    const context = { title: document.title, host: location.hostname };
    const mentions: MarkedMention[] = [];
    const before = Map.groupBy(this.#mentions, ({ range }) => range.startContainer);
    for (const block of textBlocks(document.body)) {
      for (const { desk, start, end } of this.spotter.findMentions(block.text, context)) {
        const range = rangeOf(block, start, end);
        if (!range) continue;
        const same = before.get(range.startContainer)?.find((old) => old.desk === desk && old.range.startOffset === range.startOffset);
        mentions.push({ key: same?.key ?? this.#newKey(), desk, range });
      }
    }
    this.#mentions = mentions;
  }

  /** Underlines every mention in the style of its desk's verdict. */
  paint(verdicts: Readonly<Record<string, VerdictKind>>): void {
    for (const [kind, name] of Object.entries(highlightNames)) {
      const ranges = this.#mentions.filter(({ desk }) => (verdicts[desk] ?? 'not-established') === kind).map(({ range }) => range);
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
    }
  }

  #newKey(): string {
    this.#keysGiven += 1;
    return String(this.#keysGiven);
  }

  clear(): void {
    this.#mentions = [];
    for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
  }

  /** The mention to be seen at a point of the viewport, in CSS pixels; one that something covers is not. */
  at(x: number, y: number): MarkedMention | null {
    const top = document.elementFromPoint(x, y);
    if (!top) return null;
    const near = this.#mentions.filter(({ range }) => range.intersectsNode(top));
    return near.find(({ range }) => Array.from(range.getClientRects()).some((rect) => contains(rect, x, y))) ?? null;
  }

  /** Desks by number of mentions, in order of first mention. */
  countByDesk(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { desk } of this.#mentions) counts.set(desk, (counts.get(desk) ?? 0) + 1);
    return counts;
  }
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
