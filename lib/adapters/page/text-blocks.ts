/**
 * Reads a page as text blocks: the text a reader sees as one run, joined over inline elements, so that a name split by
 * markup (`<b>Kraken</b> OTC`) is one name. Leaves out what is typed into, code, and what is not text. Reads only.
 */

export interface TextBlock {
  text: string;
  /** The text nodes that make up the text, each with its first offset in it. */
  pieces: readonly { node: Text; start: number }[];
}

/** Elements that do not end a run of text. Every other element starts a block of its own. */
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Elements whose text is no prose of the page, or is being edited. */
const skipped =
  'script,style,noscript,template,textarea,input,select,option,code,pre,kbd,samp,iframe,object,embed,canvas,audio,video,svg,math,head,title,rt,rp,[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i],[role="textbox"]';

/** A block reaches at most this far back from and on after the node it is read around, in characters. */
const REACH_BACK = 2000;
const REACH_ON = 20_000;

/**
 * The block a text node stands in; null where its text is none of the page's prose. It leaves out what is covered by another
 * block already, so that no text is in two.
 */
export function blockAround(node: Text, covered: ReadonlySet<Text>): TextBlock | null {
  const home = blockOf(node);
  if (!home || node.parentElement?.closest(skipped) || isEdited(node)) return null;
  const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (other) =>
    other instanceof Element && other.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const first = firstOfRun(walker, node, home, covered);
  walker.currentNode = first;
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  let past = 0;
  for (let at: Node | null = first; at; at = walker.nextNode()) {
    if (at instanceof Text) {
      if (blockOf(at) !== home || covered.has(at)) break;
      const before = pieces.at(-1);
      if (before && isGlued(text, at.data) && !meetInline(before.node, at, home)) text += '\n';
      pieces.push({ node: at, start: text.length });
      text += at.data;
      if (past > 0 || at === node) past += at.length;
      if (past > node.length + REACH_ON) break;
    } else if (at.nodeName === 'BR') {
      text += '\n';
    } else if (!isInline(at)) {
      break;
    }
  }
  return { text, pieces };
}

/** Goes back from a node to where its run of text begins, or as far as a block reaches. */
function firstOfRun(walker: TreeWalker, node: Text, home: Element, covered: ReadonlySet<Text>): Text {
  walker.currentNode = node;
  let first = node;
  let length = 0;
  for (let at = walker.previousNode(); at && at !== home && length < REACH_BACK; at = walker.previousNode()) {
    if (at instanceof Text) {
      if (blockOf(at) !== home || covered.has(at)) break;
      first = at;
      length += at.length;
    } else if (at.nodeName !== 'BR' && !isInline(at) && !at.contains(node)) {
      break;
    }
  }
  return first;
}

/** By whatever way the page made it editable. */
function isEdited({ parentElement }: Text): boolean {
  return parentElement instanceof HTMLElement && parentElement.isContentEditable;
}

/** The range of a span of a block's text. */
export function rangeOf({ pieces }: TextBlock, start: number, end: number): Range | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

function pieceAt(pieces: TextBlock['pieces'], offset: number): TextBlock['pieces'][number] | undefined {
  return pieces.findLast((piece) => piece.start <= offset);
}

/** True where two pieces meet without any white space between them. */
function isGlued(before: string, after: string): boolean {
  return before !== '' && !/\s$/.test(before) && after !== '' && !/^\s/.test(after);
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

/** By name: the usual inline elements, and custom ones, which are inline unless styled. */
function isInline(node: Node): boolean {
  return inline.has(node.nodeName) || node.nodeName.includes('-');
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element && isInline(element)) element = element.parentElement;
  return element;
}
