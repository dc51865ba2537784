/**
 * Reads what others wrote by hand part by part: a part that cannot be read is named and left out, and the others hold. Every part
 * may be missing, but for those without which the thing around them says nothing.
 */
import type * as z from 'zod/mini';

/** A key that is not known, or a value that is not in its form. */
export interface Problem {
  /** "profile.country", "domains[2].name"; entries are counted from 0, as the files they stand in do. */
  path: string;
  kind: 'unknown' | 'unreadable';
}

export interface Form<T> {
  /** Undefined where nothing of it can be read; what is wrong with it goes to `problems`. `raw` is there. */
  read(raw: unknown, path: string, problems: Problem[]): T | undefined;
  /** Every key there may be under it: ".country", "[].name". */
  keys: readonly string[];
}

/** So much of a name that others wrote is repeated, in characters. */
const LONGEST_NAME = 80;

export function one<T>(schema: z.ZodMiniType<T>): Form<T> {
  return {
    read(raw, path, problems) {
      const parsed = schema.safeParse(raw);
      if (parsed.success) return parsed.data;
      problems.push({ path, kind: 'unreadable' });
    },
    keys: [],
  };
}

/** Of more than `most` entries the first hold. */
export function list<T>(of: Form<T>, most: number): Form<T[]> {
  return {
    read(raw, path, problems) {
      if (!Array.isArray(raw)) {
        problems.push({ path, kind: 'unreadable' });
        return;
      }
      if (raw.length > most) problems.push({ path: `${path}[${most}]`, kind: 'unreadable' });
      return raw.slice(0, most).flatMap((entry: unknown, i) => {
        const read = of.read(entry, `${path}[${i}]`, problems);
        return read === undefined ? [] : [read];
      });
    },
    keys: of.keys.map((key) => `[]${key}`),
  };
}

type Parts = Readonly<Record<string, Form<unknown>>>;
type Read<P extends Parts> = { [K in keyof P]?: P[K] extends Form<infer T> ? T : never };

/** `needed`: the parts without which it is not read at all. */
export function fields<P extends Parts, N extends keyof P & string = never>(
  parts: P,
  needed: readonly N[] = [],
): Form<Omit<Read<P>, N> & Required<Pick<Read<P>, N>>> {
  return {
    read(raw, path, problems) {
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        problems.push({ path, kind: 'unreadable' });
        return;
      }
      const read: [string, unknown][] = [];
      for (const [key, value] of Object.entries(raw)) {
        const at = `${path === '' ? '' : `${path}.`}${key.slice(0, LONGEST_NAME)}`;
        const part = Object.hasOwn(parts, key) ? parts[key] : undefined;
        if (!part) problems.push({ path: at, kind: 'unknown' });
        else read.push([key, part.read(value, at, problems)]);
      }
      const there = Object.fromEntries(read.filter(([, value]) => value !== undefined));
      if (needed.every((key) => Object.hasOwn(there, key))) return there as Omit<Read<P>, N> & Required<Pick<Read<P>, N>>;
      if (needed.some((key) => !Object.hasOwn(raw, key))) problems.push({ path, kind: 'unreadable' });
    },
    keys: Object.entries(parts).flatMap(([key, { keys }]) => [`.${key}`, ...keys.map((under) => `.${key}${under}`)]),
  };
}
