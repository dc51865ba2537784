/** The owner's full name as a domain: "krakeninstitutional.com", "cumberland-drw.net", alone or with listed words. */
import type { RuleOf } from '../rule';
import { around } from '../word-split';

export const fullName: RuleOf = ({ label, isHosted }, name, { words }) => {
  if (words.ownNames.has(label) || isHosted) return null;
  const joined = label.replaceAll('-', '');
  const said = name.fullNames.some((full) => around(joined, full, words.listed) !== null);
  return said ? { certainty: 'banner', reason: { rule: 'full-name' } } : null;
};
