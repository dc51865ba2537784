/**
 * Finds the text nodes in which a name may begin: a search over the text of a part of the page, then a bare walk that only
 * counts characters. Both in steps, so that none is long.
 */
import type { Spotter } from '@/lib/spotting/find-mentions';

/** Most characters searched in one step. */
const SEARCH_CHARS = 500_000;
/** Two searches share this many characters, so that no name is cut. */
const OVERLAP_CHARS = 100;
/** Nodes walked over between two pauses. */
const NODES_A_STEP = 2000;

/** Yields nodes that may begin a name, and null where the caller may pause. */
export function* nodesWithNames(part: Node, spotter: Pick<Spotter, 'placesOfNames'>): Generator<Text | null> {
  const text = part.textContent ?? '';
  yield null;
  const places: number[] = [];
  for (let from = 0; from < text.length; from += SEARCH_CHARS) {
    const searched = text.slice(from, from + SEARCH_CHARS + OVERLAP_CHARS);
    for (const place of spotter.placesOfNames(searched)) if (place < SEARCH_CHARS) places.push(from + place);
    yield null;
  }
  if (places.length > 0) yield* nodesAt(part, places);
}

/** The text nodes under `part` in which the offsets into its text lie. */
function* nodesAt(part: Node, places: readonly number[]): Generator<Text | null> {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let end = 0;
  let next = 0;
  let walked = 0;
  const isBefore = (offset: number) => (places[next] ?? Number.POSITIVE_INFINITY) < offset;
  for (let node = part instanceof Text ? part : (walker.nextNode() as Text | null); node; node = walker.nextNode() as Text | null) {
    end += node.length;
    if (isBefore(end)) {
      yield node;
      while (isBefore(end)) next += 1;
      if (next === places.length) return;
    }
    walked += 1;
    if (walked % NODES_A_STEP === 0) yield null;
  }
}
