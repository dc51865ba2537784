/**
 * Who else to ask: the guide's alternatives first, then the desks most open to the profile, with fewest needs unmet and
 * most proven, each with its reason. A desk that is not eligible is named only when the guide names it, and its verdict
 * says so.
 */
import type { Assessment } from '@/lib/assessment/assess';
import { compareAssessments, compareForUser } from '@/lib/assessment/prefer';
import type { CriterionScore } from '@/lib/scoring/factor-score';
import { orderOf } from '@/lib/scoring/rank';
import type { Score } from '@/lib/scoring/score';
import type { Language } from '@/lib/texts/language';
import { joined, type Wording } from '@/lib/texts/wording';

export interface Alternative {
  assessment: Assessment;
  byGuide: boolean;
  /** A few words: what speaks for it beside the desk it stands in for. */
  reason: Wording;
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
export function alternativesTo(current: Assessment, all: readonly Assessment[], limit: number, language: Language): Alternative[] {
  const others = all.filter(({ desk }) => desk.id !== current.desk.id);
  const named = current.desk.guideAlternatives.flatMap((id) => others.find(({ desk }) => desk.id === id) ?? []);
  const computed = others.filter((other) => !named.includes(other) && other.verdict.kind !== 'not-eligible').sort(compareAssessments);
  const toAlternative = (byGuide: boolean) => (assessment: Assessment) => ({
    assessment,
    byGuide,
    reason: reasonFor(assessment, current, byGuide, language),
  });
  return [...named.map(toAlternative(true)), ...computed.map(toAlternative(false))].slice(0, limit);
}

function reasonFor(other: Assessment, current: Assessment, byGuide: boolean, language: Language): Wording {
  const said = [
    byGuide ? language.say('namedByGuide') : '',
    factorLead(other.score, current.score, language),
    needsMet(other, language),
    onlyThere(other.score, current.score, language),
    language.recorded(other.desk.style.text),
  ];
  return joined(said.filter((words) => words !== '').slice(0, 2), ', ');
}

function needsMet({ fit }: Assessment, { say }: Language): string {
  const met = fit.filter(({ state }) => state === 'met').length;
  return met > 0 && met === fit.length ? say('meetsAllNeeds') : '';
}

/** "7.5 points more proven on costs": the factor where the other desk leads most, in points of the whole score. */
function factorLead(other: Score, current: Score, { say, inSentence }: Language): string {
  const leads = other.factors.flatMap((factor, i) => {
    const here = current.factors[i];
    if (!here || factor.proven === null || here.proven === null) return [];
    return [{ name: factor.name, lead: (factor.proven * factor.worth - here.proven * here.worth) / 100 }];
  });
  const best = leads.sort((a, b) => b.lead - a.lead)[0];
  if (!best || best.lead < TELLING_LEAD) return '';
  return say('leadsInFactor', { count: Math.round(best.lead * 10) / 10, factor: inSentence(best.name) });
}

/** The weightiest criterion met there and not proven here. */
function onlyThere(other: Score, current: Score, { say }: Language): string {
  const criteria = (score: Score) => score.factors.flatMap((f) => f.criteria);
  const here = new Map(criteria(current).map((c): [string, CriterionScore] => [c.id, c]));
  const gain = criteria(other)
    .filter((c) => c.outcome === 'met' && here.get(c.id)?.outcome !== 'met')
    .sort((a, b) => b.worth - a.worth)[0];
  return gain ? say('meetsCriterion', { criterion: gain.name }) : '';
}
