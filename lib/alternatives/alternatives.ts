/**
 * Who else to ask: the guide's alternatives first, then the desks most open to the profile, with fewest needs unmet and
 * most proven, each with its reason. A desk that is not eligible is named only when the guide names it, and its verdict
 * says so.
 */
import type { Assessment } from '@/lib/assessment/assess';
import { compareAssessments, compareForUser } from '@/lib/assessment/prefer';
import { orderOf } from '@/lib/scoring/rank';
import type { CriterionScore, Score } from '@/lib/scoring/score';

export interface Alternative {
  assessment: Assessment;
  byGuide: boolean;
  /** A few words: what speaks for it beside the desk it stands in for. */
  reason: string;
}

/** Smallest lead in a factor, in points of the whole score, that is worth a word. */
const TELLING_LEAD = 1;

/** Whether two neighbours stand in an order by evidence that the evidence does not decide. */
export function isOrderUndecided(alternatives: readonly Alternative[]): boolean {
  return alternatives.some((one, i) => {
    const next = alternatives[i + 1];
    if (!next || one.byGuide || next.byGuide || compareForUser(one.assessment, next.assessment) !== 0) return false;
    return !orderOf(one.assessment.score, next.assessment.score).decided;
  });
}

/** At most `limit` alternatives to `current`. */
export function alternativesTo(current: Assessment, all: readonly Assessment[], limit: number): Alternative[] {
  const others = all.filter(({ desk }) => desk.id !== current.desk.id);
  const named = current.desk.guideAlternatives.flatMap((id) => others.find(({ desk }) => desk.id === id) ?? []);
  const computed = others.filter((other) => !named.includes(other) && other.verdict.kind !== 'not-eligible').sort(compareAssessments);
  const toAlternative = (byGuide: boolean) => (assessment: Assessment) => ({
    assessment,
    byGuide,
    reason: reasonFor(assessment, current, byGuide),
  });
  return [...named.map(toAlternative(true)), ...computed.map(toAlternative(false))].slice(0, limit);
}

function reasonFor(other: Assessment, current: Assessment, byGuide: boolean): string {
  const strengths = [factorLead(other.score, current.score), needsMet(other), onlyThere(other.score, current.score), other.desk.style.text];
  return [...(byGuide ? ['named by the guide'] : []), ...strengths.filter((text) => text !== '')].slice(0, 2).join(', ');
}

function needsMet({ fit }: Assessment): string {
  const met = fit.filter(({ state }) => state === 'met').length;
  return met > 0 && met === fit.length ? 'meets all your needs' : '';
}

/** "7.5 points more proven on costs": the factor where the other desk leads most, in points of the whole score. */
function factorLead(other: Score, current: Score): string {
  const leads = other.factors.flatMap((factor, i) => {
    const here = current.factors[i];
    if (!here || factor.proven === null || here.proven === null) return [];
    return [{ name: factor.name, lead: (factor.proven * factor.worth - here.proven * here.worth) / 100 }];
  });
  const best = leads.sort((a, b) => b.lead - a.lead)[0];
  if (!best || best.lead < TELLING_LEAD) return '';
  const factor = best.name === 'UX' ? best.name : best.name.toLowerCase();
  const points = Math.round(best.lead * 10) / 10;
  return `${points} ${points === 1 ? 'point' : 'points'} more proven on ${factor}`;
}

/** The weightiest criterion met there and not proven here. */
function onlyThere(other: Score, current: Score): string {
  const criteria = (score: Score) => score.factors.flatMap((f) => f.criteria);
  const here = new Map(criteria(current).map((c): [string, CriterionScore] => [c.id, c]));
  const gain = criteria(other)
    .filter((c) => c.outcome === 'met' && here.get(c.id)?.outcome !== 'met')
    .sort((a, b) => b.worth - a.worth)[0];
  return gain ? `meets “${gain.name}”` : '';
}
