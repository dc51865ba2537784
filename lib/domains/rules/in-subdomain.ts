/**
 * The name before another domain: with a telling word in one label ("kraken-login.example.net"), drawn alike in another script, or
 * before a domain made of nothing but such words ("coinbase.pro-deposit.com"). The bare name before any other domain is a firm's
 * page at someone who serves many, and says nothing.
 */
import type { RuleOf } from '../rule';
import { around, splitWords } from '../word-split';

export const inSubdomain: RuleOf = ({ before, label }, name, { drawing, words }) => {
  const isTelling = (word: string) => words.telling.has(word) || words.account.has(word);
  for (const one of before) {
    if (one !== name.label && name.kind !== 'short' && drawing.skeleton(one) === drawing.skeleton(name.label))
      return { certainty: 'line', reason: { rule: 'confusable', letters: [] } };
    const beside = around(one, name.label, words.listed)?.words.filter((word) => words.telling.has(word)) ?? [];
    if (beside.length > 0) return { certainty: 'line', reason: { rule: 'in-subdomain', words: beside } };
    if (one !== name.label) continue;
    const said = splitWords(label.replaceAll('-', ''), words.listed) ?? [];
    if (said.length > 1 && said.some(isTelling)) return { certainty: 'line', reason: { rule: 'in-subdomain', words: said } };
  }
  return null;
};
