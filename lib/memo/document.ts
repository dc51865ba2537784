/**
 * A memo as a document of a few kinds of blocks, so that each way of writing one (HTML, Markdown) knows only these and never what they
 * are about. All of it is text: nothing in it is markup, whoever wrote it.
 */
import type { Wording } from '@/lib/texts/wording';

/** Words with the numbers of the sources they rest on, from 1 as the list at the end has them. */
export interface Said {
  text: Wording;
  refs?: readonly number[];
}

export interface MemoItem {
  said: Said;
  /** How it stands, in a few words. */
  state?: string;
  /** Set off from the others; the words say why. */
  warns?: boolean;
  /** What is said of it, a line each; the name in front of one is left out where it needs none. */
  lines?: readonly { name?: string; said: Said }[];
}

export interface MemoBar {
  name: string;
  weight: string;
  /** Per cent; null where nothing of it applies. */
  proven: number | null;
  possible: number | null;
  text: string;
}

export interface MemoSource {
  number: number;
  title: Wording;
  url: string;
  /** "regulator · Central Bank of Ireland · published Mar 2026". */
  about: string;
}

export type MemoBlock =
  | { kind: 'text'; said: Said; tone?: 'strong' | 'quiet' | 'warning' }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: readonly { name: string; said: Said }[] }
  | { kind: 'items'; items: readonly MemoItem[] }
  /** The first column names the row. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly Said[])[] }
  | { kind: 'bars'; head: readonly [name: string, weight: string, score: string]; rows: readonly MemoBar[] }
  /** Lines to sign on; the names are of those who signed in the file, empty where a line is free. */
  | { kind: 'signatures'; head: readonly [role: string, name: string, date: string, signature: string]; rows: readonly MemoSigner[] }
  | { kind: 'sources'; sources: readonly MemoSource[] };

export interface MemoSigner {
  role: string;
  name: string;
}

export interface MemoSection {
  heading: string;
  blocks: readonly MemoBlock[];
}

export interface MemoDocument {
  /** BCP 47. */
  locale: string;
  title: string;
  /** Under the title: who made it and when, and what it rests on. */
  about: readonly string[];
  sections: readonly MemoSection[];
  closing: string;
  sheet: 'portrait' | 'landscape';
}
