/** One desk for one profile on one day: its score and its verdict, the two things every surface starts from. */
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import { judgeEligibility, type Verdict } from '@/lib/eligibility/verdict';
import type { Profile } from '@/lib/profile/profile';
import { type Score, scoreDesk } from '@/lib/scoring/score';

export interface Assessment {
  desk: CompiledDesk;
  name: string;
  score: Score;
  verdict: Verdict;
}

/** `today` is YYYY-MM-DD. The order is the directory's. */
export function assessAll(directory: Directory, profile: Profile, today: string): Assessment[] {
  const { desks, rubric, regions } = directory;
  return desks.map((desk) => ({
    desk,
    name: desk.name,
    score: scoreDesk(desk, rubric, today),
    verdict: judgeEligibility(desk, profile, regions, rubric, today),
  }));
}
