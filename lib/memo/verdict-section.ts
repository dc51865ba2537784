/** May we face that entity for that service, and how the desk fits what we need: each with its reasons and sources. */
import { standingKeys } from '@/lib/assessment/words';
import type { CardModel } from '@/lib/card/card-model';
import { fitKeys } from '@/lib/fit/words';
import type { Language } from '@/lib/texts/language';
import { inLine, joined } from '@/lib/texts/wording';
import type { MemoBlock, MemoSection } from './document';
import type { Numbering } from './numbering';

export function verdictSection(
  { verdict, subtitle }: Pick<CardModel, 'verdict' | 'subtitle'>,
  sources: Numbering,
  language: Language,
): MemoSection {
  const { say, recorded } = language;
  const blocks: MemoBlock[] = [
    { kind: 'text', said: { text: verdict.heading }, tone: 'strong' },
    { kind: 'text', said: { text: subtitle }, tone: 'quiet' },
    ...verdict.reasons.map(({ about, reason }): MemoBlock => {
      const text = about === null ? reason : inLine(`${about}: `, reason);
      return { kind: 'text', said: sources.cited(text, verdict.sources) };
    }),
  ];
  if (verdict.asksProfile) blocks.push({ kind: 'text', said: { text: say('memoProfileOpen') }, tone: 'warning' });
  if (verdict.reviewDue) blocks.push({ kind: 'text', said: { text: say('verdictReviewDue') }, tone: 'warning' });
  if (verdict.further.length > 0) {
    blocks.push(
      { kind: 'heading', text: say('memoFurtherRules') },
      {
        kind: 'table',
        head: [say('memoRule'), say('memoOutcome'), say('memoEvidence')],
        rows: verdict.further.map((rule) => [
          sources.cited(recorded(rule.reason), rule.sources),
          { text: rule.outcome },
          { text: say(standingKeys[rule.standing]) },
        ]),
      },
    );
  }
  return { heading: say('eligibility'), blocks };
}

/** Null where nothing was said of what is needed. */
export function fitSection({ fit }: Pick<CardModel, 'fit'>, sources: Numbering, language: Language): MemoSection | null {
  const { say, recorded } = language;
  if (fit.rows.length === 0) return null;
  return {
    heading: say('fit'),
    blocks: [
      ...(fit.summary === null ? [] : [{ kind: 'text', said: { text: fit.summary } } satisfies MemoBlock]),
      {
        kind: 'table',
        head: [say('memoNeed'), say('memoOutcome'), say('memoWhy')],
        rows: fit.rows.map(({ need, state, reason, claims }) => [
          { text: need },
          { text: say(fitKeys[state]) },
          sources.cited(
            joined([reason, ...claims.map(({ statement }) => recorded(statement))], ' '),
            claims.flatMap((claim) => claim.sources),
          ),
        ]),
      },
    ],
  };
}
