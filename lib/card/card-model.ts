/**
 * What the hover card shows of one desk, as plain data: it crosses from the background to the page's content script.
 * Nothing of it is markup.
 */
import { alternativesTo, isOrderUndecided } from '@/lib/alternatives/alternatives';
import type { Assessment } from '@/lib/assessment/assess';
import { interval, notRated, scoreInList, verdictSummary, verdictWords } from '@/lib/assessment/words';
import { type Changes, changesSince, type Look } from '@/lib/changes/changes';
import { type Progress, summarise } from '@/lib/checklist/progress';
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import { isOpen, type VerdictKind } from '@/lib/eligibility/ruling';
import type { Verdict } from '@/lib/eligibility/verdict';
import type { ClaimStatus } from '@/lib/evidence/claim-status';
import type { FitState } from '@/lib/fit/fit';
import { fitReason, fitSummary, needName } from '@/lib/fit/words';
import type { Profile } from '@/lib/profile/profile';
import { serviceNames, verdictFor } from '@/lib/profile/words';
import type { Score } from '@/lib/scoring/score';
import { type BarModel, bar, type FactorModel, factorModels } from './factor-model';
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
  subtitle: string;
  /** `further`: the other rules that were weighed. `heading`: "Conditional for a fund (Germany)". `asksProfile`: more of the profile would decide. */
  verdict: {
    kind: VerdictKind;
    heading: string;
    /** One reason, or one for each service where they differ: "Derivatives, not eligible". */
    reasons: { about: string | null; reason: string }[];
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
  alternatives: { deskId: string; name: string; kind: VerdictKind; word: string; score: string; reason: string }[];
  checklist: { done: number; total: number; next: string | null };
  /** Every source behind an outcome or the verdict, the verdict's first. */
  sources: SourceModel[];
  asOf: string;
}

const ALTERNATIVES_ON_A_CARD = 3;

export interface CardContext {
  directory: Directory;
  profile: Profile;
  progress: Progress;
  /** What stood there when the user last looked at this desk. */
  look: Look | null;
  /** BCP 47 tag of the user's language, for names of countries and figures. */
  locale: string;
}

/** `all` holds every desk's assessment for the profile; null where none has the id. */
export function cardModel(deskId: string, all: readonly Assessment[], context: CardContext): CardModel | null {
  const assessment = all.find(({ desk }) => desk.id === deskId);
  if (!assessment) return null;
  const { desk, score, publicScore, own, verdict } = assessment;
  const { directory, profile, locale } = context;
  const verdictSources = sourceModels(desk, verdict.claims);
  const scoreSources = sourceModels(
    desk,
    publicScore.factors.flatMap((f) => f.criteria.flatMap((c) => c.claims)),
  );
  const { done, total, next } = summarise(context.progress, directory.checklist);
  const alternatives = alternativesTo(assessment, all, ALTERNATIVES_ON_A_CARD);
  return {
    deskId,
    name: desk.name,
    subtitle: `${entityLine(desk, verdict)} · ${desk.style.text}`,
    verdict: {
      kind: verdict.kind,
      heading: `${verdictSummary(verdict)} ${verdictFor(profile, locale)}`,
      reasons: reasonsOf(verdict),
      asksProfile: verdict.asks.length > 0,
      reviewDue: verdict.services.some(({ rules }) => rules[0]?.reviewDue),
      sources: verdictSources,
      further: verdict.rules.slice(1).map(({ rule, status }) => ({
        outcome: verdictWords[rule.outcome],
        reason: rule.reason,
        standing: status,
        sources: sourceModels(desk, rule.claims),
      })),
    },
    score: {
      ...bar('Score', 100, score.proven, score.possible),
      coverage: Math.floor(score.coverage),
      notRated: notRated(score),
      failedFloors: score.failedFloors,
      askNext: score.askNext && { ask: score.askNext.ask, points: Math.round(score.askNext.points * 10) / 10 },
      publicText: own ? publicText(publicScore) : null,
    },
    factors: factorModels(desk, score, publicScore),
    fit: {
      summary: fitSummary(assessment.fit),
      rows: assessment.fit.map((row) => ({
        need: needName(row.need, locale),
        state: row.state,
        reason: fitReason(row, locale),
        claims: claimModels(desk, row.claims),
      })),
    },
    changes: changesSince(context.look, assessment, profile),
    orderUndecided: isOrderUndecided(alternatives),
    alternatives: alternatives.map(({ assessment: other, reason }) => ({
      deskId: other.desk.id,
      name: other.name,
      kind: other.verdict.kind,
      word: verdictSummary(other.verdict),
      score: scoreInList(other),
      reason,
    })),
    checklist: { done, total, next: next?.title ?? null },
    sources: [...new Map([...verdictSources, ...scoreSources].map((s) => [s.url, s])).values()],
    asOf: directory.asOf,
  };
}

/** "59–81", or "28–92, not rated". */
function publicText({ proven, possible, rated }: Score): string {
  return interval(proven, possible) + (rated ? '' : ', not rated');
}

function reasonsOf({ kind, reason, services }: Verdict): CardModel['verdict']['reasons'] {
  if (services.every((service) => service.reason === reason)) return [{ about: null, reason }];
  return services.map((ruling) => ({
    about: serviceNames[ruling.service] + (ruling.kind === kind ? '' : `, ${verdictWords[ruling.kind].toLowerCase()}`),
    reason: ruling.reason,
  }));
}

/** The entities the verdict speaks of, as far as the evidence establishes that they would be the ones. */
function entityLine({ entities }: CompiledDesk, { entity, kind, services }: Verdict): string {
  const open = services.filter((service) => isOpen(service.kind)).map((service) => service.entity);
  const ids = new Set(isOpen(kind) && open.length > 0 ? open : [entity]);
  const names = entities.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  if (names.length === 0) return 'Contracting entity not established';
  const named = names.join(' and ');
  if (kind === 'eligible') return named;
  return isOpen(kind) ? `To confirm: ${named}` : `Last named: ${named}`;
}
