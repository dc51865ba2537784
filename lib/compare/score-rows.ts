/** How good, and how sure: the score with what bears on it, and each factor with its criteria, as rows over all desks. */
import { interval } from '@/lib/assessment/words';
import type { CriterionModel, FactorModel } from '@/lib/card/factor-model';
import type { CriterionScore } from '@/lib/scoring/factor-score';
import type { Language } from '@/lib/texts/language';
import type { CompareCell, ComparedDesk, CompareGroup, CompareRow } from './row';

export function scoreGroup(desks: readonly ComparedDesk[], language: Language): CompareGroup {
  const { say } = language;
  const row = (id: string, name: string, cell: (desk: ComparedDesk) => CompareCell): CompareRow => ({ id, name, cells: desks.map(cell) });
  return {
    id: 'score',
    name: say('score'),
    weight: null,
    rows: [
      { ...row('score', say('score'), ({ card }) => ({ text: card.score.text, known: true, bar: card.score })), leads: true },
      ...(desks.some(({ assessment }) => assessment.own)
        ? [
            row('public-score', say('comparePublicScore'), ({ assessment: { publicScore } }) => ({
              text: interval(publicScore.proven, publicScore.possible, language),
              known: true,
              bar: publicScore,
            })),
          ]
        : []),
      row('coverage', say('compareCoverage'), ({ card }) => ({ text: say('percent', { percent: card.score.coverage }), known: true })),
      row('floors', say('compareFloors'), ({ assessment }) =>
        floorCell(
          assessment.score.factors.flatMap((f) => f.criteria),
          language,
        ),
      ),
      row('ask-next', say('compareAskNext'), ({ card }) => ({ text: card.score.askNext?.ask ?? say('compareNothing'), known: true })),
    ],
  };
}

function floorCell(criteria: readonly CriterionScore[], { say, list }: Language): CompareCell {
  const named = (outcome: CriterionScore['outcome']) => criteria.filter((c) => c.floor && c.outcome === outcome).map(({ name }) => name);
  const [failed, open] = [named('not-met'), named('unverified')];
  if (failed.length > 0) return { text: list(failed, 'and'), known: true };
  if (open.length > 0) return { text: say('compareNotKnown', { what: list(open, 'and') }), known: false };
  return { text: say('compareNoFloor'), known: true };
}

/** Every desk is judged by the same rubric, so that factors and criteria stand in the same places. */
export function factorGroups(desks: readonly ComparedDesk[], language: Language): CompareGroup[] {
  const [first] = desks;
  return (first?.card.factors ?? []).map(({ id, name, weight, criteria }, at) => {
    const factors = desks.flatMap(({ card }) => card.factors[at] ?? []);
    return {
      id: `factor-${id}`,
      name,
      weight,
      rows: [
        { id: `factor-${id}`, name, leads: true, cells: factors.map(factorCell) },
        ...criteria.map((criterion, nth) => ({
          id: `criterion-${criterion.id}`,
          name: criterion.name,
          cells: factors.flatMap((factor) => factor.criteria[nth] ?? []).map((one) => criterionCell(one, language)),
        })),
      ],
    };
  });
}

function factorCell({ text, proven, possible }: FactorModel): CompareCell {
  return { text, known: true, bar: { proven, possible } };
}

function criterionCell({ outcome, answered, because, claims, finding, publicOutcome }: CriterionModel, language: Language): CompareCell {
  const { say, date } = language;
  const own = finding && publicOutcome !== null ? [say('publicOutcome', { outcome: publicOutcome, day: date(finding.day) })] : [];
  const notes = [...own, finding?.note ?? '', finding?.evidence ?? '', because].filter((note) => note !== '');
  return { text: outcome, known: answered, notes, claims };
}
