/** The words and figures every surface uses for a verdict, an outcome and an interval, so that no two differ. */
import type { PublisherKind, Topic } from '@/lib/desks/kinds';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Verdict } from '@/lib/eligibility/verdict';
import { verdictInSentence } from '@/lib/eligibility/words';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import { serviceKeys } from '@/lib/profile/words';
import type { Outcome } from '@/lib/scoring/factor-score';
import type { Score } from '@/lib/scoring/score';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { inLine, type Wording } from '@/lib/texts/wording';

export const verdictKeys: Readonly<Record<VerdictKind, PlainKey>> = {
  eligible: 'verdictEligible',
  conditional: 'verdictConditional',
  'not-eligible': 'verdictNotEligible',
  'not-established': 'verdictNotEstablished',
};

export const outcomeKeys: Readonly<Record<Outcome, PlainKey>> = {
  met: 'outcomeMet',
  partly: 'outcomePartly',
  'not-met': 'outcomeNotMet',
  unverified: 'outcomeUnverified',
  'not-applicable': 'outcomeNotApplicable',
};

/** How the claims behind a rule or outcome stand. */
export const standingKeys: Readonly<Record<ClaimStatus, PlainKey>> = {
  sourced: 'standingSourced',
  'guide-only': 'standingGuideOnly',
  'under-review': 'standingUnderReview',
  unverified: 'standingUnverified',
};

/** Who published a source. */
export const sourceKindKeys: Readonly<Record<PublisherKind, PlainKey>> = {
  regulator: 'sourceRegulator',
  official: 'sourceOfficial',
  guide: 'sourceGuide',
  press: 'sourcePress',
  other: 'sourceOther',
};

/** What claims are about, in the order a due diligence file has them; incidents stand in a list of their own. */
export const topicKeys: readonly (readonly [Topic, PlainKey])[] = [
  ['licence', 'topicLicence'],
  ['eligibility', 'topicEligibility'],
  ['minimum', 'topicMinimum'],
  ['execution', 'topicExecution'],
  ['channel', 'topicChannel'],
  ['product', 'topicProduct'],
  ['count', 'topicCount'],
  ['fee', 'topicFee'],
  ['settlement', 'topicSettlement'],
  ['fiat', 'topicFiat'],
  ['custody', 'topicCustody'],
  ['assurance', 'topicAssurance'],
  ['reporting', 'topicReporting'],
  ['size', 'topicSize'],
  ['support', 'topicSupport'],
  ['contact', 'topicContact'],
];

/** "Conditional", or where the services differ "Spot conditional, derivatives not established". */
export function verdictSummary({ kind, services }: Pick<Verdict, 'kind' | 'services'>, language: Language): string {
  if (services.every((service) => service.kind === kind)) return language.say(verdictKeys[kind]);
  return capitalised(servicesInSentence(services, language), language);
}

/** As `verdictSummary`, inside a sentence: "conditional". */
export function verdictSummaryInSentence({ kind, services }: Pick<Verdict, 'kind' | 'services'>, language: Language): string {
  if (services.every((service) => service.kind === kind)) return verdictInSentence(kind, language);
  return servicesInSentence(services, language);
}

/** In one line: "Conditional. Serves clients through …"; where the services differ, what each comes to says it all. */
export function verdictLine(verdict: Pick<Verdict, 'kind' | 'reason' | 'services'>, language: Language): Wording {
  const summary = verdictSummary(verdict, language);
  return summary === language.say(verdictKeys[verdict.kind]) ? inLine(`${summary}. `, verdict.reason) : `${summary}.`;
}

/** An interval in whole points, "58–81", or one number where both ends round to it. */
export function interval(proven: number, possible: number, { number }: Pick<Language, 'number'>): string {
  const [low, high] = [Math.round(proven), Math.round(possible)];
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** A desk's score in a list: its interval, or that it is not rated; and that it is the user's own where it is. */
export function scoreInList({ score: { rated, proven, possible }, own }: { score: Score; own: boolean }, language: Language): string {
  const shown = rated ? interval(proven, possible, language) : language.say('notRated');
  return own ? language.say('scoreYours', { score: shown }) : shown;
}

/** As `scoreInList`, with the interval of a desk that is not rated too: "28–92, not rated". */
export function scoreInFull({ score: { rated, proven, possible }, own }: { score: Score; own: boolean }, language: Language): string {
  const score = interval(proven, possible, language);
  const shown = rated ? score : language.say('scoreNotRated', { score });
  return own ? language.say('scoreYours', { score: shown }) : shown;
}

/** What stands in place of a rank where too little has evidence; null for a rated desk. */
export function notRated({ rated, coverage, factors }: Score, { say }: Language): string | null {
  if (factors.every(({ worth }) => worth === 0)) return say('notRatedNothingApplies');
  return rated ? null : say('notRatedTooLittle', { points: Math.floor(coverage) });
}

function servicesInSentence(services: Verdict['services'], language: Language): string {
  const { say, inSentence, list } = language;
  return list(
    services.map(({ service, kind }) =>
      say('serviceVerdict', { service: inSentence(say(serviceKeys[service])), verdict: verdictInSentence(kind, language) }),
    ),
    'plain',
  );
}

function capitalised(text: string, { locale }: Language): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
