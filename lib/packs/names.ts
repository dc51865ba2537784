/**
 * Which names of desks a pack may bring. They are searched for on every page, and matched by a pattern made of them, so there are not too
 * many, none is longer than what is searched in one go, and none is so short that it stands everywhere.
 */
import type { Problem } from '@/lib/evidence/check-directory';
import type { Pack } from './pack';

/** Of all desks of a pack together. */
const MOST_NAMES = 1_000;
/** In characters: of a long text two stretches that are searched share a hundred (`lib/adapters/page/portions.ts`). */
const LONGEST_NAME = 80;
const FEWEST_LETTERS = 2;

export function nameProblems({ desks = [] }: Pack): Problem[] {
  const names = desks.flatMap(({ aliases }) => aliases).length;
  return [
    ...(names > MOST_NAMES ? [{ file: 'pack.json', field: 'desks', reason: `more than ${MOST_NAMES} aliases in all, with ${names}` }] : []),
    ...desks.flatMap(({ id, aliases }) =>
      aliases.flatMap(({ text }, i): Problem[] => {
        const reason = wrongWith(text);
        return reason === null ? [] : [{ file: `desks/${id}.json`, field: `aliases.${i}`, reason }];
      }),
    ),
  ];
}

function wrongWith(text: string): string | null {
  if (text.length > LONGEST_NAME) return `an alias has no more than ${LONGEST_NAME} characters`;
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length < FEWEST_LETTERS
    ? `"${text}" has fewer than ${FEWEST_LETTERS} letters or digits, and would be found everywhere`
    : null;
}
