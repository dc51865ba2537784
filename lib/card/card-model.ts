/**
 * What the hover card shows of one desk, as plain data: it crosses from the background to the page's content script.
 * Nothing of it is markup.
 */
import { alternativesTo, isOrderUndecided } from '@/lib/alternatives/alternatives';
import type { Assessment } from '@/lib/assessment/assess';
import { notRated, scoreInFull, scoreInList, verdictKeys, verdictSummary } from '@/lib/assessment/words';
import { type Changes, changesSince, type Look } from '@/lib/changes/changes';
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import { isOpen, type VerdictKind } from '@/lib/eligibility/ruling';
import type { Verdict } from '@/lib/eligibility/verdict';
import { aboutService } from '@/lib/eligibility/words';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import type { FitState } from '@/lib/fit/fit';
import { fitReason, fitSummary, needName } from '@/lib/fit/words';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import { readinessAt } from '@/lib/onboarding/readiness-at';
import type { TwoPersonRule } from '@/lib/onboarding/sign-off';
import type { Profile } from '@/lib/profile/profile';
import { verdictFor } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import { joined, plain, type Wording } from '@/lib/texts/wording';
import { type BarModel, bar, type FactorModel, factorModels } from './factor-model';
import { shownPoints } from './questions-model';
import { type ClaimModel, claimModels, type SourceModel, sourceModels } from './source-model';

/** One eligibility rule that was weighed. */
export interface ReasonModel {
  outcome: string;
  reason: string;
  standing: ClaimStatus;
  sources: SourceModel[];
}

export interface FitModel {
  need: string;
  state: FitState;
  reason: string;
  claims: ClaimModel[];
}

export interface CardModel {
  deskId: string;
  name: string;
  /** Entity the verdict speaks of and how the desk deals. */
  subtitle: Wording;
  /** `further`: the other rules that were weighed. `heading`: "Conditional for a fund (Germany)". `asksProfile`: more of the profile would decide. */
  verdict: {
    kind: VerdictKind;
    heading: string;
    /** One reason, or one for each service where they differ: "Derivatives, not eligible". */
    reasons: { about: string | null; reason: Wording }[];
    asksProfile: boolean;
    reviewDue: boolean;
    sources: SourceModel[];
    further: ReasonModel[];
  };
  /** "Your score" where the user has weights or findings of his own, and then `publicText` is the public one. */
  score: BarModel & {
    coverage: number;
    notRated: string | null;
    failedFloors: string[];
    askNext: { ask: string; points: number } | null;
    publicText: string | null;
  };
  factors: FactorModel[];
  fit: { summary: string | null; rows: FitModel[] };
  /** What moved since the user last looked; null where nothing did. */
  changes: Changes | null;
  /** Whether the evidence leaves the order of the alternatives open. */
  orderUndecided: boolean;
  alternatives: { deskId: string; name: string; kind: VerdictKind; word: string; score: string; reason: Wording }[];
  /** `blocking`: how many items keep the desk from being ready. */
  checklist: { done: number; total: number; blocking: number; next: string | null };
  /** Every source behind an outcome or the verdict, the verdict's first. */
  sources: SourceModel[];
  asOf: string;
}

const ALTERNATIVES_ON_A_CARD = 3;

export interface CardContext {
  directory: Directory;
  profile: Profile;
  /** What the user records on this desk. */
  file: DeskFile;
  twoPerson: TwoPersonRule;
  /** YYYY-MM-DD. */
  today: string;
  /** What stood there when the user last looked at this desk. */
  look: Look | null;
  language: Language;
}

/** `all` holds every desk's assessment for the profile; null where none has the id. */
export function cardModel(deskId: string, all: readonly Assessment[], context: CardContext): CardModel | null {
  const assessment = all.find(({ desk }) => desk.id === deskId);
  if (!assessment) return null;
  const { desk, score, publicScore, own, verdict } = assessment;
  const { directory, profile, language } = context;
  const { say, recorded } = language;
  const verdictSources = sourceModels(desk, verdict.claims);
  const scoreSources = sourceModels(
    desk,
    publicScore.factors.flatMap((f) => f.criteria.flatMap((c) => c.claims)),
  );
  const { done, total, blocking, next } = readinessAt(desk, context);
  const alternatives = alternativesTo(assessment, all, ALTERNATIVES_ON_A_CARD, language);
  return {
    deskId,
    name: desk.name,
    subtitle: joined([entityLine(desk, verdict, language), recorded(desk.style.text)], ' · '),
    verdict: {
      kind: verdict.kind,
      heading: say('verdictHeading', { verdict: verdictSummary(verdict, language), whom: verdictFor(profile, language) }),
      reasons: reasonsOf(verdict, language),
      asksProfile: verdict.asks.length > 0,
      reviewDue: verdict.services.some(({ rules }) => rules[0]?.reviewDue),
      sources: verdictSources,
      further: verdict.rules.slice(1).map(({ rule, status }) => ({
        outcome: say(verdictKeys[rule.outcome]),
        reason: rule.reason,
        standing: status,
        sources: sourceModels(desk, rule.claims),
      })),
    },
    score: {
      ...bar(say('score'), 100, score.proven, score.possible, language),
      coverage: Math.floor(score.coverage),
      notRated: notRated(score, language),
      failedFloors: score.failedFloors,
      askNext: score.askNext && { ask: score.askNext.ask, points: shownPoints(score.askNext.points) },
      publicText: own ? scoreInFull({ score: publicScore, own: false }, language) : null,
    },
    factors: factorModels(desk, score, publicScore, language),
    fit: {
      summary: fitSummary(assessment.fit, language),
      rows: assessment.fit.map((row) => ({
        need: needName(row.need, language),
        state: row.state,
        reason: fitReason(row, language),
        claims: claimModels(desk, row.claims),
      })),
    },
    changes: changesSince(context.look, assessment, profile, language),
    orderUndecided: isOrderUndecided(alternatives),
    alternatives: alternatives.map(({ assessment: other, reason }) => ({
      deskId: other.desk.id,
      name: other.name,
      kind: other.verdict.kind,
      word: verdictSummary(other.verdict, language),
      score: scoreInList(other, language),
      reason,
    })),
    checklist: { done, total, blocking: blocking.length, next: next?.title ?? null },
    sources: [...new Map([...verdictSources, ...scoreSources].map((s) => [s.url, s])).values()],
    asOf: directory.asOf,
  };
}

function reasonsOf({ kind, reason, services }: Verdict, language: Language): CardModel['verdict']['reasons'] {
  if (services.every((service) => plain(service.reason) === plain(reason))) return [{ about: null, reason }];
  return services.map((ruling) => ({
    about: aboutService(ruling.service, ruling.kind === kind ? null : ruling.kind, language),
    reason: ruling.reason,
  }));
}

/** The entities the verdict speaks of, as far as the evidence establishes that they would be the ones. */
export function entityLine({ entities }: CompiledDesk, { entity, kind, services }: Verdict, { say, list }: Language): string {
  const open = services.filter((service) => isOpen(service.kind)).map((service) => service.entity);
  const ids = new Set(isOpen(kind) && open.length > 0 ? open : [entity]);
  const names = entities.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  if (names.length === 0) return say('entityNotEstablished');
  const named = list(names, 'and');
  if (kind === 'eligible') return named;
  return say(isOpen(kind) ? 'entityToConfirm' : 'entityLastNamed', { entity: named });
}
