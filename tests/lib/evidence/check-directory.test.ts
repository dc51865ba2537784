import { describe, expect, it } from 'vitest';
import { checkDirectory } from '@/lib/evidence/check-directory';
import { directory } from '@/tests/directory';

/** What one file in the wrong place hides from the loader; the rest is tested through it, in load-data.test.ts. */
describe('checkDirectory', () => {
  const [first] = directory.desks;

  it('finds nothing wrong with the real data on the day it was read', () => {
    expect(checkDirectory(directory, directory.asOf)).toEqual([]);
  });

  it('finds two desks with one id', () => {
    if (!first) throw new Error('the directory has no desk');
    expect(checkDirectory({ ...directory, desks: [...directory.desks, first] }, directory.asOf)).toContainEqual({
      file: `desks/${first.id}.json`,
      field: 'id',
      reason: `two desks have the id "${first.id}"`,
    });
  });

  it('finds two checklist items with one id', () => {
    const doubled = { ...directory, checklist: [...directory.checklist, ...directory.checklist.slice(0, 1)] };
    expect(checkDirectory(doubled, directory.asOf)).toMatchObject([{ file: 'checklist.json', field: 'id' }]);
  });

  it('finds dates after the day it is given', () => {
    const problems = checkDirectory(directory, '2000-01-01');
    expect(new Set(problems.map(({ reason }) => reason))).toEqual(
      new Set(['has a date after 2000-01-01', 'a licence has a date after 2000-01-01']),
    );
    expect(problems).toContainEqual({ file: 'quick-picks.json', field: 'source', reason: 'has a date after 2000-01-01' });
  });
});
