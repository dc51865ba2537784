/**
 * Finds the text nodes in which a name may begin: a search over the text of a portion of the page, then down to where the
 * names stand, past everything else.
 */
import type { Spotter } from '@/lib/spotting/find-mentions';
import { isOwn, type Portion, portionsOf, stretchesOf, textOf } from './portions';

/** An element with no more text than this is walked node by node; of a longer one only the children with names, in characters. */
const WALK_CHARS = 500;
/** How many levels are narrowed down before the rest is walked: each costs the length of its text again. */
const MOST_LEVELS = 32;

/** Yields nodes that may begin a name, and null where the caller may pause. */
export function* nodesWithNames(part: Node, { placesOfNames }: Pick<Spotter, 'placesOfNames'>): Generator<Text | null> {
  for (const portion of portionsOf(part)) {
    const texts = portion.map(textOf);
    const places: number[] = [];
    for (const { from, stretch } of stretchesOf(texts.join(''))) {
      if (from > 0) yield null;
      for (const place of placesOfNames(stretch)) if (isOwn(place)) places.push(from + place);
    }
    if (places.length > 0) yield* new Descent(places).nodesIn(portion, texts);
    yield null;
  }
}

/** Follows ascending places in the text of neighbours down to the text nodes they lie in. */
class Descent {
  readonly #places: readonly number[];
  #next = 0;
  /** How much of the text is behind. */
  #passed = 0;
  readonly #found: Text[] = [];

  constructor(places: readonly number[]) {
    this.#places = places;
  }

  nodesIn(portion: Portion, texts: readonly string[]): readonly Text[] {
    for (const [i, node] of portion.entries()) this.#enter(node, texts[i]?.length ?? 0, MOST_LEVELS);
    return this.#found;
  }

  #enter(node: Node, length: number, levels: number): void {
    const end = this.#passed + length;
    if (this.#isIn(end)) {
      if (node instanceof Text) this.#take(node, end);
      else if (length <= WALK_CHARS || levels === 0) this.#walk(node);
      else
        for (let child = node.firstChild; child && this.#isIn(end); child = child.nextSibling)
          this.#enter(child, textOf(child).length, levels - 1);
    }
    this.#passed = end;
  }

  #walk(node: Node): void {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const end = this.#passed + text.length;
      if (this.#isIn(end)) this.#take(text, end);
      this.#passed = end;
    }
  }

  #take(node: Text, end: number): void {
    this.#found.push(node);
    while (this.#isIn(end)) this.#next += 1;
  }

  /** Whether the next place lies before an offset. */
  #isIn(end: number): boolean {
    const place = this.#places[this.#next];
    return place !== undefined && place < end;
  }
}
