/**
 * Two texts beside each other, character by character, and in groups of four as a person compares them. Texts of one length are set
 * place by place, which is how they are read; of others, what both have stands together and a gap where one has nothing.
 */
import { diffChars } from 'diff';

/** Four characters are taken in at one look. */
export const GROUP = 4;

/** Null: a gap. Never both. */
export interface Column {
  one: string | null;
  other: string | null;
}

export function align(one: string, other: string): Column[] {
  const [these, those] = [[...one], [...other]];
  if (these.length === those.length) return these.map((character, i) => ({ one: character, other: those[i] ?? null }));
  // Which is which makes no difference to where they differ.
  if (these.length > those.length) return align(other, one).map((column) => ({ one: column.other, other: column.one }));
  const columns: Column[] = [];
  let taken: string[] = [];
  const pairWith = (added: readonly string[]) => {
    for (let i = 0; i < Math.max(taken.length, added.length); i += 1) columns.push({ one: taken[i] ?? null, other: added[i] ?? null });
    taken = [];
  };
  for (const { value, added, removed } of diffChars(one, other)) {
    const characters = [...value];
    if (removed) {
      pairWith([]);
      taken = characters;
    } else if (added) pairWith(characters);
    else {
      pairWith([]);
      columns.push(...characters.map((character) => ({ one: character, other: character })));
    }
  }
  pairWith([]);
  return columns;
}

/** The first group is as long as the prefix, if there is one. */
export function inGroups<T>(characters: readonly T[], prefixLength: number): T[][] {
  const groups = prefixLength > 0 ? [characters.slice(0, prefixLength)] : [];
  for (let i = prefixLength; i < characters.length; i += GROUP) groups.push(characters.slice(i, i + GROUP));
  return groups;
}
