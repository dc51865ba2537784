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

/** Neighbours among characters, with the place of the first among all. */
export interface Group<T> {
  place: number;
  members: readonly T[];
}

/** In fours; before them as many as stand by themselves, if any do. */
export function inGroups<T>(characters: readonly T[], lead: number): Group<T>[] {
  const groups = lead > 0 ? [{ place: 0, members: characters.slice(0, lead) }] : [];
  for (let place = lead; place < characters.length; place += GROUP) {
    groups.push({ place, members: characters.slice(place, place + GROUP) });
  }
  return groups;
}

/** In runs of neighbours of which the same is so. */
export function inRuns<T>(characters: readonly T[], isSo: (character: T) => boolean): (Group<T> & { so: boolean })[] {
  const runs: { place: number; members: T[]; so: boolean }[] = [];
  for (const [place, character] of characters.entries()) {
    const last = runs.at(-1);
    if (last?.so === isSo(character)) last.members.push(character);
    else runs.push({ place, members: [character], so: isSo(character) });
  }
  return runs;
}

/** Characters that stand by themselves before the groups: the mark of a hexadecimal number. */
export function leadOf(text: string): number {
  return /^0x/iu.test(text) ? 2 : 0;
}
