import { describe, expect, it } from 'vitest';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Topic } from '@/lib/desks/kinds';
import { type ClaimStatus, claimsOf, counts, type Standing, sourcesOf, standingOf } from '@/lib/evidence/claim-status';
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
  return standingOf(
    desk({ sources, claims }),
    claims.map(({ id }) => id),
    rubric,
    today,
  ).status;
};

describe('the status', () => {
  it.each<[string, string[][], ClaimStatus]>([
    ['one official source', [['official']], 'sourced'],
    ['two press reports under one claim', [['press-one', 'press-two']], 'sourced'],
    ['the guide and an official source', [['guide', 'official']], 'sourced'],
    ['the guide and two press reports under one claim', [['guide', 'press-one', 'press-two']], 'sourced'],
    ['the guide under one claim and two press reports under another', [['guide'], ['press-one', 'press-two']], 'sourced'],
    ['a weak claim before a sound one', [['press-one'], ['official']], 'sourced'],
    ['a fresh official source and an old one', [['official'], ['old-official']], 'sourced'],
    ['the guide', [['guide']], 'guide-only'],
    ['the guide and one press report', [['guide', 'press-one']], 'guide-only'],
    ['the guide and an old official source', [['guide', 'old-official']], 'guide-only'],
    ['the guide and two press reports, each under a claim of its own', [['guide'], ['press-one'], ['press-two']], 'guide-only'],
    ['an old official source', [['old-official']], 'under-review'],
    ['an old guide', [['old-guide']], 'under-review'],
    ['an old official source and one fresh press report', [['old-official', 'press-one']], 'under-review'],
    ['a fresh press report and an old one under one claim', [['press-one', 'old-press']], 'under-review'],
    ['an old official source under one claim and a press report under another', [['old-official'], ['press-one']], 'under-review'],
    ['one press report', [['press-one']], 'unverified'],
    ['two press reports on one site', [['press-one', 'press-one-again']], 'unverified'],
    ['two press reports under two claims', [['press-one'], ['press-two']], 'unverified'],
    ['a fresh press report and an old one under two claims', [['press-one'], ['old-press']], 'unverified'],
    ['one old press report', [['old-press']], 'unverified'],
    ['no claim', [], 'unverified'],
  ])('of %s', (_name, sourceIds, status) => {
    expect(statusOf(...sourceIds)).toBe(status);
  });

  const statusIn = (built: CompiledDesk, claimIds: string[], day = today) => standingOf(built, claimIds, rubric, day).status;

  it('gives each claim the shelf life of its own topic', () => {
    const published = '2025-01-15'; // 22 months before: past a fee's 18, inside a product's 24
    const built = desk({
      sources: [source({ id: 'page', published })],
      claims: [claim({ id: 'fee', topic: 'fee', sources: ['page'] }), claim({ id: 'product', topic: 'product', sources: ['page'] })],
    });
    expect(statusIn(built, ['fee'])).toBe('under-review');
    expect(statusIn(built, ['product'])).toBe('sourced');
    expect(statusIn(built, ['fee', 'product'])).toBe('sourced');
  });

  it('is sourced on the day of publication, goes by it however lately the page was read, and never ends for an incident', () => {
    const published = (day: string, topic: Topic = 'licence') =>
      desk({ sources: [source({ id: 'page', published: day })], claims: [claim({ id: 'page', topic })] });
    expect(statusIn(published('2025-01-15'), ['page'], '2025-01-15')).toBe('sourced');
    expect(statusIn(published('2020-01-01'), ['page'])).toBe('under-review');
    expect(statusIn(published('2001', 'incident'), ['page'])).toBe('sourced');
  });

  it('turns from sourced to under review on the day after the last', () => {
    const built = desk({ sources: [source({ id: 'page', published: '2025-01-15' })], claims: [claim({ id: 'page', topic: 'licence' })] });
    expect(statusIn(built, ['page'], '2026-07-15')).toBe('sourced');
    expect(statusIn(built, ['page'], '2026-07-16')).toBe('under-review');
  });
});

