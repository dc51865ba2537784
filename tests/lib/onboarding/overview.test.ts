import { expect, it } from 'vitest';
import { append } from '@/lib/ledger/ledger';
import { DESK, type DeskFile } from '@/lib/onboarding/file-entry';
import { overviewOf } from '@/lib/onboarding/overview';
import { desk, profile, regions } from '@/tests/lib/build';
import { changed, item, stamp } from './build';

const licence = item({ id: 'licence', blocking: true });
const directory = { desks: ['a', 'b', 'c'].map((id) => desk({ id, name: id.toUpperCase() })), checklist: [licence], regions };
const onList = (file: DeskFile) => append<DeskFile[number]>(file, [{ subject: DESK, field: 'shortlisted', value: true }], stamp());
const done = changed([], licence, { state: 'done' });
const overview = (files: Record<string, DeskFile>, day: string) =>
  overviewOf({ directory, files, profile: profile(), twoPerson: 'listed' }, day);

it('names the desks of the shortlist with their readiness, and whether there is a backup', () => {
  const { shortlist } = overview({ b: onList(done), a: onList([]), c: done }, '2026-11-20');
  expect(shortlist.desks.map(({ name, readiness }) => [name, readiness.ready])).toEqual([
    ['A', false],
    ['B', true],
  ]);
  expect(shortlist.backup).toMatchObject({ ready: ['B'], enough: false });
});

it('counts what is due for review at each desk, on the shortlist or not', () => {
  expect(overview({ b: onList(done), c: done }, '2027-11-19').reviewsDue).toEqual([]);
  expect(overview({ b: onList(done), c: done }, '2027-11-20').reviewsDue).toEqual([
    { deskId: 'b', name: 'B', count: 1 },
    { deskId: 'c', name: 'C', count: 1 },
  ]);
});

it('is empty where nothing is recorded', () => {
  expect(overview({}, '2026-11-20')).toMatchObject({ shortlist: { desks: [], backup: { enough: false } }, reviewsDue: [] });
});
