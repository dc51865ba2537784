/**
 * The names that look-alikes are held against: one for each official domain, with what is known of how much the name says.
 * A coined name hardly stands for anyone else, an ordinary word does for many, and of a short one every other string is a neighbour.
 */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { LookAlikeWords } from './words-schema';

export type NameKind = 'coined' | 'word' | 'short';

export interface Name {
  /** Whose it is: a desk's id, or the domain itself where the user listed it. */
  owner: string;
  /** The official registrable domain. */
  domain: string;
  /** "kraken" of kraken.com. */
  label: string;
  /** "com" of kraken.com. */
  ending: string;
  kind: NameKind;
  /** Its owner's names of more than one word, in small letters and digits only: "krakeninstitutional". */
  fullNames: readonly string[];
  /** What those are made of beside the label: "institutional". */
  ownWords: readonly string[];
}

/** Up to this many letters, one other letter makes some other firm's name. */
const SHORT = 4;
/** A full name says something from this many letters on. */
const FULL = 8;

export function kindOf(label: string, { ordinaryNames }: Pick<LookAlikeWords, 'ordinaryNames'>): NameKind {
  if (label.length <= SHORT) return 'short';
  return ordinaryNames.includes(label) ? 'word' : 'coined';
}

export function namesOfDesks(desks: readonly Pick<CompiledDesk, 'id' | 'name' | 'aliases' | 'domains'>[], words: LookAlikeWords): Name[] {
  return desks.flatMap(({ id, name, aliases, domains }) => {
    const spelt = [name.replace(/\(.*\)/, ''), ...aliases.map(({ text }) => text)].map(wordsOf);
    return domains.map(({ domain }): Name => {
      const [label, ending] = splitDomain(domain);
      const full = spelt.filter((one) => one.length > 1);
      return {
        owner: id,
        domain,
        label,
        ending,
        kind: kindOf(label, words),
        fullNames: unique(full.map((one) => one.join(''))).filter((one) => one.length >= FULL && one !== label),
        ownWords: unique(full.flat()).filter((word) => word !== label && word.length > 2),
      };
    });
  });
}

/** A domain the user listed. What it means to others is not known, so it is held to be an ordinary word. */
export function listedName(domain: string): Name {
  const [label, ending] = splitDomain(domain);
  return { owner: domain, domain, label, ending, kind: label.length <= SHORT ? 'short' : 'word', fullNames: [], ownWords: [] };
}

function splitDomain(domain: string): [label: string, ending: string] {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
