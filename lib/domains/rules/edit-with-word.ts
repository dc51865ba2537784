/**
 * A name misspelt by one edit with telling words beside it: "binnance-otc", "krakens-login". On a platform, where pages are named for
 * what they are to be found by, whatever stands between a misspelt beginning and a word of accounts.
 */
import type { Name } from '../names';
import { oneEdit } from '../one-edit';
import type { Means, RuleOf } from '../rule';
import { around } from '../word-split';

/** The shortest name a misspelling of which is still told from other words, in letters. */
const LONG = 6;

export const editWithWord: RuleOf = ({ label, isHosted }, name, means) => {
  const { words } = means;
  if (name.label.length < LONG) return null;
  const isTelling = (word: string) => words.telling.has(word) || words.account.has(word);
  for (const spelt of misspellings(label, name, means)) {
    const found = around(label, spelt, words.listed);
    const said = found?.words.filter((word) => isTelling(word) || (!isHosted && words.trading.has(word))) ?? [];
    if (found && said.length > 0 && found.unknown.length === 0) {
      const sure = name.kind === 'coined' || said.some((word) => words.telling.has(word));
      return { certainty: sure ? 'banner' : 'line', reason: { rule: 'one-edit-with-word', words: said } };
    }
    const end = isHosted && label.startsWith(spelt) && [...words.telling].find((word) => label.endsWith(word));
    if (end) return { certainty: 'banner', reason: { rule: 'one-edit-with-word', words: [end] } };
  }
  return null;
};

/** Stretches of a label that are one edit from the name and no word of their own. A plural is one too. */
function misspellings(label: string, { label: name }: Name, { words }: Means): string[] {
  const found = new Set<string>();
  for (let start = label.indexOf(name.charAt(0)); start >= 0; start = label.indexOf(name.charAt(0), start + 1)) {
    for (const length of [name.length + 1, name.length, name.length - 1]) {
      const stretch = label.slice(start, start + length);
      if (stretch.length < length || stretch.includes('-') || !oneEdit(stretch, name)) continue;
      if (stretch === `${name}s` || !words.ownNames.has(stretch)) found.add(stretch);
    }
  }
  return [...found];
}