describe('standingOf', () => {
  const page = (id: string, published: string, kind: 'official' | 'guide' | 'press' = 'official') =>
    source({ id, kind, published, site: `${id}.example` });
  const nowhere: Standing = { status: 'unverified', countsUntil: null, reviewDue: false, carriedBy: null };

  /** Of one claim on a licence, which counts for 18 months, unless another topic is given. */
  const standing = (day: string, pages: ReturnType<typeof page>[], topic: Topic = 'licence') => {
    const claims = [claim({ id: 'it', topic, sources: pages.map(({ id }) => id) })];
    return standingOf(desk({ sources: pages, claims }), ['it'], rubric, day);
  };

  // Published 2025-01-15: counts until 2026-07-15, and 90 days before that is 2026-04-16.
  it.each<[string, string, Partial<Standing>]>([
    ['on the last day without a notice', '2026-04-15', { status: 'sourced', reviewDue: false }],
    ['on the first day of the notice', '2026-04-16', { status: 'sourced', reviewDue: true }],
    ['on its last day', '2026-07-15', { status: 'sourced', reviewDue: true }],
    ['on the day after', '2026-07-16', { status: 'under-review', reviewDue: false }],
  ])('says until when a claim counts and whether its review is due: %s', (_name, day, expected) => {
    const one = standing(day, [page('one', '2025-01-15')]);
    expect(one).toEqual({ countsUntil: '2026-07-15', carriedBy: 'it', ...expected });
  });

  it.each<[string, Parameters<typeof standing>[1], string, string]>([
    [
      'of two press reports, until the older one ends',
      [page('one', '2025-01-15', 'press'), page('two', '2025-06-15', 'press')],
      '2026-07-15',
      '2026-07-16',
    ],
    [
      'of three press reports, until the second oldest ends',
      [page('one', '2025-01-15', 'press'), page('two', '2025-03-15', 'press'), page('three', '2025-06-15', 'press')],
      '2026-09-15',
      '2026-09-16',
    ],
    [
      'of two official sources, until the younger one ends',
      [page('one', '2025-01-15'), page('two', '2025-06-15')],
      '2026-12-15',
      '2026-12-16',
    ],
    [
      'of an official source and a younger press report, until the official one ends',
      [page('one', '2025-01-15'), page('two', '2025-06-15', 'press')],
      '2026-07-15',
      '2026-07-16',
    ],
  ])('counts a claim %s', (_name, pages, last, next) => {
    expect(standing('2026-01-01', pages)).toMatchObject({ status: 'sourced', countsUntil: last });
    expect(standing(last, pages)).toMatchObject({ status: 'sourced', countsUntil: last });
    expect(standing(next, pages)).toMatchObject({ status: 'under-review', countsUntil: last });
  });

  it('stands by the guide alone once the official source beside it has ended', () => {
    const pages = [page('one', '2025-01-15'), page('two', '2025-06-15', 'guide')];
    expect(standing('2026-07-15', pages)).toMatchObject({ status: 'sourced', countsUntil: '2026-12-15' });
    expect(standing('2026-07-16', pages)).toMatchObject({ status: 'guide-only', countsUntil: '2026-12-15' });
  });

  it('counts for as long as any of its claims does, if by the guide alone in the end', () => {
    const pages = [page('one', '2025-01-15'), page('two', '2025-06-15', 'guide')];
    const claims = pages.map(({ id }) => claim({ id, topic: 'licence' }));
    const both = (day: string) => standingOf(desk({ sources: pages, claims }), ['one', 'two'], rubric, day);
    // The official page alone would end on 2026-07-15, the guide on 2026-12-15: the notice begins on 2026-09-16.
    expect(both('2026-07-15')).toEqual({ status: 'sourced', countsUntil: '2026-12-15', reviewDue: false, carriedBy: 'one' });
    expect(both('2026-09-16')).toEqual({ status: 'guide-only', countsUntil: '2026-12-15', reviewDue: true, carriedBy: 'two' });
  });

  it('has no end for an incident, and none for what never counted', () => {
    expect(standing('2099-01-01', [page('one', '2001')], 'incident')).toEqual({
      status: 'sourced',
      countsUntil: null,
      reviewDue: false,
      carriedBy: 'it',
    });
    expect(standing(today, [page('one', '2026-11-01', 'press')])).toEqual(nowhere);
    expect(standingOf(desk(), [], rubric, today)).toEqual(nowhere);
    expect(standingOf(desk(), ['gone'], rubric, today)).toEqual(nowhere);
  });

  const built = desk({
    sources: [
      page('short', '2025-06-15'),
      page('long', '2026-06-15'),
      page('ended', '2024-06-15'),
      page('ended-first', '2023-06-15'),
      page('weak', '2026-06-15', 'press'),
      page('by-guide', '2026-10-15', 'guide'),
    ],
    claims: ['short', 'long', 'ended', 'ended-first', 'weak', 'by-guide'].map((id) => claim({ id, topic: 'licence' })),
  });

  it.each<[string, string[], string]>([
    ['a sound claim before a weak one', ['weak', 'short'], 'short'],
    ['of two sound claims the one that counts longer', ['short', 'long'], 'long'],
    ['a sourced claim before one by the guide that counts longer', ['by-guide', 'short'], 'short'],
    ['one by the guide before one under review', ['ended', 'by-guide'], 'by-guide'],
    ['one under review before a weak one', ['weak', 'ended'], 'ended'],
    ['of two under review the one that counted longer', ['ended-first', 'ended'], 'ended'],
  ])('stands by %s', (_name, claimIds, carriedBy) => {
    expect(standingOf(built, claimIds, rubric, today).carriedBy).toBe(carriedBy);
    expect(standingOf(built, claimIds.toReversed(), rubric, today).carriedBy).toBe(carriedBy);
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
