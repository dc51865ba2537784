/**
 * Finds the mentions of desks in one block of text: strings in, spans out. Runs on every page, so it carries names and
 * vocabulary only.
 *
 * A strong name (Galaxy Digital) counts wherever it stands as a word. A likely one (Coinbase) counts unless the words
 * around give it another sense; a weak one (Galaxy, Kraken) needs crypto words, other desks or the page to speak for it.
 * The longest name wins, and a name inside an address or a file name is no mention.
 */

export type Strength = 'strong' | 'likely' | 'weak';

/** What the build hands the always-on script: no prose, no desk data. */
export interface SpottingIndex {
  names: readonly { text: string; desk: string; strength: Strength }[];
  cues: readonly string[];
  otherSenses: Readonly<Record<string, { before: readonly string[]; after: readonly string[]; near: readonly string[] }>>;
}

export interface Mention {
  desk: string;
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
}

/** What the rest of the page says, for names that need it. */
export interface PageContext {
  title: string;
  host: string;
}

export interface Spotter {
  /** The cheap look: false where the text cannot hold a mention. */
  mayMention(text: string): boolean;
  findMentions(text: string, context: PageContext): Mention[];
}

interface Candidate extends Mention {
  strength: Strength;
  name: string;
}

interface Surroundings {
  /** Evidence every name of the block has alike. */
  shared: number;
  /** Desks whose name the block uses in another sense. */
  otherSense: ReadonlySet<string>;
}

const NEVER = /(?!)/;
/** How far on each side of a weak name a neighbouring word is looked for, in characters. */
const NEIGHBOUR_CHARS = 40;
/** How much of an address around a name is read, on each side, in characters. */
const ADDRESS_CHARS = 120;
/** A name counts from this much evidence; a strong one is not weighed. */
const ENOUGH = 1;
const weigh = { likely: 2, cue: 1, cuesAtMost: 2, otherDesk: 1, page: 1, lowerCase: -1, adjacentSense: -6, senseInBlock: -3 } as const;

export function createSpotter(index: SpottingIndex): Spotter {
  const byText = new Map(index.names.map((name) => [fold(name.text), name]));
  const alternatives = [...byText.keys()]
    .sort((a, b) => b.length - a.length)
    .map(toPattern)
    .join('|');
  const look = new RegExp(alternatives, 'i');
  const names = new RegExp(`(?<![\\p{Script=Latin}\\p{N}_])(?:${alternatives})(?![\\p{Script=Latin}\\p{N}_])`, 'giu');
  const cues = wordList(index.cues);
  const senses = new Map(
    Object.entries(index.otherSenses).map(([desk, { before, after, near }]) => [
      desk,
      {
        before: before.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${before.map(toPattern).join('|')})[\\s\\p{P}]*$`, 'iu') : null,
        after: after.length > 0 ? new RegExp(`^(?:['’]s)?[\\s\\p{P}]*(?:${after.map(toPattern).join('|')})(?![\\p{L}\\p{N}])`, 'iu') : null,
        near: near.length > 0 ? wordList(near) : null,
      },
    ]),
  );

  function findMentions(text: string, context: PageContext): Mention[] {
    if (!look.test(text)) return [];
    const candidates: Candidate[] = [];
    for (const match of text.matchAll(names)) {
      const start = match.index;
      const end = start + match[0].length;
      const name = byText.get(fold(match[0]));
      if (name && !isPartOfAddress(text, start, end))
        candidates.push({ desk: name.desk, start, end, strength: name.strength, name: match[0] });
    }
    if (candidates.some(({ strength }) => strength !== 'strong')) {
      const surroundings = survey(text, candidates, context);
      return candidates.filter((c) => c.strength === 'strong' || evidenceFor(c, text, surroundings) >= ENOUGH).map(toMention);
    }
    return candidates.map(toMention);
  }

  /** What the block and the page say, once for all its candidates. */
  function survey(text: string, candidates: readonly Candidate[], context: PageContext): Surroundings {
    const desks = new Set(candidates.map(({ desk }) => desk));
    return {
      shared:
        Math.min(countDistinct(text, cues), weigh.cuesAtMost) * weigh.cue +
        (desks.size > 1 || candidates.some(({ strength }) => strength === 'strong') ? weigh.otherDesk : 0) +
        (context.title.search(cues) >= 0 || isCryptoHost(context.host) ? weigh.page : 0),
      otherSense: new Set([...desks].filter((desk) => text.search(senses.get(desk)?.near ?? NEVER) >= 0)),
    };
  }

  function evidenceFor(candidate: Candidate, text: string, { shared, otherSense }: Surroundings): number {
    const { desk, start, end, strength, name } = candidate;
    let evidence = shared + (strength === 'likely' ? weigh.likely : 0);
    if (name === name.toLowerCase() && name !== name.toUpperCase()) evidence += weigh.lowerCase;
    if (otherSense.has(desk)) evidence += weigh.senseInBlock;
    const sense = senses.get(desk);
    const before = text.slice(Math.max(0, start - NEIGHBOUR_CHARS), start);
    const after = text.slice(end, end + NEIGHBOUR_CHARS);
    if (sense?.before?.test(before) || sense?.after?.test(after)) evidence += weigh.adjacentSense;
    return evidence;
  }

  const cueInHost = index.cues.filter((cue) => /^[a-z]{4,}$/.test(cue));
  function isCryptoHost(host: string): boolean {
    return cueInHost.some((cue) => host.includes(cue));
  }

  return { mayMention: (text) => look.test(text), findMentions };
}

/** True where the span stands inside a URL, an e-mail address, a path, a file or package name. */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - ADDRESS_CHARS), start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end, end + ADDRESS_CHARS))?.[0] ?? '';
  if (/:\/\/|^www\.|\S@\S+\.\S/iu.test(before + text.slice(start, end) + after)) return true;
  if (/^[.@][a-z0-9]/iu.test(after) || /[@.$_]$/u.test(before)) return true;
  const name = text.slice(start, end);
  return name === name.toLowerCase() && (/^[-/\\_:=]\w/u.test(after) || /\w[-/\\_:=]$/u.test(before));
}

function countDistinct(text: string, words: RegExp): number {
  return new Set(Array.from(text.matchAll(words), (match) => match[0].toLowerCase())).size;
}

/** Matches any of the words; one in a script that sets words apart only where it stands as a word. */
function wordList(words: readonly string[]): RegExp {
  const edge = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}]';
  const patterns = words.map((word) => (isSpaced(word) ? `(?<!${edge})${toPattern(word)}(?!${edge})` : toPattern(word)));
  return new RegExp(patterns.join('|'), 'giu');
}

function isSpaced(word: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
}

function toMention({ desk, start, end }: Candidate): Mention {
  return { desk, start, end };
}

/** Folds white space and case, so that one key serves every way a name is set. */
function fold(name: string): string {
  return name.replace(/\s+/gu, ' ').toLowerCase();
}

function toPattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/ /gu, '\\s+');
}
