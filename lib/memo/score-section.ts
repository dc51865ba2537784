/** The score as an interval with its factors, what failed, what to ask next, and every criterion with what it rests on. */
import type { CardModel } from '@/lib/card/card-model';
import type { CriterionModel, FactorModel } from '@/lib/card/factor-model';
import type { Language } from '@/lib/texts/language';
import type { MemoBlock, MemoSection } from './document';
import type { Numbering } from './numbering';

export function scoreSection(
  { score, factors }: Pick<CardModel, 'score' | 'factors'>,
  sources: Numbering,
  language: Language,
): MemoSection {
  const { say, number } = language;
  const text = (said: string, tone?: 'strong' | 'quiet' | 'warning'): MemoBlock => ({
    kind: 'text',
    said: { text: said },
    ...(tone ? { tone } : {}),
  });
  return {
    heading: say('score'),
    blocks: [
      text(say('memoScoreOf', { score: score.text }), 'strong'),
      text(score.notRated ?? say('coverage', { percent: score.coverage })),
      ...(score.publicText === null ? [] : [text(say('yourScoreBeside', { own: say('yourScore'), published: score.publicText }))]),
      ...score.failedFloors.map((floor) => text(say('floorNotMet', { floor }), 'warning')),
      ...(score.askNext === null ? [] : [text(say('askNext', { question: score.askNext.ask, count: score.askNext.points }))]),
      {
        kind: 'bars',
        head: [say('memoFactor'), say('memoWeight'), say('memoProvenToPossible')],
        rows: factors.map(({ name, weight, proven, possible, text: range }) => ({
          name,
          weight: number(weight),
          proven,
          possible,
          text: range,
        })),
      },
      ...factors.flatMap((factor): MemoBlock[] => [{ kind: 'heading', text: factor.name }, criteriaTable(factor, sources, language)]),
    ],
  };
}

function criteriaTable({ criteria }: FactorModel, sources: Numbering, { say }: Language): MemoBlock {
  const row = ({ name, outcome, because, claims }: CriterionModel) => [
    { text: name },
    { text: outcome },
    sources.cited(
      because,
      claims.flatMap((claim) => claim.sources),
    ),
  ];
  return { kind: 'table', head: [say('memoCriterion'), say('memoOutcome'), say('memoWhy')], rows: criteria.map(row) };
}
