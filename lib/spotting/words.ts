/** What speaks for and against a name, in words. */
import type { PlainKey } from '@/lib/texts/say';
import type { EvidenceKind } from './evidence';
import type { Strength } from './vocabulary';

export const evidenceKeys: Readonly<Record<EvidenceKind, PlainKey>> = {
  name: 'evidenceName',
  'lower case': 'evidenceLowerCase',
  'among identifiers': 'evidenceAmongIdentifiers',
  cue: 'evidenceCue',
  'soft cue': 'evidenceSoftCue',
  'other desk': 'evidenceOtherDesk',
  'listed beside a firm': 'evidenceListed',
  'word before': 'evidenceWordBefore',
  'word after': 'evidenceWordAfter',
  article: 'evidenceArticle',
  'part of a longer name': 'evidencePartOfName',
  page: 'evidencePage',
  'named in full elsewhere': 'evidenceNamedInFull',
  'other sense beside': 'evidenceSenseBeside',
  'other sense near': 'evidenceSenseNear',
};

export const strengthKeys: Readonly<Record<Strength, PlainKey>> = {
  strong: 'strengthStrong',
  likely: 'strengthLikely',
  weak: 'strengthWeak',
};

/** Whether evidence of a name's own strength says so with one of its words. */
export function isStrength(text: string): text is Strength {
  return Object.hasOwn(strengthKeys, text);
}
