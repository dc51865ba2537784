import directory from 'virtual:directory';
import { expect, it } from 'vitest';
import { assessAll } from '@/lib/assessment/assess';
import { judgeEligibility } from '@/lib/eligibility/verdict';
import { scoreDesk } from '@/lib/scoring/score';
import { profile } from '../build';

it('gives every desk its score and its verdict, in the order of the directory', () => {
  const german = profile({ country: 'DE', clientType: 'fund', classification: 'professional' });
  const { desks, regions, rubric, asOf } = directory;
  expect(assessAll(directory, german, asOf)).toEqual(
    desks.map((desk) => ({
      desk,
      name: desk.name,
      score: scoreDesk(desk, rubric, asOf),
      verdict: judgeEligibility(desk, german, regions, rubric, asOf),
    })),
  );
});
