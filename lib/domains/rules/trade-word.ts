/**
 * The name with words of the trade or of accounts beside it: "okx-otc", "b2c2desk", "secure-kraken-login". How much it takes
 * depends on how much the name says: an ordinary word needs a telling one, any other name is content with less. Platforms are full
 * of programmers' pages on the big exchanges, so there only words of desks and accounts count.
 */
import type { Name } from '../names';
import type { Certainty, RuleOf, Words } from '../rule';
import { type Around, around, splitWords } from '../word-split';

export const tradeWord: RuleOf = ({ label, isHosted }, name, { words }) => {
  if (label === name.label || words.ownNames.has(label)) return null;
  // "bybitcoin" is bitcoin by someone, and no name with a coin.
  if (splitWords(label.replaceAll('-', ''), words.listed)) return null;
  const found = around(label, name.label, new Set([...words.listed, ...name.ownWords]));
  if (!found || found.words.length === 0) return null;
  const certainty = isHosted ? onPlatform(found, words) : weigh(found, name, words);
  return certainty && { certainty, reason: { rule: 'trade-word', words: found.words } };
};

function onPlatform({ words: beside }: Around, words: Words): Certainty | null {
  return beside.some((word) => words.telling.has(word) || words.account.has(word)) ? 'banner' : null;
}

function weigh({ words: beside, unknown, isAlone, isFirst }: Around, name: Name, words: Words): Certainty | null {
  const has = (list: ReadonlySet<string>) => beside.some((word) => list.has(word));
  const tells = has(words.telling) || beside.some((word) => name.ownWords.includes(word) && !words.listed.has(word));
  const speaks = has(words.account) || (isFirst && has(words.trading)) || (isAlone && has(words.entrance));
  if (name.kind === 'word') {
    if (tells) return unknown.length === 0 ? 'banner' : 'line';
    return unknown.length === 0 && speaks ? 'line' : null;
  }
  if (tells || [words.trading, words.account, words.entrance].some(has)) return 'banner';
  return unknown.length === 0 ? 'line' : null;
}
