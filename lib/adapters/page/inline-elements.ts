/** Which elements stand inside a run of text rather than end it. */

/** Elements that do not end a run of text. Every other element starts a block of its own. */
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** By name: the usual inline elements, and custom ones, which are inline unless styled. */
export function isInline(node: Node): boolean {
  return inline.has(node.nodeName) || node.nodeName.includes('-');
}
