/** What keeps a pack from being used, as file, field and reason: the files are those its publisher packed. For him, and so in English. */
import type * as z from 'zod/mini';
import type { Problem } from '@/lib/evidence/check-directory';
import type { Language } from '@/lib/texts/language';

/** Problems that are told; of more it is said that there are more. */
const MOST_TOLD = 5;

export function problemOf({ path, message, code, ...issue }: z.core.$ZodIssue, pack: unknown): Problem {
  const [part, place, ...rest] = path.map(String);
  // The name of a field that should not be there says more than the place that has it.
  const reason = code === 'unrecognized_keys' && 'keys' in issue ? `${message} (${String(issue.keys)})` : message;
  if (part === 'desks' && place !== undefined)
    return { file: `desks/${idOfDesk(pack, Number(place))}.json`, field: rest.join('.'), reason };
  if (part === 'rubric' || part === 'checklist') return { file: `${part}.json`, field: path.slice(1).join('.'), reason };
  return { file: 'pack.json', field: path.join('.'), reason };
}

export function problemsText(problems: readonly Problem[], { say }: Pick<Language, 'say'>): string {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(({ file, field, reason }) => short(`${file}: ${field === '' ? '' : `${field}: `}${reason}`));
  const more = problems.length - told.length;
  return say('packProblems', { problems: [...told, ...(more > 0 ? [say('andMore', { count: more })] : [])].join('; ') });
}

/** Names in a pack may be of any length; the longest that a reason repeats, in characters. */
const LONGEST = 200;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function idOfDesk(pack: unknown, place: number): string {
  const desks = isRecord(pack) && Array.isArray(pack['desks']) ? pack['desks'] : [];
  const desk: unknown = desks[place];
  return isRecord(desk) && typeof desk['id'] === 'string' ? desk['id'] : String(place);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
