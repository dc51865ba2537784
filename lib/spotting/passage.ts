/**
 * What a passage and its page say for all the names in it alike. Each thing is looked for once, and only when the decision on a
 * name needs it: most are made before.
 */
import type { Finder, Strength } from './vocabulary';

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

/** A stretch of text with the names in it. */
export interface Passage {
  text: string;
  candidates: readonly Candidate[];
}

/** The lists a passage is searched for. */
export interface WordLists {
  strongCues: Finder;
  softCues: Finder;
  peers: Finder;
  /** Strong cues that a host name may hold. */
  hostCues: readonly string[];
  /** By desk: words that speak for another sense of its name. */
  near: ReadonlyMap<string, Finder>;
}

export type Span = Pick<Candidate, 'desk' | 'start' | 'end'>;

/** Of strong cues, soft ones, other desks and words for another sense, this many count at most. */
export const AT_MOST = 2;

export class Survey {
  readonly text: string;
  readonly #candidates: readonly Candidate[];
  readonly #context: PageContext;
  readonly #lists: WordLists;
  #cues?: readonly string[];
  #softs?: readonly string[];
  #page?: { line: string | undefined };
  #firms?: readonly Span[];
  #byDesk?: readonly Candidate[];
  #inFull?: ReadonlySet<string>;
  readonly #near = new Map<string, readonly string[]>();

  constructor({ text, candidates }: Passage, context: PageContext, lists: WordLists) {
    this.text = text;
    this.#candidates = candidates;
    this.#context = context;
    this.#lists = lists;
  }

  get cues(): readonly string[] {
    this.#cues ??= distinct(this.text, this.#lists.strongCues);
    return this.#cues;
  }

  get softs(): readonly string[] {
    this.#softs ??= distinct(this.text, this.#lists.softCues);
    return this.#softs;
  }

  /** Words of the passage that speak for another sense of the desk's name. */
  near(desk: string): readonly string[] {
    const known = this.#near.get(desk);
    if (known) return known;
    const finder = this.#lists.near.get(desk);
    const found = finder ? distinct(this.text, finder) : [];
    this.#near.set(desk, found);
    return found;
  }

  /** What of the page's title, heading or host speaks of trading. */
  get page(): string | undefined {
    this.#page ??= { line: this.#lineOfPage() };
    return this.#page.line;
  }

  #lineOfPage(): string | undefined {
    const { strongCues, hostCues } = this.#lists;
    const speaks = (line: string) => distinct(line, strongCues).length > 0;
    const { title, host } = this.#context;
    if (speaks(title)) return title;
    const { heading = '' } = this.#context;
    return speaks(heading) ? heading : hostCues.find((cue) => host.includes(cue));
  }

  /** Names of desks and of other firms, in their order. */
  get firms(): readonly Span[] {
    this.#firms ??= [
      ...this.#telling(),
      ...this.#lists.peers(this.text).map(({ start, words }) => ({ desk: '', start, end: start + words.length })),
    ].sort((a, b) => a.start - b.start);
    return this.#firms;
  }

  /** The first name of each desk. */
  get byDesk(): readonly Candidate[] {
    this.#byDesk ??= firstOfEach(this.#telling());
    return this.#byDesk;
  }

  /** A common word (galaxy, kraken) says nothing of its neighbours. */
  #telling(): Candidate[] {
    return this.#candidates.filter(({ strength, start, end }) => strength !== 'weak' || !isLowerCase(this.text.slice(start, end)));
  }

  /** Desks named by a name that needs no context, in the passage or elsewhere on the page. */
  get inFull(): ReadonlySet<string> {
    this.#inFull ??= new Set([
      ...this.#candidates.filter(({ strength }) => strength === 'strong').map(({ desk }) => desk),
      ...(this.#context.established ?? []),
    ]);
    return this.#inFull;
  }
}

export function isLowerCase(name: string): boolean {
  return name === name.toLowerCase() && name !== name.toUpperCase();
}

function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ desk }, i) => candidates.findIndex((other) => other.desk === desk) === i);
}

/** Words of the list that the text holds, singular and plural as one, no more than count. */
function distinct(text: string, finder: Finder): string[] {
  const found = new Map<string, string>();
  finder(text, ({ words }) => {
    const key = words.toLowerCase().replace(/s$/u, '');
    if (!found.has(key)) found.set(key, words);
    return found.size < AT_MOST;
  });
  return [...found.values()];
}
