import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenIn, firstToCompare, hashOfDesks, MOST_DESKS, problemsOf, withDeskAt } from '@/lib/compare/chosen';
import { english } from '@/tests/messages';

const known = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const nothing = { deskIds: [], unknown: [], repeated: [], surplus: [] };

describe('the desks of an address', () => {
  it.each([
    ['', nothing],
    ['#', nothing],
    ['#,,', nothing],
    ['#beta,alpha', { ...nothing, deskIds: ['beta', 'alpha'] }],
    ['#beta%2Calpha', { ...nothing, deskIds: ['beta', 'alpha'] }],
    ['#beta, alpha ', { ...nothing, deskIds: ['beta', 'alpha'] }],
    ['#beta', { ...nothing, deskIds: ['beta'] }],
    ['#beta,gone,alpha', { ...nothing, deskIds: ['beta', 'alpha'], unknown: ['gone'] }],
    ['#gone,gone', { ...nothing, unknown: ['gone'] }],
    ['#beta,alpha,beta', { ...nothing, deskIds: ['beta', 'alpha'], repeated: ['beta'] }],
    ['#epsilon,delta,gamma,beta,alpha', { ...nothing, deskIds: ['epsilon', 'delta', 'gamma', 'beta'], surplus: ['alpha'] }],
    ['#__proto__,constructor', { ...nothing, unknown: ['__proto__', 'constructor'] }],
    ['#<img src=x onerror=alert(1)>,alpha', { ...nothing, deskIds: ['alpha'], unknown: ['<img src=x onerror=alert(1)>'] }],
    ['#%3Cb%3E,%E0%A4%A', { ...nothing, unknown: ['%3Cb%3E', '%E0%A4%A'] }],
    ['#\u202ealpha\u0000', { ...nothing, deskIds: ['alpha'] }],
  ])('%j are %j', (hash, chosen) => {
    expect(chosenIn(hash, known)).toEqual(chosen);
  });

  it('are read no further than anyone would write them', () => {
    expect(chosenIn(`#${'x'.repeat(5000)}`, known).unknown[0]?.length).toBeLessThanOrEqual(120);
    expect(chosenIn(`#${Array.from({ length: 400 }, (_, i) => i).join()}`, known).unknown.length).toBeLessThanOrEqual(12);
  });

  it('are those that were chosen, in their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(known, { maxLength: MOST_DESKS }), (deskIds) => {
        expect(chosenIn(hashOfDesks(deskIds), known)).toEqual({ ...nothing, deskIds });
      }),
    );
  });

  it('are at most four desks there are, each once, whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (names) => {
        const { deskIds } = chosenIn(`#${names.join()}`, known);
        expect(deskIds.length).toBeLessThanOrEqual(MOST_DESKS);
        expect(new Set(deskIds).size).toBe(deskIds.length);
        expect(deskIds.every((id) => known.includes(id))).toBe(true);
      }),
    );
  });
});

describe('what was not followed', () => {
  const problems = (hash: string) => problemsOf(chosenIn(hash, known), (id) => `${id} desk`, english);

  it('is nothing where all was', () => {
    expect(problems('#alpha,beta')).toEqual([]);
  });

  it('is said in a sentence for each kind, with what to do', () => {
    expect(problems('#alpha,alpha,gone,<b>,beta,gamma,delta,epsilon')).toEqual([
      'This version knows no desk “gone” or “<b>”, so it was left out. Choose from the lists.',
      'Named more than once, shown once: alpha desk.',
      '4 desks fit side by side. Left out: epsilon desk. Take another away to make room.',
    ]);
  });
});

describe('another choice', () => {
  it.each([
    ['replaces a desk in its place', ['alpha', 'beta'], 0, 'gamma', ['gamma', 'beta']],
    ['adds one at the end', ['alpha', 'beta'], 2, 'gamma', ['alpha', 'beta', 'gamma']],
    ['takes one away, and the others move up', ['alpha', 'beta', 'gamma'], 1, null, ['alpha', 'gamma']],
    ['is the first even in the second place', [], 1, 'alpha', ['alpha']],
    ['of none in a free place changes nothing', ['alpha'], 1, null, ['alpha']],
  ])('%s', (_what, before, at, deskId, after) => {
    expect(withDeskAt(before, at, deskId)).toEqual(after);
  });

  it('is at first a desk with its first two alternatives', () => {
    const alternatives = ['beta', 'gamma', 'delta'].map((deskId) => ({
      deskId,
      name: deskId,
      kind: 'eligible' as const,
      word: '',
      score: '',
      reason: '',
    }));
    expect(firstToCompare({ deskId: 'alpha', alternatives })).toEqual(['alpha', 'beta', 'gamma']);
    expect(firstToCompare({ deskId: 'alpha', alternatives: [] })).toEqual(['alpha']);
  });
});
