import { expect, it } from 'vitest';
import { dueReviews, untold } from '@/lib/onboarding/due-reviews';
import type { Files } from '@/lib/onboarding/overview';
import { desk, profile, regions } from '@/tests/lib/build';
import { changed, item } from './build';

const [one, two] = [item({ id: 'one', title: 'Licence' }), item({ id: 'two', title: 'Accounts', appliesTo: { clientTypes: ['fund'] } })];
const directory = { desks: [desk({ id: 'a', name: 'A' }), desk({ id: 'b', name: 'B' })], checklist: [one, two], regions };
const done = (review: string) => changed(changed([], one, { state: 'done', review }), two, { state: 'done', review });
const due = (files: Files['files'], day: string, who = profile()) =>
  dueReviews({ directory, files, profile: who, twoPerson: 'listed' }, day);

it('names every review that is due, by desk and item, from its day on', () => {
  const files = { b: done('2027-01-15'), a: done('2027-02-01') };
  expect(due(files, '2027-01-14')).toEqual([]);
  expect(due(files, '2027-01-15').map(({ desk: name, item: title }) => [name, title])).toEqual([
    ['B', 'Licence'],
    ['B', 'Accounts'],
  ]);
  expect(due(files, '2027-02-01').map(({ deskId }) => deskId)).toEqual(['a', 'a', 'b', 'b']);
});

it('leaves out what no longer concerns the client, and desks without a file', () => {
  expect(due({ a: done('2027-01-15') }, '2027-01-15', profile({ clientType: 'individual' })).map(({ item: title }) => title)).toEqual([
    'Licence',
  ]);
});

it('tells each falling due once, and the next of the same item anew', () => {
  const first = due({ a: done('2027-01-15') }, '2027-01-20');
  expect(untold(first, [])).toEqual(first);
  const told = first.map(({ key }) => key);
  expect(untold(due({ a: done('2027-01-15') }, '2027-02-20'), told)).toEqual([]);
  expect(untold(due({ a: done('2028-01-15') }, '2028-01-15'), told)).toHaveLength(2);
});
