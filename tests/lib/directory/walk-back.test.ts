/**
 * Every number and word on screen walks back to a source: each outcome, verdict, fit row and pick shown for the real desks,
 * through the models the surfaces draw, to at least one address.
 */

import { describe, expect, it } from 'vitest';
import { alternativesTo } from '@/lib/alternatives/alternatives';
import { assessAll } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { deskModel } from '@/lib/card/desk-model';
import { type SourceModel, sourceModel, sourceModels } from '@/lib/card/source-model';
import { emptyProfile, type Profile } from '@/lib/profile/profile';
import type { Assess } from '@/lib/quick-picks/about';
import { picksByNeed } from '@/lib/quick-picks/by-need';
import { resolveQuickPicks } from '@/lib/quick-picks/resolve';
import { plain } from '@/lib/texts/wording';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';

const DAY = '2026-11-20';
const { desks } = directory;

const needs: Partial<Profile> = {
  ticketUsd: 500_000,
  assetsUsd: 20_000_000,
  products: ['spot', 'options', 'swaps'],
  fiat: ['EUR', 'USD'],
  hours: 'round-the-clock',
  channels: ['chat', 'portal', 'rest-api', 'fix-api'],
  styles: ['principal', 'agency', 'venue'],
};
const who: Partial<Profile>[] = [
  {},
  { country: 'DE', clientType: 'fund', classification: 'professional' },
  { country: 'DE', clientType: 'fund', classification: 'professional', ...needs },
  { country: 'DE', clientType: 'individual', classification: 'retail' },
  { country: 'GB', clientType: 'fund', classification: 'professional', ...needs },
  { country: 'US', clientType: 'fund', classification: 'ecp' },
  { country: 'US', usState: 'NY', clientType: 'fund', classification: 'ecp', ...needs },
  { country: 'US', usState: 'TX', clientType: 'corporate', classification: 'ecp' },
  { country: 'US', usState: 'TX', clientType: 'individual', classification: 'accredited', assetsUsd: 2_000_000 },
  { country: 'CH', clientType: 'family-office' },
  { country: 'SG', clientType: 'prop-firm', ...needs },
  { country: 'AE', clientType: 'prop-firm' },
  { country: 'IR', clientType: 'corporate' },
  { country: 'BR' },
];
const users = who.map((fields): [string, Profile] => [
  Object.values(fields).flat().join(' ') || 'no profile',
  { ...emptyProfile, ...fields },
]);

/** What has no address to go to. */
function adrift(shown: readonly { what: string; sources: readonly SourceModel[] }[]): string[] {
  const addressed = ({ url, date, kind }: SourceModel) => /^https?:\/\/[^/]+\./.test(url) && /^\d{4}/.test(date) && kind.length > 0;
  return shown.filter(({ sources }) => !sources.some(addressed)).map(({ what }) => what);
}

describe.each(users)('for %s', (_name, profile) => {
  const assess: Assess = (products) =>
    assessAll(
      directory,
      { profile: products.length === 0 ? profile : { ...profile, products }, weights: null, findings: {} },
      DAY,
      english,
    );
  const all = assess([]);
  const modelOf = (id: string) =>
    cardModel(id, all, { directory, profile, file: [], twoPerson: 'listed', today: DAY, look: null, language: english });

  it.each(desks.map(({ id }) => id))('the card of %s', (id) => {
    const model = modelOf(id);
    if (!model) throw new Error(`no card for ${id}`);
    const outcomes = model.factors.flatMap((factor) =>
      factor.criteria
        // An outcome past its shelf life is unverified and still shown with what it rested on.
        .filter(({ answered, outcome }) => answered || outcome.includes('under review'))
        // The claim shown first must do it alone.
        .map(({ name, claims }) => ({ what: `outcome ${name}`, sources: claims[0]?.sources ?? [] })),
    );
    const fit = model.fit.rows
      .filter(({ state }) => state !== 'not-known')
      .map(({ need, claims }) => ({ what: `fit ${need}`, sources: claims.flatMap(({ sources }) => sources) }));
    const verdict = [{ what: 'verdict', sources: model.verdict.sources }];
    const further = model.verdict.further.map(({ reason, sources }) => ({ what: reason, sources }));
    expect(adrift([...verdict, ...further, ...outcomes, ...fit])).toEqual([]);
    expect(model.factors.flatMap(({ criteria }) => criteria)).toHaveLength(24);
    const unanswered = model.factors.flatMap(({ criteria }) => criteria.filter(({ answered }) => !answered));
    expect(unanswered.filter(({ because }) => because === '').map(({ id: criterion }) => criterion)).toEqual([]);
  });

  it('the alternatives, each of which is a desk with a card and a verdict of its own', () => {
    const shown = all.flatMap((assessment) => alternativesTo(assessment, all, 99, english).map(({ assessment: other }) => other.desk.id));
    expect(shown.filter((id) => (modelOf(id)?.verdict.sources.length ?? 0) === 0)).toEqual([]);
    expect(shown.length).toBeGreaterThan(desks.length);
  });

  it('the quick picks, by use case and by need', () => {
    const guide = sourceModel(directory.quickPicks.source);
    const byUseCase = resolveQuickPicks(directory.quickPicks.picks, assess, english).map(({ useCase, pick, guidePick }) => {
      const needed = directory.quickPicks.picks.find((one) => one.useCase === useCase)?.needs ?? [];
      const standIn = pick !== null && pick !== guidePick;
      const outcomes = standIn ? pick.score.factors.flatMap(({ criteria }) => criteria.filter(({ id }) => needed.includes(id))) : [];
      return {
        what: useCase,
        sources:
          standIn && outcomes.length === needed.length
            ? sourceModels(
                pick.desk,
                outcomes.flatMap(({ claims }) => claims),
              )
            : [guide],
      };
    });
    const byNeed = picksByNeed(assess, profile, english).flatMap(({ need, pick, claims }) =>
      pick ? [{ what: need, sources: sourceModels(pick.desk, claims) }] : [],
    );
    expect(byUseCase).toHaveLength(10);
    expect(byNeed.length).toBeGreaterThan(0);
    expect(adrift([...byUseCase, ...byNeed])).toEqual([]);
  });
});

it.each(desks.map(({ id }) => id))('entities, licences, incidents, domains, contacts and every claim on record of %s', (id) => {
  const [assessment] = assessAll(directory, { profile: emptyProfile, weights: null, findings: {} }, DAY, english).filter(
    ({ desk }) => desk.id === id,
  );
  if (!assessment) throw new Error(`no desk ${id}`);
  const { entities, incidents, record, domains, contacts } = deskModel(assessment, directory.rubric, DAY, english);
  const claims = [...incidents, ...record.flatMap((topic) => topic.claims)];
  expect(claims).toHaveLength(assessment.desk.claims.length);
  expect(
    adrift([
      ...entities.flatMap(({ name, sources, licences }) => [
        { what: name, sources },
        ...licences.map((licence) => ({ what: plain(licence.text), sources: licence.sources })),
      ]),
      ...claims.map(({ statement, sources }) => ({ what: statement, sources })),
      ...domains.map(({ domain, sources }) => ({ what: domain, sources })),
      ...contacts.map(({ url, sources }) => ({ what: url, sources })),
    ]),
  ).toEqual([]);
});
