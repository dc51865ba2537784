/**
 * Two to four desks side by side, as plain data: a column each in the order they were chosen, whatever their scores; for every pair
 * whether the evidence decides their order; and the rows, those in which the desks differ apart from those that read alike.
 */
import type { Assessment } from '@/lib/assessment/assess';
import { scoreInFull, verdictSummary } from '@/lib/assessment/words';
import { type CardContext, cardModel } from '@/lib/card/card-model';
import { deskModel } from '@/lib/card/desk-model';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import type { Language } from '@/lib/texts/language';
import { ordersOf, type PairOrder } from './order';
import { incidentsGroup, licencesGroup } from './record-rows';
import { type ComparedDesk, type CompareGroup, countRows, differsInFact, isAlike, rowsThat } from './row';
import { factorGroups, scoreGroup } from './score-rows';
import { termsGroup } from './terms-rows';
import { checklistGroup, eligibilityGroup, fitGroup } from './user-rows';

/** Head of a column: what is read first, and never folded. */
export interface CompareColumn {
  deskId: string;
  name: string;
  verdict: { kind: VerdictKind; word: string };
  score: string;
  failedFloors: readonly string[];
}

export interface CompareModel {
  columns: CompareColumn[];
  /** Every pair once. */
  orders: PairOrder[];
  /** Rows in which the desks differ. */
  differing: CompareGroup[];
  /** Rows that read the same for every desk. */
  alike: CompareGroup[];
  /** How many; `unknown` of the differing ones differ only in what is known. */
  rows: { differing: number; unknown: number; alike: number };
  /** Whether scores are the user's own, by weights or findings. */
  own: boolean;
  /** Whether more of the profile would decide a verdict here. */
  asksProfile: boolean;
  /** Whether the user said what is needed of a desk. */
  hasNeeds: boolean;
}

export interface CompareContext extends Pick<CardContext, 'directory' | 'profile' | 'twoPerson' | 'today' | 'language'> {
  /** By desk id. */
  files: Readonly<Record<string, DeskFile>>;
}

/** `all` holds every desk's assessment for the profile; ids that are not among them are left out. */
export function compareModel(deskIds: readonly string[], all: readonly Assessment[], context: CompareContext): CompareModel {
  const { directory, files, today, language } = context;
  const desks = deskIds.flatMap((id): ComparedDesk[] => {
    const assessment = all.find(({ desk }) => desk.id === id);
    const card = cardModel(id, all, { ...context, file: files[id] ?? [], look: null });
    return assessment && card ? [{ assessment, card, file: deskModel(assessment, directory.rubric, today, language) }] : [];
  });
  const groups = [
    eligibilityGroup(desks, directory.rubric, today, language),
    scoreGroup(desks, language),
    ...factorGroups(desks, language),
    fitGroup(desks, language),
    termsGroup(desks, directory.rubric, today, language),
    incidentsGroup(desks, language),
    licencesGroup(desks, language),
    checklistGroup(desks, language),
  ];
  const differing = rowsThat(groups, (row) => !isAlike(row));
  const alike = rowsThat(groups, isAlike);
  const assessments = desks.map(({ assessment }) => assessment);
  return {
    columns: assessments.map((assessment) => columnOf(assessment, language)),
    orders: ordersOf(assessments, language),
    differing,
    alike,
    rows: {
      differing: countRows(differing),
      unknown: countRows(rowsThat(differing, (row) => !differsInFact(row))),
      alike: countRows(alike),
    },
    own: assessments.some(({ own }) => own),
    asksProfile: assessments.some(({ verdict }) => verdict.asks.length > 0),
    hasNeeds: assessments.some(({ fit }) => fit.length > 0),
  };
}

function columnOf(assessment: Assessment, language: Language): CompareColumn {
  const { desk, name, score, verdict } = assessment;
  return {
    deskId: desk.id,
    name,
    verdict: { kind: verdict.kind, word: verdictSummary(verdict, language) },
    score: scoreInFull(assessment, language),
    failedFloors: score.failedFloors,
  };
}
