import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWeigher, ENOUGH, type EvidenceKind } from '@/lib/spotting/evidence';
import type { Candidate, PageContext } from '@/lib/spotting/passage';
import type { SpottingIndex, Strength } from '@/lib/spotting/vocabulary';

const index: SpottingIndex = {
  names: [],
  cues: { strong: ['crypto', 'bitcoin', 'stablecoin', '交易所'], soft: ['token', 'wallet', 'ledger'] },
  peers: ['Peerless'],
  firm: { before: ['exchange'], after: ['said', 'OTC'] },
  otherSenses: { sample: { before: ['free'], after: ['size'], near: ['statistics', 'survey', 'census'] } },
};
const { weigh, decide } = createWeigher(index);
const nowhere: PageContext = { title: '', host: '' };

/** The desks of these tests and how strong their names are. */
const desks: Readonly<Record<string, { desk: string; strength: Strength }>> = {
  Sample: { desk: 'sample', strength: 'weak' },
  Sampledesk: { desk: 'sample', strength: 'strong' },
  Likely: { desk: 'likely', strength: 'likely' },
  Other: { desk: 'other', strength: 'strong' },
  Frail: { desk: 'frail', strength: 'weak' },
};

function candidatesIn(text: string): Candidate[] {
  return Array.from(text.matchAll(/Sampledesk|Sample|Likely|Other|Frail/gi), ({ index: start, 0: name }) => {
    const known = desks[name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()];
    if (!known) throw new Error(`no desk is called ${name}`);
    return { ...known, start, end: start + name.length };
  });
}

/** What was found for and against the first name of the text: kind and points, without the name itself. */
function found(text: string, context: Partial<PageContext> = {}): [EvidenceKind, number][] {
  const [first = []] = weigh({ text, candidates: candidatesIn(text) }, { ...nowhere, ...context });
  return first.filter(({ kind }) => kind !== 'name').map(({ kind, points }) => [kind, points]);
}

function points(text: string, context: Partial<PageContext> = {}): number {
  const [first = []] = weigh({ text, candidates: candidatesIn(text) }, { ...nowhere, ...context });
  return first.reduce((sum, item) => sum + item.points, 0);
}

describe('a name alone', () => {
  it.each<[string, number, boolean]>([
    ['Other', 4, true],
    ['Likely', 2, true],
    ['Sample', 0, false],
  ])('%s has %d points, enough: %s', (text, worth, enough) => {
    expect(points(text)).toBe(worth);
    expect(points(text) >= ENOUGH).toBe(enough);
  });

  it('is the first item, with its strength', () => {
    expect(weigh({ text: 'Sample', candidates: candidatesIn('Sample') }, nowhere)).toEqual([[{ kind: 'name', text: 'weak', points: 0 }]]);
  });
});

