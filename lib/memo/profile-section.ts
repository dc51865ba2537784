/** Who asks, as the verdict takes it: every field of the profile, the ones that are not set too. */
import type { Regions } from '@/lib/desks/guide-schema';
import type { Profile } from '@/lib/profile/profile';
import { profileRows } from '@/lib/profile/rows';
import type { Language } from '@/lib/texts/language';
import type { MemoSection } from './document';

export function profileSection(profile: Profile, regions: Pick<Regions, 'usStates'>, language: Language): MemoSection {
  const { say } = language;
  // Outside the US there is none to be set.
  const rows = profileRows(profile, regions, language).filter(({ field, text }) => field !== 'usState' || text !== '');
  return {
    heading: say('whoWeAre'),
    blocks: [{ kind: 'facts', rows: rows.map(({ name, text }) => ({ name: say(name), said: { text: text || say('notSet') } })) }],
  };
}
