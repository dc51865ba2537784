import { describe, expect, it } from 'vitest';
import { type Finding, type Findings, foundOutcomes, withFinding } from '@/lib/findings/finding';
import { scoreDesk } from '@/lib/scoring/score';
import { desk, outcomes, rubric, today } from '../build';

function finding(fields: Partial<Finding> = {}): Finding {
  return { outcome: 'met', note: 'Seen in the term sheet.', evidence: 'term-sheet.pdf', day: '2026-11-20', ...fields };
}

describe('withFinding', () => {
  const one: Findings = { a1: finding() };

  it.each<[string, Findings, string, Finding | null, Findings]>([
    ['records a first finding', {}, 'a1', finding(), one],
    ['records another beside it', one, 'b1', finding({ outcome: 'not-met' }), { ...one, b1: finding({ outcome: 'not-met' }) }],
    ['puts a newer one in place of an older', one, 'a1', finding({ outcome: 'partly' }), { a1: finding({ outcome: 'partly' }) }],
    ['takes one away and leaves the others', { ...one, b1: finding() }, 'b1', null, one],
    ['takes nothing away where nothing was found', one, 'b1', null, one],
    ['keeps one for a criterion the rubric does not have', { gone: finding() }, 'a1', finding(), { gone: finding(), a1: finding() }],
  ])('%s', (_name, before, criterion, found, after) => {
    expect(withFinding(before, criterion, found)).toEqual(after);
  });

  it('leaves the findings it was given as they were', () => {
    withFinding(one, 'a1', null);
    withFinding(one, 'a1', finding({ outcome: 'not-met' }));
    expect(one).toEqual({ a1: finding() });
  });
});

describe('a finding in the score', () => {
  const built = desk({ outcomes: outcomes({ a1: 'met', a2: 'unverified' }) });
  const score = (findings: Findings) => scoreDesk(built, rubric, today, findings);

  // a1 is worth 30, a2 18, a3 12, b1 28, b2 12 of 100; a1 is proven by the published evidence.
  it.each<[string, Findings, [proven: number, possible: number, coverage: number]]>([
    ['nothing found', {}, [30, 100, 30]],
    ['what nobody published found to be there', { a2: finding() }, [48, 100, 48]],
    ['half of it', { a2: finding({ outcome: 'partly' }) }, [39, 91, 48]],
    ['found not to be there', { a2: finding({ outcome: 'not-met' }) }, [30, 82, 48]],
    ['found against what is published', { a1: finding({ outcome: 'not-met' }) }, [0, 70, 30]],
    ['found where the desk has no entry at all', { b2: finding() }, [42, 100, 42]],
    ['a criterion the rubric does not have', { gone: finding() }, [30, 100, 30]],
  ])('%s gives proven, possible and coverage %j', (_name, findings, expected) => {
    const { proven, possible, coverage } = score(findings);
    expect([proven, possible, coverage]).toEqual(expected);
  });

  it('fails a floor like a published outcome', () => {
    expect(score({ b1: finding({ outcome: 'not-met' }) }).failedFloors).toEqual(['Criterion b1']);
  });

  it('leaves the others the weight of what does not apply', () => {
    // Without a2 the 60 of Alpha are shared by 50 and 20: a1 is worth 300 / 7.
    expect(score({ a2: finding({ outcome: 'not-applicable' }) }).proven).toBeCloseTo(42.857, 3);
  });
});

it('offers every outcome as a finding but "unverified", which is to have found nothing', () => {
  expect([...foundOutcomes].sort()).toEqual(['met', 'not-applicable', 'not-met', 'partly']);
});
