/**
 * A coined name with anything else beside it: between hyphens, or at one end of a longer word. It stands for hardly anyone but its
 * owner, and still may: only a line, and not on platforms, where what is built on an exchange is named for it.
 */
import type { RuleOf } from '../rule';

/** Joined to other letters, a shorter name may be a piece of another word. */
const LONG = 7;
/** "uk" or "my" may stand for a branch; more letters are a word. In letters. */
const WORD = 3;

export const holdsName: RuleOf = ({ label, isHosted }, name, { words }) => {
  if (isHosted || name.kind !== 'coined' || label === name.label || words.ownNames.has(label)) return null;
  const parts = label.split('-');
  const holds = parts.includes(name.label) || (isOneWord(name.label, words.ownNames) && parts.some((part) => isLonger(part, name.label)));
  return holds ? { certainty: 'line', reason: { rule: 'holds-name' } } : null;
};

function isLonger(part: string, name: string): boolean {
  return part.length >= name.length + WORD && (part.startsWith(name) || part.endsWith(name));
}

/** "falconx" begins like many a falcon. */
function isOneWord(name: string, ownNames: ReadonlySet<string>): boolean {
  return name.length >= LONG && !ownNames.has(name.slice(0, -1));
}
