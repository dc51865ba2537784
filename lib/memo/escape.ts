/**
 * Text as Markdown that reads as that very text: no emphasis, link, image, table, heading, list, code, HTML, formula or mention comes of
 * it, in CommonMark and in GitHub's variety. A parser of both holds it to that in the tests. An address that is
 * written out may still become a link to itself, where a reader makes one of any address.
 */

import { linesOf } from './readable';

/** Open something wherever they stand. */
const SIGNS = /[\\`*_[\]<>|~&$@]/g;
/** Make addresses links by themselves in GitHub's variety, the host also after a sign that is part of a word elsewhere: `_www.`. */
const SCHEME = /:(?=\/\/)/g;
const HOST = /www(?=\.)/gi;
/** Open something at the beginning of a line. */
const START = /^[-+#=:]/;
/** Closes a heading at its end. */
const END = /(?<!\\)#$/;
/** Begins a list where a blank follows, and not in "10.5 bp". */
const NUMBERED = /^(\d+)(?=[.)](?:\s|$))/;

/** In one line. */
export function escapeLine(text: string): string {
  return linesOf(text).map(escaped).join(' ');
}

/** In as many lines as it has; `indent` stands before each but the first. */
export function escapeLines(text: string, indent: string): string {
  return linesOf(text).map(escaped).join(`\\\n${indent}`);
}

function escaped(line: string): string {
  const inside = line.replace(SIGNS, '\\$&').replace(SCHEME, '\\:').replace(HOST, '$&\\');
  return inside.replace(START, '\\$&').replace(END, '\\$&').replace(NUMBERED, '$1\\');
}

/** An address of the data as a link that shows it; in angle brackets nothing but these and white space could end it. */
export function addressLink(url: string): string {
  return `<${url.replace(/[\s<>\\]/g, encodeURIComponent)}>`;
}
