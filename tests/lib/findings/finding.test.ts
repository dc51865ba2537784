import { describe, expect, it } from 'vitest';
import { type FindingEntry, type FindingRecord, type Findings, findingChange, findingsOf, foundOutcomes } from '@/lib/findings/finding';
import { append, type Ledger } from '@/lib/ledger/ledger';
import { scoreDesk } from '@/lib/scoring/score';
import { desk, outcomes, rubric, today } from '../build';

function finding(fields: Partial<FindingRecord> = {}): FindingRecord {
  return { outcome: 'met', note: 'Seen in the term sheet.', evidence: 'term-sheet.pdf', day: '2026-11-20', ...fields };
}

describe('the findings of a desk', () => {
  const stamp = (at: string) => ({ at: `2026-11-20T${at}:00.000Z`, by: 'Mara', newId: () => at });
  const recorded = (...steps: [criterion: string, found: FindingRecord | null][]) =>
    steps.reduce<Ledger<FindingEntry>>(
      (all, [criterion, found], i) => append(all, [findingChange(criterion, found)], stamp(`10:0${i}`)),
      [],
    );
  const byMara = (fields: Partial<FindingRecord> = {}) => ({ ...finding(fields), by: 'Mara' });

  it.each<[string, Ledger<FindingEntry>, Findings]>([
    ['are none where nothing is recorded', [], {}],
    ['say who found it', recorded(['a1', finding()]), { a1: byMara() }],
    [
      'stand beside each other',
      recorded(['a1', finding()], ['b1', finding({ outcome: 'not-met' })]),
      { a1: byMara(), b1: byMara({ outcome: 'not-met' }) },
    ],
    [
      'are the newest of each criterion',
      recorded(['a1', finding()], ['a1', finding({ outcome: 'partly' })]),
      { a1: byMara({ outcome: 'partly' }) },
    ],
    ['are gone where they were taken away', recorded(['a1', finding()], ['b1', finding()], ['b1', null]), { a1: byMara() }],
    ['are kept for a criterion the rubric does not have', recorded(['gone', finding()]), { gone: byMara() }],
  ])('%s', (_what, ledger, expected) => {
    expect(findingsOf(ledger)).toEqual(expected);
  });

  it('name nobody where nobody was named', () => {
    const ledger = append<FindingEntry>([], [findingChange('a1', finding())], { ...stamp('10:00'), by: '' });
    expect(findingsOf(ledger)).toEqual({ a1: finding() });
  });
});

describe('a finding in the score', () => {
  const built = desk({ outcomes: outcomes({ a1: 'met', a2: 'unverified' }) });
  const score = (findings: Findings) => scoreDesk(built, rubric, today, findings);

  // a1 is worth 30, a2 18, a3 12, b1 28, b2 12 of 100; a1 is proven by the published evidence.
  it.each<[string, Findings, [proven: number, possible: number, coverage: number]]>([
    ['nothing found', {}, [30, 100, 30]],
    ['what nobody published found to be there', { a2: finding() }, [48, 100, 48]],
    ['half of it', { a2: finding({ outcome: 'partly' }) }, [39, 91, 48]],
    ['found not to be there', { a2: finding({ outcome: 'not-met' }) }, [30, 82, 48]],
    ['found against what is published', { a1: finding({ outcome: 'not-met' }) }, [0, 70, 30]],
    ['found where the desk has no entry at all', { b2: finding() }, [42, 100, 42]],
    ['a criterion the rubric does not have', { gone: finding() }, [30, 100, 30]],
  ])('%s gives proven, possible and coverage %j', (_name, findings, expected) => {
    const { proven, possible, coverage } = score(findings);
    expect([proven, possible, coverage]).toEqual(expected);
  });

  it('fails a floor like a published outcome', () => {
    expect(score({ b1: finding({ outcome: 'not-met' }) }).failedFloors).toEqual(['Criterion b1']);
  });

  it('leaves the others the weight of what does not apply', () => {
    // Without a2 the 60 of Alpha are shared by 50 and 20: a1 is worth 300 / 7.
    expect(score({ a2: finding({ outcome: 'not-applicable' }) }).proven).toBeCloseTo(42.857, 3);
  });
});

it('offers every outcome as a finding but "unverified", which is to have found nothing', () => {
  expect([...foundOutcomes].sort()).toEqual(['met', 'not-applicable', 'not-met', 'partly']);
});
