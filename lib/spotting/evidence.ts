/**
 * Weighs what speaks for and against a name meaning the desk: its own strength, how it is written, the words beside it,
 * other desks and firms, cues in the block, what the page says. Every item is kept, so that a decision can be explained.
 */
import { anyOf, type SpottingIndex, type Strength } from './vocabulary';

/** A name that stands in a text, not yet decided on. Offsets are UTF-16, end exclusive. */
export interface Candidate {
  desk: string;
  strength: Strength;
  start: number;
  end: number;
}

/** What the rest of the page says, for names that need it. */
export interface PageContext {
  title: string;
  host: string;
  /** Text of the heading above the block. */
  heading?: string;
  /** Desks the page names beyond doubt elsewhere: their short names may follow. */
  established?: ReadonlySet<string>;
}

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
/** Of strong cues, soft ones and other desks, this many count at most. */
const AT_MOST = 2;
/** How far on each side of a name a neighbouring word is looked for, in characters. */
const NEIGHBOUR_CHARS = 40;
/** How far from a name another one may stand in the same list, in characters. */
const LIST_CHARS = 28;

const NEVER = /(?!)/gu;
const articles = /(?<![\p{L}\p{N}])(?:the|our|this|every|another|mighty)\s+$/iu;
/** snake_case, calls, flags, paths, file names and templates: text about code. */
const identifiers = /\w_\w|\w\.\w+\(|(?:^|\s)--?[a-z]|(?:^|\s)\.{0,2}\/\w|\.(?:js|ts|py|rs|go|json|ya?ml|toml|sh|md)\b|[$@]\{|::|=>|\w=\w/u;
/** A capitalised word before the name, in the middle of a sentence: the name may be the rest of another one. */
const longerName = /\p{Ll},?\s(\p{Lu}\p{Ll}+)\s$/u;
const separators = /^[\s,;/|·•、，和与與及或&+()–—-]*(?:(?:and|or|und|oder|et|ou|y|e|o|и|или|と|와|과|vs\.?)[\s,]+)?$/iu;

/** A stretch of text with the names in it. */
export interface Passage {
  text: string;
  candidates: readonly Candidate[];
}

/** Gives every item for and against each candidate of a passage, in their order. */
export type Weigh = (passage: Passage, context: PageContext) => Evidence[][];

export function createWeigher(index: SpottingIndex): Weigh {
  const strongCues = anyOf([...index.cues.strong, ...index.peers], 'g');
  const softCues = anyOf(index.cues.soft, 'g');
  const peers = anyOf(index.peers, 'g');
  const firmBefore = endingIn(index.firm.before);
  const firmAfter = beginningWith(index.firm.after);
  const hostCues = index.cues.strong.filter((cue) => /^[a-z]{4,}$/.test(cue));
  const senses = new Map(
    Object.entries(index.otherSenses).map(([desk, { before, after, near }]) => [
      desk,
      { before: endingIn(before), after: beginningWith(after), near: anyOf(near, 'g') },
    ]),
  );

  /** What the passage says for all its names alike is looked for once. */
  function weighAll({ text, candidates }: Passage, context: PageContext): Evidence[][] {
    const { title, host, heading = '', established } = context;
    const page = [title, heading].find((line) => line.search(strongCues) >= 0) ?? hostCues.find((cue) => host.includes(cue));
    const cues = distinct(text, strongCues, AT_MOST);
    const softs = distinct(text, softCues, AT_MOST);
    const near = new Map(
      [...new Set(candidates.map(({ desk }) => desk))].map((desk) => [desk, distinct(text, senses.get(desk)?.near ?? NEVER, AT_MOST)]),
    );
    const telling = candidates.filter((candidate) => !isLoweredWeak(candidate, text));
    const firms = [
      ...telling,
      ...Array.from(text.matchAll(peers), ({ index: start, 0: word }) => ({ desk: '', start, end: start + word.length })),
    ].sort((a, b) => a.start - b.start);
    const byDesk = firstOfEach(telling);
    const here = candidates.filter(({ strength }) => strength === 'strong').map(({ desk }) => desk);
    const inFull = new Set([...here, ...(established ?? [])]);
    return candidates.map((candidate) =>
      weigh(candidate, { text, page, cues, softs, near: near.get(candidate.desk) ?? [], firms, byDesk, inFull }),
    );
  }

  function weigh(candidate: Candidate, passage: Survey): Evidence[] {
    const { text } = passage;
    const { desk, strength, start, end } = candidate;
    const name = text.slice(start, end);
    const before = text.slice(Math.max(0, start - NEIGHBOUR_CHARS), start);
    const after = text.slice(end, end + NEIGHBOUR_CHARS);
    const found: Evidence[] = [{ kind: 'name', text: strength, points: byStrength[strength] }];
    const add = (kind: EvidenceKind, words: string | undefined, worth: number) => {
      if (words !== undefined) found.push({ kind, text: words.trim(), points: worth });
    };

    if (isLowerCase(name)) {
      add('lower case', name, points.lowerCase);
      if (identifiers.test(before) || identifiers.test(after)) add('among identifiers', `${before}…${after}`, points.amongIdentifiers);
    }

    const firmWord = firmAfter.exec(after)?.[0];
    const firmWordBefore = firmBefore.exec(before)?.[0];
    add('word after', firmWord, points.beside);
    add('word before', firmWordBefore, points.beside);
    if (strength === 'weak' && firmWord === undefined && !after.startsWith('-')) add('article', articles.exec(before)?.[0], points.article);
    if (firmWordBefore === undefined) add('part of a longer name', longerName.exec(before)?.[1], points.partOfName);

    for (const cue of passage.cues) add('cue', cue, points.cue);
    for (const cue of passage.softs) add('soft cue', cue, points.softCue);
    for (const other of passage.byDesk.filter((one) => one.desk !== desk).slice(0, AT_MOST))
      add('other desk', text.slice(other.start, other.end), other.strength === 'weak' ? points.otherWeakDesk : points.otherDesk);
    add('listed beside a firm', neighbourInList(candidate, passage), points.listed);

    add('page', passage.page, points.page);
    if (strength !== 'strong' && passage.inFull.has(desk)) add('named in full elsewhere', desk, points.established);

    const sense = senses.get(desk);
    if (sense) {
      if (strength !== 'strong')
        add('other sense beside', sense.before.exec(before)?.[0] ?? sense.after.exec(after)?.[0], points.senseBeside);
      for (const [i, word] of passage.near.entries()) add('other sense near', word, i === 0 ? points.senseNear : points.moreSenseNear);
    }
    return found;
  }

  return weighAll;
}

/** What a passage and its page say for all its names alike. */
interface Survey {
  text: string;
  /** What of the page's title, heading or host speaks of trading. */
  page: string | undefined;
  cues: readonly string[];
  softs: readonly string[];
  /** Words that speak for another sense of the candidate's name. */
  near: readonly string[];
  /** Names of desks and of other firms, in their order. */
  firms: readonly Span[];
  /** The first name of each desk. */
  byDesk: readonly Candidate[];
  /** Desks named by a name that needs no context, in the passage or elsewhere on the page. */
  inFull: ReadonlySet<string>;
}

type Span = Pick<Candidate, 'desk' | 'start' | 'end'>;

/** The other desk or firm that stands next to the candidate in an enumeration. */
function neighbourInList({ desk, start, end }: Candidate, { text, firms }: Survey): string | undefined {
  const before = firms.findLast((firm) => firm.end < start);
  const after = firms.find((firm) => firm.start > end);
  const beside = (firm: Span | undefined, between: string) =>
    firm !== undefined && firm.desk !== desk && between.length <= LIST_CHARS && separators.test(between);
  if (before && beside(before, text.slice(before.end, start))) return text.slice(before.start, before.end);
  return after && beside(after, text.slice(end, after.start)) ? text.slice(after.start, after.end) : undefined;
}

function isLowerCase(name: string): boolean {
  return name === name.toLowerCase() && name !== name.toUpperCase();
}

/** A common word (galaxy, kraken) says nothing of its neighbours. */
function isLoweredWeak({ strength, start, end }: Candidate, text: string): boolean {
  return strength === 'weak' && isLowerCase(text.slice(start, end));
}

function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ desk }, i) => candidates.findIndex((other) => other.desk === desk) === i);
}

function distinct(text: string, words: RegExp, most: number): string[] {
  const found = new Map<string, string>();
  for (const [word] of text.matchAll(words)) {
    const key = word.toLowerCase().replace(/s$/u, '');
    if (!found.has(key)) found.set(key, word);
    if (found.size === most) break;
  }
  return [...found.values()];
}

function endingIn(words: readonly string[]): RegExp {
  return new RegExp(`(?:${anyOf(words).source})[\\s"'“”‘’(«„:-]*$`, 'iu');
}

function beginningWith(words: readonly string[]): RegExp {
  return new RegExp(`^(?:['’]s)?[\\s"'“”‘’(»:-]*(?:${anyOf(words).source})`, 'iu');
}
