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
  'script,style,noscript,template,textarea,input,select,option,code,pre,kbd,samp,iframe,object,embed,canvas,audio,video,svg,math,head,title,rt,rp,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],[role="textbox"]';

/** Yields the blocks under `root` in document order. */
export function* textBlocks(root: Node): Generator<TextBlock> {
  let pieces: { node: Text; start: number }[] = [];
  let text = '';
  const flush = (): TextBlock | null => {
    const block = text.trim() === '' ? null : { text, pieces };
    pieces = [];
    text = '';
    return block;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let owner: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const home = blockOf(node, root);
      if (home !== owner) {
        const block = flush();
        if (block) yield block;
        owner = home;
      }
      const before = pieces.at(-1);
      if (before && isGlued(text, node.data) && !meetInline(before.node, node, home)) text += '\n';
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR') {
      text += '\n';
    } else if (!isInline(node)) {
      const block = flush();
      if (block) yield block;
      owner = null;
    }
  }
  const last = flush();
  if (last) yield last;
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

function blockOf(node: Text, root: Node): Element | null {
  let element = node.parentElement;
  while (element && element !== root && isInline(element)) element = element.parentElement;
  return element;
}
