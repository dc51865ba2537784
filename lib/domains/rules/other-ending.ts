/**
 * The very name under another ending. A coined name hardly stands there for anyone else; an ordinary word or a short name does,
 * unless the ending itself speaks of trade or is the official one with a letter lost.
 */
import type { RuleOf } from '../rule';

/** Firms choose it for itself, and not only by a slip. */
const CHOSEN = 'co';

export const otherEnding: RuleOf = ({ label, ending, isHosted }, name, { words }) => {
  if (label !== name.label || ending === name.ending || isHosted) return null;
  const coined = name.kind === 'coined';
  const telling = words.tradeEndings.has(ending) || (isSlipOf(ending, name.ending) && (coined || ending !== CHOSEN));
  if (!coined && !telling) return null;
  return { certainty: coined && telling ? 'banner' : 'line', reason: { rule: 'other-ending' } };
};

/** "co", "cm" and "om" of "com". */
function isSlipOf(ending: string, official: string): boolean {
  return official.length > 2 && Array.from(official, (_, i) => official.slice(0, i) + official.slice(i + 1)).includes(ending);
}
