/** What all files together say: how ready the desks of the shortlist are and whether they back each other up, and what is due where. */
import type { Directory } from '@/lib/desks/directory';
import type { Profile } from '@/lib/profile/profile';
import type { DeskFile } from './file-entry';
import type { Readiness } from './readiness';
import { readinessAt } from './readiness-at';
import { type Backup, backupOf, isShortlisted } from './shortlist';
import type { TwoPersonRule } from './sign-off';

export interface Overview {
  shortlist: { desks: { id: string; name: string; readiness: Readiness }[]; backup: Backup };
  /** Desks at which something is due for review, with how much. */
  reviewsDue: { deskId: string; name: string; count: number }[];
}

export interface Files {
  directory: Pick<Directory, 'desks' | 'checklist' | 'regions'>;
  /** By desk id; a desk without one has nothing recorded. */
  files: Readonly<Record<string, DeskFile>>;
  profile: Profile;
  twoPerson: TwoPersonRule;
}

/** `today` is YYYY-MM-DD. In the order of the directory. */
export function overviewOf({ directory, files, profile, twoPerson }: Files, today: string): Overview {
  const kept = directory.desks.flatMap((desk) => {
    const file = files[desk.id];
    return file ? [{ desk, file, readiness: readinessAt(desk, { directory, profile, file, twoPerson, today }) }] : [];
  });
  const listed = kept.filter(({ file }) => isShortlisted(file));
  return {
    shortlist: {
      desks: listed.map(({ desk: { id, name }, readiness }) => ({ id, name, readiness })),
      backup: backupOf(listed.map(({ desk, file, readiness: { ready } }) => ({ desk, file, ready }))),
    },
    reviewsDue: kept
      .map(({ desk: { id, name }, readiness }) => ({ deskId: id, name, count: readiness.reviewsDue.length }))
      .filter(({ count }) => count > 0),
  };
}
