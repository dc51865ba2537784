/**
 * The official domain stands inside another one, as if it were the site: "kraken.com.example", "www-kraken-com.example.net",
 * "krakencom.example". What the ending of the site itself holds is no part of it.
 */
import type { RuleOf } from '../rule';

export const embedded: RuleOf = ({ host, domain, ending, label }, name, { words }) => {
  if (words.labelEndings.has(name.ending)) return null;
  const left = host.slice(0, -ending.length - 1);
  const official = [name.label, ...name.ending.split('.')];
  if (holds(left.split(/[.-]/), official)) return { certainty: 'banner', reason: { rule: 'embedded', within: domain } };
  if (isAfterWww(label, name.label)) return { certainty: 'banner', reason: { rule: 'embedded', within: domain } };
  if (name.kind === 'word' || label.replaceAll('-', '') !== official.join('')) return null;
  return { certainty: 'banner', reason: { rule: 'embedded', within: domain } };
};

/** "wwwkraken", "wwv-kraken": the beginning of an address without its dot, or with one letter of it wrong. */
function isAfterWww(label: string, name: string): boolean {
  return label.endsWith(name) && /^[a-z]?[vw]{2,5}-?$/.test(label.slice(0, -name.length));
}

function holds(parts: readonly string[], run: readonly string[]): boolean {
  return parts.some((_, at) => run.every((part, i) => withoutFigures(parts[at + i], i === run.length - 1) === part));
}

/** Figures after it make "com123" of "com", which is read as the ending all the same. */
function withoutFigures(part: string | undefined, isLast: boolean): string | undefined {
  return isLast ? part?.replace(/\d+$/, '') : part;
}
