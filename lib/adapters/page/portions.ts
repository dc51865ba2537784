/**
 * Cuts a part of the page into portions whose text can be had in one short task. Almost every page is one portion: asking the
 * browser for all of its text is far cheaper than walking it. A large one is cut between its children.
 */
import { isInline } from './inline-elements';

/** A part with more elements than this is cut: the text of so many takes about 1 ms. */
const MOST_ELEMENTS = 10_000;
/** Children are taken together up to about this many, their own children counted in. */
const PORTION_NODES = 500;
/** How many levels deep is cut; only a page built to hurt nests its size deeper. */
const MOST_LEVELS = 32;
/** Most characters searched in one go, and how many two such stretches share, so that no name is cut. */
const STRETCH_CHARS = 500_000;
const OVERLAP_CHARS = 100;

/** Neighbours whose texts follow on each other. No run of inline text is cut in two. */
export type Portion = readonly Node[];

export function* portionsOf(part: Node): Generator<Portion> {
  if (isLarge(part)) yield* cut(part, MOST_LEVELS);
  else yield [part];
}

function* cut(part: Node, levels: number): Generator<Portion> {
  let child = part.firstChild;
  while (child) {
    const portion: Node[] = [];
    let last: Node = child;
    for (let nodes = 0; child; child = child.nextSibling) {
      if (isElement(child) && !isInline(child)) {
        if (nodes >= PORTION_NODES) break;
        if (levels > 0 && holdsMany(child)) {
          if (portion.length === 0) yield* cut(child, levels - 1);
          else break;
        } else portion.push(child);
        nodes += child.childElementCount;
      } else portion.push(child);
      nodes += 1;
      last = child;
    }
    if (portion.length > 0) yield portion;
    // The page may have moved its nodes while the caller paused.
    if (child && child.parentNode !== part) {
      if (last.parentNode === part) child = last.nextSibling;
      else return yield [part];
    }
  }
}

/** Whether a part takes more than one portion. */
export function isLarge(part: Node): boolean {
  if (isElement(part)) return part.getElementsByTagName('*').length > MOST_ELEMENTS;
  return part.nodeType === Node.DOCUMENT_FRAGMENT_NODE && (part as DocumentFragment).querySelectorAll('*').length > MOST_ELEMENTS;
}

/** The same for one of many children: counting the few elements of each is cheaper than having the browser do it. */
function holdsMany(element: Element): boolean {
  let count = 0;
  let at: Element | null = element.firstElementChild;
  while (at) {
    count += 1;
    if (count > MOST_ELEMENTS) return true;
    let next: Element | null = at.firstElementChild;
    for (; at && at !== element && !next; at = at.parentElement) next = at.nextElementSibling;
    at = next;
  }
  return false;
}

/** By its number: asking for its class makes the browser build that class in every page. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** What a node gives to the text of its parent. */
export function textOf(node: Node): string {
  return node.nodeType === Node.COMMENT_NODE || node.nodeType === Node.PROCESSING_INSTRUCTION_NODE ? '' : (node.textContent ?? '');
}

/** A text in stretches to search one after the other, each with its place in the text; one only, if it is not very long. */
export function* stretchesOf(text: string): Generator<{ from: number; stretch: string }> {
  for (let from = 0; from < text.length; from += STRETCH_CHARS) {
    yield { from, stretch: text.slice(from, from + STRETCH_CHARS + OVERLAP_CHARS) };
  }
}

/** Whether a place in a stretch is its own, not the next one's. */
export function isOwn(place: number): boolean {
  return place < STRETCH_CHARS;
}

/** Whether a name may stand in a part of the page, found out in steps the caller may pause between. */
export function* mayHoldName(part: Node, mayMention: (text: string) => boolean): Generator<void, boolean> {
  // Almost every page is one portion and one stretch.
  if (!isLarge(part)) {
    const text = textOf(part);
    if (text.length <= STRETCH_CHARS) return mayMention(text);
  }
  for (const portion of portionsOf(part)) {
    for (const { stretch } of stretchesOf(portion.map(textOf).join(''))) {
      if (mayMention(stretch)) return true;
      yield;
    }
  }
  return false;
}
