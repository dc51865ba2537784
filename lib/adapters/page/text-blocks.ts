/**
 * Reads a page as text blocks: the text a reader sees as one run, joined over inline elements, so that a name split by
 * markup (`<b>Kraken</b> OTC`) is one name. Leaves out what is typed into, code, and what is not text. Reads only.
 */

import { isInline } from './inline-elements';

export interface TextBlock {
  text: string;
  /** The text nodes that make up the text, each with its first offset in it. */
  pieces: readonly { node: Text; start: number }[];
}

/** Elements whose text is no prose of the page. */
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION CODE PRE KBD SAMP IFRAME OBJECT EMBED CANVAS AUDIO VIDEO HEAD TITLE RT RP svg math'.split(
    ' ',
  ),
);
/** What is being edited. */
const editor = '[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i],[role="textbox"]';

/** A block reaches at most this far back from and on after the node it is read around, in characters. */
const REACH_BACK = 2000;
const REACH_ON = 20_000;

/**
 * The block a text node stands in; null where its text is none of the page's prose. It leaves out what is covered by another
 * block already, so that no text is in two.
 */
export function blockAround(node: Text, covered: ReadonlySet<Text>): TextBlock | null {
  const home = blockOf(node);
  if (!home || isInSkipped(node) || isEdited(node)) return null;
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  let past = 0;
  for (let at: Node | null = firstOfRun(node, home, covered), into = true; at; at = following(at, home, into)) {
    into = true;
    if (at instanceof Text) {
      if (covered.has(at)) break;
      const before = pieces.at(-1);
      if (before && isGlued(text, at.data) && !meetInline(before.node, at, home)) text += '\n';
      pieces.push({ node: at, start: text.length });
      text += at.data;
      if (past > 0 || at === node) past += at.length;
      if (past > node.length + REACH_ON) break;
    } else if (at.nodeName === 'BR') {
      text += '\n';
    } else if (at instanceof Element) {
      if (isSkipped(at)) into = false;
      else if (!isInline(at)) break;
    }
  }
  return { text, pieces };
}

/** Goes back from a node to where its run of text begins, or as far as a block reaches. */
function firstOfRun(node: Text, home: Element, covered: ReadonlySet<Text>): Text {
  let first = node;
  let length = 0;
  for (let at = preceding(node, home); at && length < REACH_BACK; at = preceding(at, home)) {
    if (at instanceof Text) {
      if (covered.has(at)) break;
      first = at;
      length += at.length;
    } else if (at instanceof Element && at.nodeName !== 'BR' && !isSkipped(at) && !isInline(at)) {
      break;
    }
  }
  return first;
}

/** The next node in `home`, in the order of the text: inside this one first, where asked for. */
function following(node: Node, home: Element, into: boolean): Node | null {
  if (into && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== home; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** The node before this one in `home`: an element where it ends the run or is passed over, else the last one inside it. */
function preceding(node: Node, home: Element): Node | null {
  let at: Node | null = node;
  while (at && at !== home && !at.previousSibling) at = at.parentNode;
  if (!at || at === home) return null;
  let last: Node | null = at.previousSibling;
  while (last?.lastChild && last instanceof Element && isInline(last) && !isSkipped(last)) last = last.lastChild;
  return last;
}

function isSkipped(element: Element): boolean {
  return skipped.has(element.nodeName) || (element.hasAttributes() && element.matches(editor));
}

function isInSkipped({ parentElement }: Text): boolean {
  for (let element = parentElement; element; element = element.parentElement) if (isSkipped(element)) return true;
  return false;
}

/** By whatever way the page made it editable. */
function isEdited({ parentElement }: Text): boolean {
  return parentElement instanceof HTMLElement && parentElement.isContentEditable;
}

/** A place in the page's text. */
export interface Place {
  node: Text;
  offset: number;
}

/** Where a span of a block's text begins and ends. */
export function placesOf({ pieces }: TextBlock, start: number, end: number): { start: Place; end: Place } | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  return first && last
    ? { start: { node: first.node, offset: start - first.start }, end: { node: last.node, offset: end - last.start } }
    : null;
}

function pieceAt(pieces: TextBlock['pieces'], offset: number): TextBlock['pieces'][number] | undefined {
  return pieces.findLast((piece) => piece.start <= offset);
}

/** True where two pieces meet without any white space between them. */
function isGlued(before: string, after: string): boolean {
  return before !== '' && after !== '' && !/\s/.test(before.at(-1) ?? '') && !/\s/.test(after.charAt(0));
}

/** Whether the page sets two neighbouring text nodes side by side in a line, whatever their elements are called. */
function meetInline(a: Text, b: Text, home: Element | null): boolean {
  for (const node of [a, b]) {
    for (let element = node.parentElement; element && element !== home; element = element.parentElement) {
      if (getComputedStyle(element).display !== 'inline') return false;
    }
  }
  return home === null || !/flex|grid/.test(getComputedStyle(home).display) || a.parentElement === b.parentElement;
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element && isInline(element)) element = element.parentElement;
  return element;
}
