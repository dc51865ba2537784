/**
 * How a site stands to the lists: on a desk's, on the user's own, like a name on one of them, or none of this. "Not on a list" is
 * never more than that.
 */
import { type Confusables, createDrawing } from './drawing';
import { listedName, type Name } from './names';
import { type Resemblance, resemblance } from './resemblance';
import { compileWords, type Means } from './rule';
import type { Site } from './site';
import type { LookAlikeWords } from './words-schema';

/** What the build hands over. */
export interface GuardData {
  names: readonly Name[];
  words: LookAlikeWords;
  confusables: Confusables;
}

/** A counterparty's domain that the user listed himself, or took over from his firm's list. */
export interface ListedDomain {
  /** Registrable, ASCII. */
  domain: string;
  /** What the counterparty is called. */
  name: string;
}

export type Standing =
  | { kind: 'official'; name: Name }
  | { kind: 'listed'; entry: ListedDomain }
  | ({ kind: 'resembles' } & Resemblance)
  | { kind: 'none' };

export interface Guard {
  /** `own`: what the user listed. */
  standingOf(site: Site, own: readonly ListedDomain[]): Standing;
}

export function createGuard({ names, words, confusables }: GuardData): Guard {
  const means: Means = { drawing: createDrawing(confusables), words: compileWords(words) };
  return {
    standingOf: (site, own) => {
      const name = names.find(({ domain }) => domain === site.domain);
      if (name) return { kind: 'official', name };
      const entry = own.find(({ domain }) => domain === site.domain);
      if (entry) return { kind: 'listed', entry };
      const others = own.filter((listed) => !names.some(({ domain }) => domain === listed.domain));
      const found = resemblance(site, [...names, ...others.map(({ domain }) => listedName(domain))], means);
      return found ? { kind: 'resembles', ...found } : { kind: 'none' };
    },
  };
}
