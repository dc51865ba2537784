import { describe, expect, it } from 'vitest';
import { asEndedLast, type FileResult, runAgain, tallyOf } from '@/lib/dev/test-report';

const file = (path: string, status: string, ...tests: string[]): FileResult => ({
  name: `/project/tests/${path}`,
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const well = file('e2e/card.test.ts', 'passed', 'passed', 'passed');
const late = file('e2e/late.test.ts', 'failed', 'passed', 'failed');

describe('files that are run again', () => {
  it('are browser tests that failed, by their hooks alone too', () => {
    const untidy = file('firefox/untidy.test.ts', 'failed', 'passed');
    expect(runAgain([well, late, untidy])).toEqual([late.name, untidy.name]);
    expect(runAgain([well])).toEqual([]);
  });

  it('are none where a test without a browser failed, or many did: that is no late pointer', () => {
    expect(runAgain([late, file('lib/score.test.ts', 'failed', 'failed')])).toEqual([]);
    expect(runAgain(Array.from({ length: 7 }, (_, i) => file(`e2e/${i}.test.ts`, 'failed', 'failed')))).toEqual([]);
  });
});

describe('the sum', () => {
  it('counts each file as it ended last', () => {
    const [before, lateAgain] = [[well, late], file('e2e/late.test.ts', 'passed', 'passed', 'passed')];
    expect(tallyOf(before)).toEqual({ passed: 3, failed: 1 });
    expect(tallyOf(asEndedLast(before, [lateAgain]))).toEqual({ passed: 4, failed: 0 });
    expect(tallyOf(asEndedLast(before, [late]))).toEqual({ passed: 3, failed: 1 });
  });

  it('counts as failed what was skipped, a file without its tests, and one whose hooks failed', () => {
    expect(tallyOf([file('e2e/a.test.ts', 'passed', 'passed', 'skipped')])).toEqual({ passed: 1, failed: 1 });
    expect(tallyOf([file('e2e/a.test.ts', 'failed')])).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf([file('e2e/a.test.ts', 'failed', 'passed', 'passed')])).toEqual({ passed: 2, failed: 1 });
  });
});
