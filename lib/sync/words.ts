/** Sync in words: what turning it on would change here, and what is not synced, with what to do about it. */
import type { Regions, Rubric } from '@/lib/desks/guide-schema';
import type { Marking } from '@/lib/profile/marking';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { profileRows } from '@/lib/profile/rows';
import { markingKeys } from '@/lib/profile/words';
import type { Weights } from '@/lib/scoring/weights';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { SyncChange, SyncLine, SyncProblem } from './changes';
import { MOST_BYTES_OF_ITEM } from './room';
import type { SyncedKey } from './synced';

/** What is known of the values' names. */
export interface Named {
  regions: Pick<Regions, 'usStates'>;
  rubric: Rubric;
}

const itemKeys: Readonly<Record<SyncedKey, PlainKey>> = {
  profile: 'syncItemProfile',
  weights: 'ownWeights',
  marking: 'marks',
  pause: 'syncItemPause',
};

/** "Domicile: not set → Germany". The values are those of items that were parsed. */
export function lineOf({ key, field, from, to }: SyncChange, named: Named, language: Language): SyncLine {
  const { name, text } = wordsOf(key, field, named, language);
  return { key, field, text: language.say('syncLine', { from: text(from), name, to: text(to) }) };
}

interface Words {
  name: string;
  text(value: unknown): string;
}

function wordsOf(key: SyncedKey, field: string, { regions, rubric }: Named, language: Language): Words {
  const { say, list } = language;
  if (key === 'pause') return { name: field, text: (value) => say(value === true ? 'syncPaused' : 'syncNotPaused') };
  if (key === 'marking') return { name: say('marks'), text: (value) => say(markingKeys[value as Marking]) };
  if (key === 'weights') {
    // In the order of the rubric: an account keeps none. Those of a factor it does not have are of no use here.
    const all = (weights: Weights) => rubric.factors.map(({ id, name }) => `${name} ${Object.hasOwn(weights, id) ? weights[id] : 0}`);
    return { name: say('weights'), text: (value) => (value === null ? say('syncGuideWeights') : list(all(value as Weights), 'plain')) };
  }
  const rowOf = (profile: Profile) => profileRows(profile, regions, language).find((row) => row.field === field);
  return {
    name: say(rowOf(emptyProfile)?.name ?? 'whoWeAre'),
    text: (value) => rowOf({ ...emptyProfile, [field]: value })?.text || say('notSet'),
  };
}

export function problemText(problem: SyncProblem, { say, number }: Language): string {
  const item = say(itemKeys[problem.key]);
  switch (problem.kind) {
    case 'too-large':
      return say('syncTooLarge', { item, most: number(MOST_BYTES_OF_ITEM), used: number(problem.bytes) });
    case 'newer':
      return say('syncNewer', { item });
    case 'future':
      return say('syncFuture', { item });
    case 'other-form':
      return say('syncOtherForm', { item });
  }
}
