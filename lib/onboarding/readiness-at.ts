/** How ready one desk is for one client: the items that concern both, held against its file. */
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import type { Profile } from '@/lib/profile/profile';
import { applies } from './applies';
import type { DeskFile } from './file-entry';
import { type Readiness, readinessOf } from './readiness';
import type { TwoPersonRule } from './sign-off';

export interface Onboarding {
  directory: Pick<Directory, 'checklist' | 'regions'>;
  profile: Profile;
  file: DeskFile;
  twoPerson: TwoPersonRule;
  /** YYYY-MM-DD. */
  today: string;
}

export function readinessAt(desk: Pick<CompiledDesk, 'terms'>, { directory, profile, file, twoPerson, today }: Onboarding): Readiness {
  const items = directory.checklist.filter((item) => applies(item, desk, profile, directory.regions));
  return readinessOf(file, items, twoPerson, today);
}
