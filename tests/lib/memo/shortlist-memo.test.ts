import { describe, expect, it } from 'vitest';
import { memoMarkdown } from '@/lib/memo/markdown';
import { type ShortlistMemo, shortlistMemo } from '@/lib/memo/shortlist-memo';
import { backupOf } from '@/lib/onboarding/shortlist';
import { regions } from '@/tests/lib/build';
import { english } from '@/tests/messages';
import { alpha, alphaFile, beta, fund, recordedOf, withFact } from './build';

const made = { by: 'Mara', day: '2026-11-20' };
const desks = [
  { desk: alpha, recorded: recordedOf('alpha', { file: withFact(alphaFile(), 'custodian', 'Trust Y') }) },
  { desk: beta, recorded: recordedOf('beta', { file: withFact([], 'custodian', 'trust y') }) },
];
const list: ShortlistMemo = {
  desks: desks.map(({ recorded }) => recorded),
  backup: backupOf(desks.map(({ desk, recorded: { file, readiness } }) => ({ desk, file, ready: readiness.ready }))),
  asOf: '2026-11-01',
  profile: fund,
  regions,
  also: [],
};
const text = (fields: Partial<ShortlistMemo> = {}) => memoMarkdown(shortlistMemo({ ...list, ...fields }, made, english));
const row = (name: string, written = text()) => written.split('\n').find((line) => line.startsWith(`| ${name} |`));

describe('a comparison memo of the shortlist', () => {
  it('has the desks side by side with readiness, verdict, facts and score', () => {
    expect(row('Desk')).toBe('| Desk | Alpha Desk | Beta Desk |');
    expect(row('Readiness')).toBe('| Readiness | Not ready: 1 blocking item | Not ready: 2 blocking items |');
    expect(row('What blocks')).toBe('| What blocks | Prepare the KYB pack | Confirm the entity, Call the instructions back |');
    expect(row('Eligibility')).toMatch(/Eligible for a fund \(Germany\)\. Funds are served\. \\\[1\\\] \| Not established for a fund/);
    expect(row('Entity on our contract')).toBe('| Entity on our contract | Alpha Ltd | not recorded |');
    expect(row('Score')).toMatch(/of 100 \| \d+–\d+ of 100 · Not rated/);
    expect(row('Alpha')).toBeDefined();
  });

  it('says first whether there is a backup, what the desks share, and what is not known of them', () => {
    const written = text();
    expect(written).toContain('**Fewer than two desks are ready: one counterparty is no backup.**');
    expect(written).toContain('- **Alpha Desk and Beta Desk share: Custodian (Trust Y)**');
    expect(written).toContain('- **Settlement bank: Alpha Desk and Beta Desk**');
  });

  it('takes in rows of other rooms, and says where one has nothing on a desk', () => {
    const also = [{ name: 'Best quote', cells: { alpha: { text: '4 bp' } } }];
    expect(row('Best quote', text({ also }))).toBe('| Best quote | 4 bp | none |');
  });

  it('sets no more than four desks beside each other', () => {
    const five = Array.from({ length: 5 }, () => list.desks)
      .flat()
      .slice(0, 5);
    expect(text({ desks: five }).match(/^\| Desk \|/gm)).toHaveLength(2);
  });

  it('is printed across', () => {
    expect(shortlistMemo(list, made, english).sheet).toBe('landscape');
  });
});
