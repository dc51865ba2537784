/**
 * What the hover card shows of one desk, as plain data: it crosses from the background to the page's content script.
 * Nothing of it is markup.
 */
import { alternativesTo, isOrderUndecided } from '@/lib/alternatives/alternatives';
import type { Assessment } from '@/lib/assessment/assess';
import { interval, notRated, scoreInList, verdictWords } from '@/lib/assessment/words';
import { type Progress, summarise } from '@/lib/checklist/progress';
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import type { PublisherKind } from '@/lib/desks/schema';
import { isOpen, type Verdict, type VerdictKind } from '@/lib/eligibility/verdict';
import { type ClaimStatus, claimsOf, sourcesOf } from '@/lib/evidence/claim-status';
import { type Profile, verdictFor } from '@/lib/profile/profile';
import type { FactorScore } from '@/lib/scoring/score';

/** Per cent, with the words for it. */
export interface BarModel {
  name: string;
  weight: number;
  /** Null where nothing in the factor applies. */
  proven: number | null;
  possible: number | null;
  text: string;
}

export interface SourceModel {
  title: string;
  url: string;
  publisher: string;
  kind: PublisherKind;
  /** Date published, or read where the page shows none. */
  date: string;
  dated: 'published' | 'read';
}

/** One eligibility rule that was weighed. */
export interface ReasonModel {
  outcome: string;
  reason: string;
  standing: ClaimStatus;
  sources: SourceModel[];
}

export interface CardModel {
  deskId: string;
  name: string;
  /** Entity the verdict speaks of and how the desk deals. */
  subtitle: string;
  /** `further`: the other rules that were weighed. `heading`: "Conditional for a fund (Germany)". `asksProfile`: more of the profile would decide. */
  verdict: { kind: VerdictKind; heading: string; reason: string; asksProfile: boolean; sources: SourceModel[]; further: ReasonModel[] };
  score: BarModel & { coverage: number; notRated: string | null; failedFloors: string[]; askNext: { ask: string; points: number } | null };
  factors: BarModel[];
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
  /** BCP 47 tag of the user's language, for names of countries. */
  locale: string;
}

/** `all` holds every desk's assessment for the profile; null where none has the id. */
export function cardModel(deskId: string, all: readonly Assessment[], progress: Progress, context: CardContext): CardModel | null {
  const assessment = all.find(({ desk }) => desk.id === deskId);
  if (!assessment) return null;
  const { desk, score, verdict } = assessment;
  const verdictSources = sourceModels(desk, verdict.rules[0]?.rule.claims ?? []);
  const scoreSources = sourceModels(
    desk,
    score.factors.flatMap((f) => f.criteria.flatMap((c) => c.claims)),
  );
  const { done, total, next } = summarise(progress, context.directory.checklist);
  const alternatives = alternativesTo(assessment, all, ALTERNATIVES_ON_A_CARD);
  return {
    deskId,
    name: desk.name,
    subtitle: `${entityLine(desk, verdict)} · ${desk.style.text}`,
    verdict: {
      kind: verdict.kind,
      heading: `${verdictWords[verdict.kind]} ${verdictFor(context.profile, context.locale)}`,
      reason: sentence(verdict.reason),
      asksProfile: verdict.asks.length > 0,
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
    },
    factors: score.factors.map(factorBar),
    orderUndecided: isOrderUndecided(alternatives),
    alternatives: alternatives.map(({ assessment: other, reason }) => ({
      deskId: other.desk.id,
      name: other.name,
      kind: other.verdict.kind,
      word: verdictWords[other.verdict.kind],
      score: scoreInList(other.score),
      reason,
    })),
    checklist: { done, total, next: next?.title ?? null },
    sources: [...new Map([...verdictSources, ...scoreSources].map((s) => [s.url, s])).values()],
    asOf: context.directory.asOf,
  };
}

/** The entity the verdict speaks of, as far as the evidence establishes that it would be the one. */
function entityLine({ entities }: CompiledDesk, { entity, kind }: Verdict): string {
  const name = entities.find(({ id }) => id === entity)?.name;
  if (name === undefined) return 'Contracting entity not established';
  return isOpen(kind) ? name : `Last named: ${name}`;
}

/** With a capital and a full stop; a name that begins otherwise (eOTC) keeps its own way. */
function sentence(text: string): string {
  const start = /^\p{Ll}{2}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.?!]$/.test(start) ? start : `${start}.`;
}

/** Sources of the claims, each once. */
export function sourceModels(desk: CompiledDesk, claimIds: readonly string[]): SourceModel[] {
  return sourcesOf(desk, claimsOf(desk, claimIds)).map(({ title, url, publisher, kind, published, read }) => ({
    title,
    url,
    publisher,
    kind,
    date: published ?? read,
    dated: published ? 'published' : 'read',
  }));
}

export function factorBar({ name, weight, proven, possible }: FactorScore): BarModel {
  return bar(name, weight, proven, possible);
}

function bar(name: string, weight: number, proven: number | null, possible: number | null): BarModel {
  return { name, weight, proven, possible, text: proven === null || possible === null ? 'n/a' : interval(proven, possible) };
}
