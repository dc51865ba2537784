import { describe, expect, it } from 'vitest';
import { type ClaimStatus, claimStatus, claimsOf, counts, sourcesOf } from '@/lib/evidence/claim-status';
import { claim, desk, rubric, source, today } from '../build';

const sources = [
  source({ id: 'official' }),
  source({ id: 'old-official', published: '2020-01-01' }),
  source({ id: 'guide', kind: 'guide', site: 'guide.example' }),
  source({ id: 'old-guide', kind: 'guide', site: 'guide.example', published: '2020-01-01' }),
  source({ id: 'press-one', kind: 'press', site: 'one.example' }),
  source({ id: 'press-one-again', kind: 'press', site: 'one.example' }),
  source({ id: 'press-two', kind: 'press', site: 'two.example' }),
  source({ id: 'old-press', kind: 'press', site: 'three.example', published: '2020-01-01' }),
];
const statusOf = (...sourceIds: string[][]) => {
  const claims = sourceIds.map((list, i) => claim({ id: `claim-${i}`, sources: list }));
  return claimStatus(
    desk({ sources, claims }),
    claims.map(({ id }) => id),
    rubric,
    today,
  );
};

describe('claimStatus', () => {
  it.each<[string, string[][], ClaimStatus]>([
    ['one official source', [['official']], 'sourced'],
    ['two press reports under one claim', [['press-one', 'press-two']], 'sourced'],
    ['two press reports under two claims', [['press-one'], ['press-two']], 'sourced'],
    ['the guide and an official source', [['guide', 'official']], 'sourced'],
    ['the guide and two press reports', [['guide'], ['press-one'], ['press-two']], 'sourced'],
    ['a fresh official source and an old one', [['official'], ['old-official']], 'sourced'],
    ['the guide', [['guide']], 'guide-only'],
    ['the guide and one press report', [['guide', 'press-one']], 'guide-only'],
    ['the guide and an old official source', [['guide', 'old-official']], 'guide-only'],
    ['an old official source', [['old-official']], 'under-review'],
    ['an old guide', [['old-guide']], 'under-review'],
    ['an old official source and one fresh press report', [['old-official', 'press-one']], 'under-review'],
    ['a fresh press report and an old one', [['press-one'], ['old-press']], 'under-review'],
    ['one press report', [['press-one']], 'unverified'],
    ['two press reports on one site', [['press-one'], ['press-one-again']], 'unverified'],
    ['one old press report', [['old-press']], 'unverified'],
    ['no claim', [], 'unverified'],
  ])('of %s', (_name, sourceIds, status) => {
    expect(statusOf(...sourceIds)).toBe(status);
  });

  it('gives each claim the shelf life of its own topic', () => {
    const published = '2025-01-15'; // 22 months before: past a fee's 18, inside a product's 24
    const built = desk({
      sources: [source({ id: 'page', published })],
      claims: [claim({ id: 'fee', topic: 'fee', sources: ['page'] }), claim({ id: 'product', topic: 'product', sources: ['page'] })],
    });
    expect(claimStatus(built, ['fee'], rubric, today)).toBe('under-review');
    expect(claimStatus(built, ['product'], rubric, today)).toBe('sourced');
    expect(claimStatus(built, ['fee', 'product'], rubric, today)).toBe('sourced');
  });

  it('turns from sourced to under review on the day after the last', () => {
    const built = desk({ sources: [source({ id: 'page', published: '2025-01-15' })], claims: [claim({ id: 'page', topic: 'licence' })] });
    expect(claimStatus(built, ['page'], rubric, '2026-07-15')).toBe('sourced');
    expect(claimStatus(built, ['page'], rubric, '2026-07-16')).toBe('under-review');
  });
});

it.each<[ClaimStatus, boolean]>([
  ['sourced', true],
  ['guide-only', true],
  ['under-review', false],
  ['unverified', false],
])('counts an outcome that is %s: %s', (status, counted) => {
  expect(counts(status)).toBe(counted);
});

it('lists the sources of claims once each, in the order cited', () => {
  const claims = [claim({ id: 'second', sources: ['guide', 'official'] }), claim({ id: 'first', sources: ['official', 'press-one'] })];
  const built = desk({ sources, claims });
  expect(sourcesOf(built, claimsOf(built, ['first', 'second'])).map(({ id }) => id)).toEqual(['guide', 'official', 'press-one']);
});
