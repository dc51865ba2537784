/**
 * The directory with a pack laid over it. Desks of the pack take the place of those with their ids, or come after all others; a rubric
 * or checklist replaces the whole one. What must hold across the files of `data/` must hold of the result.
 */
import { addDays, formatISO, parseISO } from 'date-fns';
import { asOfDesks, compiledDesk } from '@/lib/desks/compile';
import type { DirectoryData } from '@/lib/desks/directory';
import { checkDirectory } from '@/lib/evidence/check-directory';
import { failed, type Result } from '@/lib/result';
import type { Language } from '@/lib/texts/language';
import { nameProblems } from './names';
import type { Pack } from './pack';
import { problemsText } from './problems';

/** `today` is YYYY-MM-DD where the user is: it may be tomorrow already where the pack was made. */
export function layOver(builtIn: DirectoryData, pack: Pack, today: string, { say }: Pick<Language, 'say'>): Result<DirectoryData> {
  const own = new Map(pack.desks?.map((desk) => [desk.id, compiledDesk(desk)]));
  const there = builtIn.desks.map((desk) => own.get(desk.id) ?? desk);
  const known = new Set(builtIn.desks.map(({ id }) => id));
  const desks = [...there, ...(pack.desks ?? []).filter(({ id }) => !known.has(id)).map(compiledDesk)];
  const directory: DirectoryData = {
    ...builtIn,
    asOf: asOfDesks(desks, builtIn.asOf),
    rubric: pack.rubric ?? builtIn.rubric,
    checklist: pack.checklist ?? builtIn.checklist,
    desks,
  };
  const problems = [
    ...twice(pack),
    ...nameProblems(pack),
    ...checkDirectory(directory, formatISO(addDays(parseISO(today), 1), { representation: 'date' })),
  ];
  return problems.length === 0 ? { ok: true, value: directory } : failed(problemsText(problems, { say }));
}

function twice({ desks = [] }: Pack): { file: string; field: string; reason: string }[] {
  const ids = desks.map(({ id }) => id);
  const again = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  return Array.from(again, (id) => ({ file: `desks/${id}.json`, field: 'id', reason: `two desks have the id "${id}"` }));
}
