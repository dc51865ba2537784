/** One desk for one user on one day: its scores, its verdict and its fit, which every surface starts from. */
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import { judgeEligibility, type Verdict } from '@/lib/eligibility/verdict';
import type { Findings } from '@/lib/findings/finding';
import { type FitRow, judgeFit } from '@/lib/fit/fit';
import { once } from '@/lib/once';
import type { Profile } from '@/lib/profile/profile';
import { type Score, scoreDesk } from '@/lib/scoring/score';
import { type Weights, withWeights } from '@/lib/scoring/weights';
import type { Language } from '@/lib/texts/language';

/** What the user has said that bears on scores and verdicts. */
export interface UserView {
  profile: Profile;
  /** Null: the guide's. */
  weights: Weights | null;
  /** By desk id. */
  findings: Readonly<Record<string, Findings>>;
}

export interface Assessment {
  desk: CompiledDesk;
  name: string;
  /** "Your score" where the user has weights or findings of his own, else the public one: what ranks and lists. */
  score: Score;
  /** By the guide's weights and the published evidence only. */
  publicScore: Score;
  /** Whether `score` is the user's own. */
  own: boolean;
  verdict: Verdict;
  fit: FitRow[];
}

/**
 * `today` is YYYY-MM-DD. The order is the directory's. What is not looked at is not worked out: of thousands of desks a list shows
 * a few, and scoring them all took more than a second.
 */
export function assessAll(directory: Directory, { profile, weights, findings }: UserView, today: string, language: Language): Assessment[] {
  const { desks, rubric, regions } = directory;
  const ownRubric = withWeights(rubric, weights);
  const weighed = ownRubric !== rubric;
  const criteria = rubric.factors.flatMap((factor) => factor.criteria.map(({ id }) => id));
  return desks.map((desk) => {
    const publicScore = once(() => scoreDesk(desk, rubric, today));
    const found = findings[desk.id] ?? {};
    const own = weighed || criteria.some((id) => Object.hasOwn(found, id));
    const score = own ? once(() => scoreDesk(desk, ownRubric, today, found)) : publicScore;
    const verdict = once(() => judgeEligibility(desk, profile, regions, rubric, today, language));
    const fitRows = once(() => judgeFit(desk, profile, rubric, today));
    return {
      desk,
      name: desk.name,
      own,
      get score() {
        return score();
      },
      get publicScore() {
        return publicScore();
      },
      get verdict() {
        return verdict();
      },
      get fit() {
        return fitRows();
      },
    };
  });
}
