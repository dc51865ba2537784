/** What component tests show: the real directory, assessed for one profile on one day. */

import { type Assessment, assessAll } from '@/lib/assessment/assess';
import { type CardModel, cardModel } from '@/lib/card/card-model';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';

export const germanFund: Profile = { ...emptyProfile, country: 'DE', clientType: 'fund', classification: 'professional' };

export const TODAY = '2026-11-20';

export function assessments(profile: Profile = emptyProfile): Assessment[] {
  return assessAll(directory, { profile, weights: null, findings: {} }, TODAY, english);
}

export function card(deskId: string, profile: Profile = germanFund): CardModel {
  const model = cardModel(deskId, assessments(profile), {
    directory,
    profile,
    file: [],
    twoPerson: 'listed',
    today: TODAY,
    look: null,
    language: english,
  });
  if (!model) throw new Error(`no desk ${deskId}`);
  return model;
}
