/**
 * The mentions on one page: reads parts of it as they come or change, has them underlined and answers which mention lies at a
 * point. Never changes the page's DOM.
 */
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Marking } from '@/lib/profile/marking';
import type { NamedText, Spotter } from '@/lib/spotting/find-mentions';
import type { PageContext } from '@/lib/spotting/passage';
import { byPlace, MarkedMention } from './marked-mention';
import { nodesWithNames } from './name-nodes';
import { Painting } from './painting';
import { isSeenAt, topAt } from './seen';
import { blockAround, placesOf, type TextBlock } from './text-blocks';

/** A page that names desks more often than this is read no further: its marks would cost it more than they tell. */
const MOST_MENTIONS = 20_000;
/** How much of a heading is taken as context, in characters. */
const HEADING_CHARS = 200;
/** How far a heading is looked for: ancestors, and elements before each. */
const HEADING_LEVELS = 8;
const HEADING_STEPS = 12;

type Verdicts = Readonly<Record<string, VerdictKind>>;

/** A block in which names were found, not yet decided on. */
interface NamedBlock {
  block: TextBlock;
  named: NamedText;
}

/** A mention as it was read, before it is known whether it was there before. */
type Fresh = Pick<MarkedMention, 'desk' | 'first' | 'start' | 'end'>;

export class PageMarks {
  #mentions: MarkedMention[] = [];
  /** By desk; one without is paused. */
  #verdicts: Verdicts = {};
  readonly #painting = new Painting();
  #keysGiven = 0;
  /** Desks named beyond doubt, by the first node of the block that names them. */
  readonly #inFull = new Map<Text, readonly string[]>();

  constructor(readonly spotter: Spotter) {}

  /** Those of desks that are not paused. */
  get mentions(): readonly MarkedMention[] {
    return this.#mentions.filter(({ desk }) => Object.hasOwn(this.#verdicts, desk));
  }

  /** The mentions a reader is led to, in the order of the page: the underlined ones, or all where none is. */
  inOrder(): MarkedMention[] {
    const { wanted } = this.#painting;
    return (wanted.length > 0 ? wanted : this.mentions).toSorted(byPlace);
  }

  /** Reads the parts anew, in steps the caller may pause between. What was found there before is replaced at the end. */
  *read(parts: readonly Node[]): Generator<void> {
    const blocks: NamedBlock[] = [];
    const covered = new Set<Text>();
    for (const part of parts) {
      for (const node of nodesWithNames(part, this.spotter)) {
        const block = node?.isConnected && !covered.has(node) ? blockAround(node, covered) : null;
        if (block) blocks.push({ block, named: this.spotter.findNames(block.text) });
        for (const piece of block?.pieces ?? []) covered.add(piece.node);
        yield;
      }
    }
    for (const node of this.#inFull.keys()) if (!node.isConnected || covered.has(node) || isUnder(node, parts)) this.#inFull.delete(node);
    for (const { block, named } of blocks) {
      if (named.beyondDoubt.length > 0 && block.pieces[0]) this.#inFull.set(block.pieces[0].node, named.beyondDoubt);
    }
    const found: Fresh[] = [];
    const page = { title: document.title, host: location.hostname, established: new Set([...this.#inFull.values()].flat()) };
    for (const named of blocks) {
      found.push(...mentionsIn(named, page));
      if (found.length >= MOST_MENTIONS) break;
      yield;
    }
    this.#replace(parts, covered, found);
  }

  /** Takes out what lay in the parts or in blocks that were read again, and puts in what was found. */
  #replace(parts: readonly Node[], reread: ReadonlySet<Text>, found: readonly Fresh[]): void {
    const isGone = ({ isGone, start: { node } }: MarkedMention) => isGone || reread.has(node) || isUnder(node, parts);
    const before = Map.groupBy(this.#mentions, (mention) => (isGone(mention) ? 'gone' : 'kept'));
    const gone = Map.groupBy(before.get('gone') ?? [], ({ start: { node } }) => node);
    const fresh = found.map(({ desk, first, start, end }) => {
      const same = gone.get(start.node)?.find((old) => old.desk === desk && old.offset === start.offset);
      return new MarkedMention(same?.key ?? this.#newKey(), desk, first, start, end);
    });
    this.#mentions = [...(before.get('kept') ?? []), ...fresh];
  }

  /** Underlines mentions in the style of their desk's verdict: every one, the first of a desk in each block, or none. */
  paint(verdicts: Verdicts, marking: Marking): void {
    this.#verdicts = verdicts;
    const shown = marking === 'count' ? [] : this.mentions.filter(({ first }) => first || marking === 'every');
    this.#painting.show(shown, verdicts);
  }

  #newKey(): string {
    this.#keysGiven += 1;
    return String(this.#keysGiven);
  }

  clear(): void {
    this.#mentions = [];
    this.#inFull.clear();
    this.#painting.clear();
  }

  /** The marked mention to be seen at a point of the viewport, in CSS pixels; one that something covers is not. */
  at(x: number, y: number): MarkedMention | null {
    const top = topAt(x, y);
    return (top && this.#painting.painted.find(({ range }) => isSeenAt(range, x, y, top))) ?? null;
  }

  /** How many desks the page names. */
  countDesks(): number {
    return new Set(this.mentions.map(({ desk }) => desk)).size;
  }

  /** Desks by number of mentions, in order of first mention. */
  countByDesk(): Map<string, number> {
    const byDesk = Map.groupBy(this.mentions, ({ desk }) => desk);
    const firsts = [...byDesk].map(([desk, of]) => ({ desk, count: of.length, first: of.reduce(earlier) }));
    return new Map(firsts.sort((a, b) => byPlace(a.first, b.first)).map(({ desk, count }) => [desk, count]));
  }
}

function mentionsIn({ block, named }: NamedBlock, page: PageContext): Fresh[] {
  const context = {
    ...page,
    // Looked for only where a name needs it.
    get heading() {
      return headingAbove(block.pieces[0]?.node.parentElement ?? null);
    },
  };
  const desks = new Set<string>();
  return named.mentions(context).flatMap(({ desk, start, end }) => {
    const places = placesOf(block, start, end);
    if (!places) return [];
    const first = !desks.has(desk);
    desks.add(desk);
    return [{ desk, first, ...places }];
  });
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
  return byPlace(a, b) <= 0 ? a : b;
}
