import { expect, it } from 'vitest';
import { weighEntry } from '@/lib/fit/weigh';
import { desk, rubric, today } from '../build';

it.each<[string[], boolean, string[]]>([
  [['sourced'], true, ['sourced']],
  [['guide-only'], true, ['guide-only']],
  [['under-review'], false, ['under-review']],
  [['unverified'], false, ['unverified']],
  [['unverified', 'under-review', 'sourced'], true, ['sourced', 'unverified', 'under-review']],
])('what rests on %j is solid: %s, with the claim that carries it first', (claims, solid, inOrder) => {
  expect(weighEntry({ currency: 'EUR', claims }, desk(), rubric, today)).toEqual({ currency: 'EUR', solid, claims: inOrder });
});
