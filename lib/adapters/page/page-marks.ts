/**
 * The mentions on one page and their marks: reads parts of it as they come or change, underlines through the CSS Custom
 * Highlight API and answers which mention lies at a point. Never changes the page's DOM. The look of each underline is
 * public/marks.css.
 */
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Marking } from '@/lib/profile/marking';
import type { Spotter } from '@/lib/spotting/find-mentions';
import { nodesWithNames } from './name-nodes';
import { blockAround, rangeOf, type TextBlock } from './text-blocks';

export interface MarkedMention {
  /** Tells this mention from the page's others; kept over readings while its text stays where it is. */
  key: string;
  desk: string;
  range: Range;
  /** The first one of its desk in its block. */
  first: boolean;
}

const highlightNames: Readonly<Record<VerdictKind, string>> = {
  eligible: 'desklens-eligible',
  conditional: 'desklens-conditional',
  'not-eligible': 'desklens-not-eligible',
  'not-established': 'desklens-not-established',
};

/** A page that names desks more often than this is read no further: its marks would cost it more than they tell. */
const MOST_MENTIONS = 20_000;
/** How much of a heading is taken as context, in characters. */
const HEADING_CHARS = 200;
/** How far a heading is looked for: ancestors, and elements before each. */
const HEADING_LEVELS = 8;
const HEADING_STEPS = 12;

export class PageMarks {
  #mentions: MarkedMention[] = [];
  #shown: readonly MarkedMention[] = [];
  #keysGiven = 0;
  /** Desks named beyond doubt, by the first node of the block that names them. */
  readonly #inFull = new Map<Text, readonly string[]>();

  constructor(readonly spotter: Spotter) {}

  get mentions(): readonly MarkedMention[] {
    return this.#mentions;
  }

  /** Reads the parts anew, in steps the caller may pause between. What was found there before is replaced at the end. */
  *read(parts: readonly Node[]): Generator<void> {
    const blocks: TextBlock[] = [];
    const covered = new Set<Text>();
    for (const part of parts) {
      for (const node of nodesWithNames(part, this.spotter)) {
        const block = node?.isConnected && !covered.has(node) ? blockAround(node, covered) : null;
        if (block) blocks.push(block);
        for (const piece of block?.pieces ?? []) covered.add(piece.node);
        yield;
      }
    }
    for (const node of this.#inFull.keys()) if (!node.isConnected || covered.has(node) || isUnder(node, parts)) this.#inFull.delete(node);
    for (const { text, pieces } of blocks) {
      const desks = this.spotter.namedBeyondDoubt(text);
      if (desks.length > 0 && pieces[0]) this.#inFull.set(pieces[0].node, desks);
      yield;
    }
    const found: MarkedMention[] = [];
    const established = new Set([...this.#inFull.values()].flat());
    for (const block of blocks) {
      found.push(...this.#mentionsIn(block, established));
      if (found.length >= MOST_MENTIONS) break;
      yield;
    }
    this.#replace(parts, covered, found);
  }

  #mentionsIn(block: TextBlock, established: ReadonlySet<string>): MarkedMention[] {
    const heading = headingAbove(block.pieces[0]?.node.parentElement ?? null);
    const context = { title: document.title, host: location.hostname, heading, established };
    const desks = new Set<string>();
    return this.spotter.findMentions(block.text, context).flatMap(({ desk, start, end }) => {
      const range = rangeOf(block, start, end);
      if (!range) return [];
      const first = !desks.has(desk);
      desks.add(desk);
      return [{ key: '', desk, range, first }];
    });
  }

  /** Takes out what lay in the parts or in blocks that were read again, and puts in what was found. */
  #replace(parts: readonly Node[], reread: ReadonlySet<Text>, found: readonly MarkedMention[]): void {
    // The range of a text that was taken out has moved to where it stood, and is empty.
    const isGone = ({ range: { startContainer, collapsed } }: MarkedMention) =>
      collapsed || !startContainer.isConnected || reread.has(startContainer as Text) || isUnder(startContainer, parts);
    const before = Map.groupBy(this.#mentions, (mention) => (isGone(mention) ? 'gone' : 'kept'));
    const gone = Map.groupBy(before.get('gone') ?? [], ({ range }) => range.startContainer);
    const fresh = found.map((mention) => {
      const { startContainer, startOffset } = mention.range;
      const same = gone.get(startContainer)?.find((old) => old.desk === mention.desk && old.range.startOffset === startOffset);
      return { ...mention, key: same?.key ?? this.#newKey() };
    });
    this.#mentions = [...(before.get('kept') ?? []), ...fresh];
  }

  /** Underlines mentions in the style of their desk's verdict: every one, the first of a desk in each block, or none. */
  paint(verdicts: Readonly<Record<string, VerdictKind>>, marking: Marking): void {
    this.#shown = marking === 'count' ? [] : this.#mentions.filter(({ first }) => first || marking === 'every');
    for (const [kind, name] of Object.entries(highlightNames)) {
      const ranges = this.#shown.filter(({ desk }) => (verdicts[desk] ?? 'not-established') === kind).map(({ range }) => range);
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
    this.#shown = [];
    this.#inFull.clear();
    for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
  }

  /** The marked mention to be seen at a point of the viewport, in CSS pixels; one that something covers is not. */
  at(x: number, y: number): MarkedMention | null {
    const top = topAt(x, y);
    if (!top) return null;
    const near = this.#shown.filter(({ range }) => range.intersectsNode(top));
    return near.find(({ range }) => Array.from(range.getClientRects()).some((rect) => contains(rect, x, y))) ?? null;
  }

  /** How many desks the page names. */
  countDesks(): number {
    return new Set(this.#mentions.map(({ desk }) => desk)).size;
  }

  /** Desks by number of mentions, in order of first mention. */
  countByDesk(): Map<string, number> {
    const byDesk = Map.groupBy(this.#mentions, ({ desk }) => desk);
    const firsts = [...byDesk].map(([desk, of]) => ({ desk, count: of.length, first: of.reduce(earlier) }));
    return new Map(firsts.sort((a, b) => compare(a.first, b.first)).map(({ desk, count }) => [desk, count]));
  }
}

/** The nearest heading before an element, among a few of its ancestors and of what stands before each. */
function headingAbove(element: Element | null): string {
  let at = element;
  for (let levels = 0; at && levels < HEADING_LEVELS; levels += 1, at = at.parentElement) {
    let before: Element | null = at;
    for (let steps = 0; before && steps < HEADING_STEPS; steps += 1, before = before.previousElementSibling) {
      if (/^H[1-4]$/.test(before.nodeName)) return before.textContent?.slice(0, HEADING_CHARS) ?? '';
    }
  }
  return '';
}

function isUnder(node: Node, parts: readonly Node[]): boolean {
  return parts.some((part) => part.contains(node));
}

function earlier(a: MarkedMention, b: MarkedMention): MarkedMention {
  return compare(a, b) <= 0 ? a : b;
}

/** By place; what stands in shadow roots after the document's own, since ranges of two trees cannot be compared. */
function compare(a: MarkedMention, b: MarkedMention): number {
  const [one, other] = [a, b].map(({ range }) => range.startContainer.getRootNode());
  if (one === other) return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
  return Number(other === document) - Number(one === document);
}

/** The element a point shows, inside open shadow roots too. */
function topAt(x: number, y: number): Element | null {
  let top = document.elementFromPoint(x, y);
  for (let inner = top?.shadowRoot?.elementFromPoint(x, y); inner && inner !== top; inner = top.shadowRoot?.elementFromPoint(x, y))
    top = inner;
  return top;
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
