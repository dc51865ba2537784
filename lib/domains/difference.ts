/** Where two domains differ, letter by letter, so that they can be read one under the other. */
import { type ChangeObject, diffChars } from 'diff';

export interface Piece {
  /** Place of its first letter, in characters. */
  at: number;
  text: string;
  differs: boolean;
}

export interface Difference {
  /** Of the site that is looked at. */
  shown: readonly Piece[];
  official: readonly Piece[];
}

export function differenceOf(shown: string, official: string): Difference {
  const changes = withoutChance(diffChars(shown, official));
  return { shown: piecesOf(changes.filter(({ added }) => !added)), official: piecesOf(changes.filter(({ removed }) => !removed)) };
}

/** One letter that both happen to have amid letters that differ is read with these: "example" and "com" share no more than an m. */
function withoutChance(changes: readonly ChangeObject<string>[]): ChangeObject<string>[] {
  const differs = (change: ChangeObject<string> | undefined) => change !== undefined && (change.added || change.removed);
  return changes.flatMap((change, i) => {
    const isChance = !differs(change) && change.count === 1 && differs(changes[i - 1]) && differs(changes[i + 1]);
    return isChance
      ? [
          { ...change, removed: true },
          { ...change, added: true },
        ]
      : [change];
  });
}

/** Neighbours of which the same is so stand together. */
function piecesOf(changes: readonly ChangeObject<string>[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { value, added, removed } of changes) {
    const differs = added || removed;
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += value;
    else pieces.push({ at, text: value, differs });
    at += value.length;
  }
  return pieces;
}