describe('what speaks for or against the name', () => {
  it.each<[string, [EvidenceKind, number][]]>([
    ['Sample in crypto', [['cue', 1]]],
    [
      'Sample in crypto and bitcoin',
      [
        ['cue', 1],
        ['cue', 1],
      ],
    ],
    [
      'Sample: crypto, bitcoin, stablecoin (two count)',
      [
        ['cue', 1],
        ['cue', 1],
      ],
    ],
    ['Sample: bitcoin, Bitcoin, bitcoin (one word)', [['cue', 1]]],
    ['Sample cryptology', []],
    ['Sample 大交易所', [['cue', 1]]],
    ['Sample holds a token', [['soft cue', 0.5]]],
    [
      'Sample: token, wallet, ledger (two count)',
      [
        ['soft cue', 0.5],
        ['soft cue', 0.5],
      ],
    ],
    ['sample', [['lower case', -1.5]]],
    ['SAMPLE', []],
    [
      'sample --all',
      [
        ['lower case', -1.5],
        ['among identifiers', -1],
      ],
    ],
    ['Sample --all', []],
    ['Sample said so', [['word after', 1.5]]],
    ['Sample’s OTC', [['word after', 1.5]]],
    ['the exchange “Sample”', [['word before', 1.5]]],
    ['The Sample', [['article', -1.5]]],
    ['The Sample OTC', [['word after', 1.5]]],
    ['they met Lower Sample', [['part of a longer name', -1]]],
    ['Lower Sample', []],
    ['Sample met many people and then Other', [['other desk', 1]]],
    ['Sample met many people and then Frail', [['other desk', 0.5]]],
    ['Sample met many people and then frail', []],
    [
      'Sample and Other',
      [
        ['other desk', 1],
        ['listed beside a firm', 1.5],
      ],
    ],
    [
      'Sample, Peerless',
      [
        ['cue', 1],
        ['listed beside a firm', 1.5],
      ],
    ],
    ['Sample then Sample', []],
    ['Sample. Later Sampledesk', [['named in full elsewhere', 2]]],
    ['a free Sample', [['other sense beside', -6]]],
    ['Sample size', [['other sense beside', -6]]],
    ['Sample in statistics', [['other sense near', -2.5]]],
    [
      'Sample in statistics, a survey, a census (two count)',
      [
        ['other sense near', -2.5],
        ['other sense near', -1.5],
      ],
    ],
    ['Frail size in statistics', []],
    ['Sampledesk size', []],
    ['Sampledesk in statistics', [['other sense near', -2.5]]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('holds the words it was found in', () => {
    const text = 'the free Sample, a bitcoin wallet';
    const [first = []] = weigh({ text, candidates: candidatesIn(text) }, nowhere);
    expect(first.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      'name: weak',
      'other sense beside: free',
      'cue: bitcoin',
      'soft cue: wallet',
    ]);
  });
});

describe('what the page says', () => {
  it.each<[string, Partial<PageContext>, [EvidenceKind, number][]]>([
    ['a title with a cue', { title: 'All about crypto' }, [['page', 1]]],
    ['a heading with a cue', { heading: 'Bitcoin desks' }, [['page', 1]]],
    ['a host with a cue', { host: 'bitcoin-notes.example' }, [['page', 1]]],
    ['all three, which count once', { title: 'crypto', heading: 'crypto', host: 'crypto.example' }, [['page', 1]]],
    ['a title with a soft cue only', { title: 'My wallet' }, []],
    ['a title with another firm', { title: 'Peerless opens' }, [['page', 1]]],
    ['a title without a cue', { title: 'All about gardens' }, []],
    ['the desk named in full elsewhere', { established: new Set(['sample']) }, [['named in full elsewhere', 2]]],
    ['another desk named in full elsewhere', { established: new Set(['other']) }, []],
  ])('%s', (_what, context, expected) => {
    expect(found('Sample', context)).toEqual(expected);
  });

  it('adds nothing to a strong name that is named in full elsewhere', () => {
    expect(found('Other', { established: new Set(['other']) })).toEqual([]);
  });
});

it('weighs every name of a passage, in their order, each by its own words', () => {
  const text = 'a free Sample; Frail said so';
  const weighed = weigh({ text, candidates: candidatesIn(text) }, nowhere);
  expect(weighed.map((items) => items.map(({ kind }) => kind))).toEqual([
    ['name', 'other sense beside', 'other desk', 'listed beside a firm'],
    ['name', 'word after', 'other desk', 'listed beside a firm'],
  ]);
});

it('weighs nothing where there is no name', () => {
  expect(weigh({ text: 'crypto and bitcoin', candidates: [] }, nowhere)).toEqual([]);
});

it('decides by the same points it explains, though it stops as soon as the rest cannot turn the decision', () => {
  const word = fc.constantFrom(
    ...['Sample', 'sample', 'Sampledesk', 'Likely', 'Other', 'Frail', 'frail', 'Peerless', 'crypto', 'bitcoin', 'token', 'wallet'],
    ...['exchange', 'said', 'OTC', 'free', 'size', 'statistics', 'survey', 'the', 'The', 'New', 'and', ',', '-x', 'a_b', '.', 'of'],
  );
  const context = fc.record({
    title: fc.constantFrom('', 'On crypto'),
    host: fc.constantFrom('', 'bitcoin.example'),
    heading: fc.constantFrom('', 'The token', 'A stablecoin'),
    established: fc.constantFrom(new Set<string>(), new Set(['sample', 'likely'])),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), context, (words, page) => {
      const text = words.join(' ');
      const passage = { text, candidates: candidatesIn(text) };
      const enough = weigh(passage, page).map((items) => items.reduce((sum, item) => sum + item.points, 0) >= ENOUGH);
      expect(decide(passage, page)).toEqual(enough);
    }),
    { numRuns: 2000 },
  );
});
