/**
 * The directory as the build hands it to the extension: every file of `data/`, checked and joined.
 * Types only; `lib/dev/load-data.ts` makes one in all languages, and the `virtual:directory` module carries it; each surface
 * says it in its own (in-language.ts).
 */
import type { Desk, Source } from './desk-schema';
import type { ChecklistData, ChecklistItem, QuickPicks, QuickPicksData, Regions, RegionsData, Rubric, RubricData } from './guide-schema';
import type { Vocabulary } from './vocabulary-schema';

/** A source with the site it stands on (registrable domain), so that independence can be told. */
export type CompiledSource = Source & { site: string };

export type CompiledDesk = Omit<Desk, 'sources'> & { sources: CompiledSource[] };

export interface Directory {
  /** Latest day on which any source was read; the as-of date on screen. */
  asOf: string;
  rubric: Rubric;
  desks: CompiledDesk[];
  checklist: ChecklistItem[];
  quickPicks: QuickPicks;
  regions: Regions;
  vocabulary: Vocabulary;
}

/** The same with our own texts in every language they are in. */
export type DirectoryData = Omit<Directory, 'rubric' | 'checklist' | 'quickPicks' | 'regions'> & {
  rubric: RubricData;
  checklist: ChecklistData;
  quickPicks: QuickPicksData;
  regions: RegionsData;
};
