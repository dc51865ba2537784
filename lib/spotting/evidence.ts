/**
 * Weighs what speaks for and against a name meaning the desk: its own strength, how it is written, the words beside it,
 * other desks and firms, cues in the block, what the page says. For a decision the lines are followed only until the others can no
 * longer turn it; for its explanation all of them, and every item is kept.
 */
import { AT_MOST, type Candidate, isLowerCase, type PageContext, type Passage, type Span, Survey } from './passage';
import { finderOf, type SpottingIndex, type Strength, type WordBeside, wordAfter, wordBefore } from './vocabulary';

export type EvidenceKind =
  | 'name'
  | 'lower case'
  | 'among identifiers'
  | 'cue'
  | 'soft cue'
  | 'other desk'
  | 'listed beside a firm'
  | 'word before'
  | 'word after'
  | 'article'
  | 'part of a longer name'
  | 'page'
  | 'named in full elsewhere'
  | 'other sense beside'
  | 'other sense near';

export interface Evidence {
  kind: EvidenceKind;
  /** The words it was found in. */
  text: string;
  points: number;
}

/** A name counts from this many points. */
export const ENOUGH = 1;

const byStrength: Readonly<Record<Strength, number>> = { strong: 4, likely: 2, weak: 0 };
const points = {
  lowerCase: -1.5,
  amongIdentifiers: -1,
  cue: 1,
  softCue: 0.5,
  otherDesk: 1,
  otherWeakDesk: 0.5,
  listed: 1.5,
  beside: 1.5,
  article: -1.5,
  partOfName: -1,
  page: 1,
  established: 2,
  senseBeside: -6,
  senseNear: -2.5,
  moreSenseNear: -1.5,
} as const;
/** How far on each side of a name text about code is looked for, in characters. */
const NEIGHBOUR_CHARS = 40;
/** How far from a name another one may stand in the same list, in characters. */
const LIST_CHARS = 28;

