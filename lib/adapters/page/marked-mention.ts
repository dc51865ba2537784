/**
 * A mention on the page. It keeps two places in the text; a range, which the browser has to move with each change of the page,
 * is made only where the mention is painted or asked for.
 */
import type { Place } from './text-blocks';

export class MarkedMention {
  #range: Range | null = null;

  constructor(
    /** Tells this mention from the page's others; kept over readings while its text stays where it is. */
    readonly key: string,
    readonly desk: string,
    /** The first one of its desk in its block. */
    readonly first: boolean,
    readonly start: Place,
    readonly end: Place,
  ) {}

  get range(): Range {
    this.#range ??= rangeOf(this.start, this.end);
    return this.#range;
  }

  /** Where it begins in its text node now. */
  get offset(): number {
    return this.#range?.startOffset ?? this.start.offset;
  }

  /** Whether its text was taken out: the range has then moved to where it stood, and is empty. */
  get isGone(): boolean {
    return !this.start.node.isConnected || (this.#range?.collapsed ?? false);
  }
}

/** The text may have become shorter since it was read. */
function rangeOf(start: Place, end: Place): Range {
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, Math.min(start.offset, start.node.length));
  range.setEnd(end.node, Math.min(end.offset, end.node.length));
  return range;
}

/** By place in the document; what stands in shadow roots after the document's own, since two trees have no common order. */
export function byPlace(a: MarkedMention, b: MarkedMention): number {
  const [one, other] = [a.start.node, b.start.node];
  if (one === other) return a.offset - b.offset;
  const [root, otherRoot] = [one.getRootNode(), other.getRootNode()];
  if (root !== otherRoot) return Number(otherRoot === document) - Number(root === document);
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}
