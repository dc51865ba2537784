/**
 * One edit away from a name of more than four letters. A slip of hand or eye (a letter doubled, dropped, swapped, or taken for one
 * like it) is surer than any other letter; the first letter is the one that makes another word, so a slip there counts least.
 */
import type { Name } from '../names';
import { type Edit, oneEdit } from '../one-edit';
import type { Certainty, RuleOf } from '../rule';

/** From this many letters on, a name is long enough for any other letter to be one of it. */
const LONG = 6;
const LONGER = 7;

export const edit: RuleOf = ({ label, domain, ending, isHosted }, name, { words }) => {
  if (isHosted || name.kind === 'short' || words.ownNames.has(domain) || words.ownNames.has(label)) return null;
  const found = oneEdit(label, name.label);
  // One more letter after a word of its own: "falcony".
  if (found?.kind !== 'similar' && words.ownNames.has(label.slice(0, -1))) return null;
  const certainty = found && weigh(found, name, ending === name.ending);
  return certainty && { certainty, reason: { rule: 'one-edit' } };
};

function weigh({ kind, at }: Edit, { kind: nameKind, label }: Name, sameEnding: boolean): Certainty | null {
  const coined = nameKind === 'coined';
  const isTyped = kind === 'doubled' || kind === 'swapped' || kind === 'similar';
  const isSlip = isTyped || (kind === 'dropped' && at === 'inside');
  if (at === 'first' && kind !== 'swapped') {
    const mayBeMeant = kind === 'similar' || (coined && kind !== 'replaced' && label.length >= LONGER);
    return mayBeMeant && sameEnding ? 'line' : null;
  }
  // With one more letter at the end an ordinary word is a firm's name of its own.
  if (at === 'last' && (kind === 'added' || kind === 'dropped') && !coined) return null;
  if (sameEnding) return isTyped || (isSlip && label.length >= LONG) ? 'banner' : 'line';
  if (!coined || label.length < LONG)
    return isTyped || (isSlip && label.length >= LONG) || (coined && at === 'last' && kind === 'added') ? 'line' : null;
  return isSlip && label.length >= LONGER ? 'banner' : 'line';
}