const article = /(?<=(?<![\p{L}\p{N}])(the|our|this|every|another|mighty)\s+)/iuy;
/** snake_case, calls, flags, paths, file names and templates: text about code. */
const identifiers = /\w_\w|\w\.\w+\(|(?:^|\s)--?[a-z]|(?:^|\s)\.{0,2}\/\w|\.(?:js|ts|py|rs|go|json|ya?ml|toml|sh|md)\b|[$@]\{|::|=>|\w=\w/u;
/** A capitalised word before the name, in the middle of a sentence: the name may be the rest of another one. */
const longerName = /(?<=\p{Ll},?\s(\p{Lu}\p{Ll}+)\s)/uy;
const separators = /^[\s,;/|·•、，和与與及或&+()–—-]*(?:(?:and|or|und|oder|et|ou|y|e|o|и|или|と|와|과|vs\.?)[\s,]+)?$/iu;

export interface Weigher {
  /** Every item for and against each candidate of a passage, in their order. */
  weigh(passage: Passage, context: PageContext): Evidence[][];
  /** Whether each candidate's points are enough. */
  decide(passage: Passage, context: PageContext): boolean[];
}

/** What a line of evidence is asked about. */
interface Case {
  candidate: Candidate;
  survey: Survey;
  /** Words that make the name a firm, right beside it. */
  firmBefore: string | undefined;
  firmAfter: string | undefined;
}

interface Line {
  /** The fewest and the most points it gives a name of this strength, by whether the desk's name has other senses. */
  bounds(strength: Strength, hasSenses: boolean): readonly [least: number, most: number];
  find(one: Case): Evidence[];
}

export function createWeigher(index: SpottingIndex): Weigher {
  const before = wordBefore(index.firm.before);
  const after = wordAfter(index.firm.after);
  const lists = {
    strongCues: finderOf([...index.cues.strong, ...index.peers]),
    softCues: finderOf(index.cues.soft),
    peers: finderOf(index.peers),
    hostCues: index.cues.strong.filter((cue) => /^[a-z]{4,}$/.test(cue)),
    near: new Map(Object.entries(index.otherSenses).map(([desk, { near }]) => [desk, finderOf(near)])),
  };
  const beside = new Map(
    Object.entries(index.otherSenses).map(([desk, sense]) => [desk, [wordBefore(sense.before), wordAfter(sense.after)] as const]),
  );
  const lines: readonly Line[] = [...linesOfTheName, senseNear, senseBeside(beside), ...linesAround];
  const boundsOf = new Map<string, readonly (readonly [least: number, most: number])[]>();

  /** What the lines from each one on can still give, at least and at most. */
  function remaining({ strength, desk }: Candidate): readonly (readonly [least: number, most: number])[] {
    const hasSenses = beside.has(desk);
    const key = `${strength} ${hasSenses}`;
    const known = boundsOf.get(key);
    if (known) return known;
    const sums = lines.map((_, i) =>
      lines
        .slice(i)
        .map((line) => line.bounds(strength, hasSenses))
        .reduce(([least, most], [low, high]) => [least + low, most + high], [0, 0]),
    );
    boundsOf.set(key, sums);
    return sums;
  }

  const caseOf = (candidate: Candidate, survey: Survey): Case => ({
    candidate,
    survey,
    get firmBefore() {
      return before(survey.text, candidate.start);
    },
    get firmAfter() {
      return after(survey.text, candidate.end);
    },
  });

  function isEnough(candidate: Candidate, survey: Survey): boolean {
    const one = caseOf(candidate, survey);
    const open = remaining(candidate);
    let sum = 0;
    for (const [i, line] of lines.entries()) {
      const [least, most] = open[i] ?? [0, 0];
      if (sum + least >= ENOUGH) return true;
      if (sum + most < ENOUGH) return false;
      for (const item of line.find(one)) sum += item.points;
    }
    return sum >= ENOUGH;
  }

  return {
    weigh(passage, context) {
      const survey = new Survey(passage, context, lists);
      return passage.candidates.map((candidate) => {
        const one = caseOf(candidate, survey);
        return lines.flatMap((line) => line.find(one));
      });
    },
    decide(passage, context) {
      const survey = new Survey(passage, context, lists);
      return passage.candidates.map((candidate) => isEnough(candidate, survey));
    },
  };
}

/** What the name itself and how it is written says. */
const linesOfTheName: readonly Line[] = [
  {
    bounds: (strength) => [byStrength[strength], byStrength[strength]],
    find: ({ candidate: { strength } }) => item('name', strength, byStrength[strength]),
  },
  {
    bounds: () => [points.lowerCase + points.amongIdentifiers, 0],
    find({ candidate: { start, end }, survey: { text } }) {
      const name = text.slice(start, end);
      if (!isLowerCase(name)) return [];
      const [before, after] = [text.slice(Math.max(0, start - NEIGHBOUR_CHARS), start), text.slice(end, end + NEIGHBOUR_CHARS)];
      const isCode = identifiers.test(before) || identifiers.test(after);
      return [
        ...item('lower case', name, points.lowerCase),
        ...item('among identifiers', isCode ? `${before}…${after}` : undefined, points.amongIdentifiers),
      ];
    },
  },
];

const senseNear: Line = {
  bounds: (_, hasSenses) => [hasSenses ? points.senseNear + (AT_MOST - 1) * points.moreSenseNear : 0, 0],
  find: ({ candidate: { desk }, survey }) =>
    survey.near(desk).flatMap((word, i) => item('other sense near', word, i === 0 ? points.senseNear : points.moreSenseNear)),
};

function senseBeside(beside: ReadonlyMap<string, readonly [WordBeside, WordBeside]>): Line {
  return {
    bounds: (strength, hasSenses) => [hasSenses && strength !== 'strong' ? points.senseBeside : 0, 0],
    find({ candidate: { desk, strength, start, end }, survey: { text } }) {
      const words = strength === 'strong' ? undefined : beside.get(desk);
      return item('other sense beside', words?.[0](text, start) ?? words?.[1](text, end), points.senseBeside);
    },
  };
}

/** What stands around the name, nearest first, and what the page says. */
const linesAround: readonly Line[] = [
  {
    bounds: (strength) => [strength === 'weak' ? points.article : 0, 0],
    find({ candidate: { strength, start, end }, survey: { text }, firmAfter }) {
      if (strength !== 'weak' || firmAfter !== undefined || text[end] === '-') return [];
      return item('article', firstGroup(article, text, start), points.article);
    },
  },
  {
    bounds: () => [points.partOfName, 0],
    find: ({ candidate: { start }, survey: { text }, firmBefore }) =>
      firmBefore === undefined ? item('part of a longer name', firstGroup(longerName, text, start), points.partOfName) : [],
  },
  { bounds: () => [0, points.beside], find: ({ firmAfter }) => item('word after', firmAfter, points.beside) },
  { bounds: () => [0, points.beside], find: ({ firmBefore }) => item('word before', firmBefore, points.beside) },
  {
    bounds: (strength) => [0, strength === 'strong' ? 0 : points.established],
    find: ({ candidate: { desk, strength }, survey }) =>
      strength !== 'strong' && survey.inFull.has(desk) ? item('named in full elsewhere', desk, points.established) : [],
  },
  { bounds: () => [0, AT_MOST * points.cue], find: ({ survey }) => survey.cues.flatMap((cue) => item('cue', cue, points.cue)) },
  { bounds: () => [0, points.page], find: ({ survey }) => item('page', survey.page, points.page) },
  {
    bounds: () => [0, AT_MOST * points.softCue],
    find: ({ survey }) => survey.softs.flatMap((cue) => item('soft cue', cue, points.softCue)),
  },
  {
    bounds: () => [0, AT_MOST * points.otherDesk],
    find: ({ candidate: { desk }, survey: { text, byDesk } }) =>
      byDesk
        .filter((other) => other.desk !== desk)
        .slice(0, AT_MOST)
        .flatMap(({ start, end, strength }) =>
          item('other desk', text.slice(start, end), strength === 'weak' ? points.otherWeakDesk : points.otherDesk),
        ),
  },
  {
    bounds: () => [0, points.listed],
    find: ({ candidate, survey }) => item('listed beside a firm', neighbourInList(candidate, survey), points.listed),
  },
];

function item(kind: EvidenceKind, text: string | undefined, worth: number): Evidence[] {
  return text === undefined ? [] : [{ kind, text: text.trim(), points: worth }];
}

/** The first group of a sticky pattern at a place of a text. */
function firstGroup(pattern: RegExp, text: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[1];
}

/** The other desk or firm that stands next to the candidate in an enumeration. */
function neighbourInList({ desk, start, end }: Candidate, { text, firms }: Survey): string | undefined {
  const before = firms.findLast((firm) => firm.end < start);
  const after = firms.find((firm) => firm.start > end);
  const beside = (firm: Span | undefined, between: string) =>
    firm !== undefined && firm.desk !== desk && between.length <= LIST_CHARS && separators.test(between);
  if (before && beside(before, text.slice(before.end, start))) return text.slice(before.start, before.end);
  return after && beside(after, text.slice(end, after.start)) ? text.slice(after.start, after.end) : undefined;
}
