/**
 * The label is drawn like the name: letters of another script, accents, rn for m, digits for letters, l for i. Of a short name only
 * under the name's own ending, and of an ordinary word with accents too: it may be the same word in another language.
 */
import type { RuleOf } from '../rule';

const ASCII = /^[a-z0-9-]*$/;

export const drawnAlike: RuleOf = ({ label, ending, isHosted }, name, { drawing }) => {
  if (label === name.label || isHosted) return null;
  const sameEnding = ending === name.ending;
  if (drawing.skeleton(label) === drawing.skeleton(name.label)) {
    const onlyAccents = label.normalize('NFD').replace(/\p{M}/gu, '') === name.label;
    if (!sameEnding && (name.kind === 'short' || (name.kind === 'word' && onlyAccents))) return null;
    return { certainty: 'banner', reason: { rule: 'confusable', letters: foreign(label) } };
  }
  if (drawing.shape(label) !== drawing.shape(name.label)) return null;
  if (name.kind === 'short' && !sameEnding) return null;
  return { certainty: 'banner', reason: /\d/.test(label) ? { rule: 'digits' } : { rule: 'confusable', letters: [] } };
};

function foreign(label: string): string[] {
  return [...new Set(Array.from(label).filter((letter) => !ASCII.test(letter)))];
}
