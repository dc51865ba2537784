/** What the options show of packs: those that are kept, and one that is looked at before it is used. Plain data from the background. */
import type { PackRules } from '@/lib/policy/packs';
import type { PackName } from './overlay';
import type { Origin } from './packs-kept';
import type { Vouched } from './vouched';
import type { DifferenceLine } from './words';

export interface PackPreview {
  /** Null: the data DeskLens came with. */
  pack: PackName | null;
  /** Null of what was in use before, to which the user said yes then. */
  vouched: Vouched | null;
  lines: DifferenceLine[];
}

export interface PacksShown {
  /** What the user's organisation sets on packs. */
  organisation: PackRules;
  inUse: {
    /** Null where it can no longer be read. */
    pack: PackName | null;
    /** What it is signed with; null where it is not signed. */
    key: string | null;
    from: Origin;
    /** When the user said yes to it; UTC, ISO 8601. */
    used: string;
    /** Why it is not used, and the data DeskLens came with are; null where all is well. */
    problem: string | null;
  } | null;
  /** What can be gone back to; null where there is nothing. */
  before: 'built-in' | 'unreadable' | PackName | null;
}
