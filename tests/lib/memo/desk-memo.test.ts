import { describe, expect, it } from 'vitest';
import { deskMemo } from '@/lib/memo/desk-memo';
import type { MemoDocument } from '@/lib/memo/document';
import { memoMarkdown } from '@/lib/memo/markdown';
import { english, german } from '@/tests/messages';
import { alphaFile, recordedOf, withFact } from './build';

const made = { by: 'Mara', day: '2026-11-20' };
const finding = { outcome: 'met', note: 'Seen in the term sheet.', evidence: 'terms.pdf', day: '2026-11-19', by: 'Mara' } as const;

const memo = (fields: Parameters<typeof recordedOf>[1] = {}): MemoDocument =>
  deskMemo(recordedOf('alpha', { file: alphaFile(), findings: { a2: finding }, ...fields }), made, fields.language ?? english);

/** One section as its lines of Markdown, which is how a reader meets it. */
function section(document: MemoDocument, heading: string): string[] {
  const text = memoMarkdown(document);
  const from = text.indexOf(`## ${heading}\n`);
  if (from < 0) throw new Error(`no section ${heading} in ${[...text.matchAll(/^## .*/gm)].join(', ')}`);
  const rest = text.slice(from).split('\n').slice(1);
  const end = rest.findIndex((line) => line.startsWith('## ') || line === '---');
  return rest.slice(0, end).filter((line) => line !== '');
}

describe('a counterparty memo', () => {
  it('says who made it, when, and how old the evidence is', () => {
    const { title, about, locale } = memo();
    expect([locale, title]).toEqual(['en', 'Counterparty memo: Alpha Desk']);
    expect(about).toEqual(['Made by Mara on Nov 20, 2026 with DeskLens', expect.stringContaining('Published evidence as of Nov 1, 2026')]);
    expect(deskMemo(recordedOf('alpha'), { by: '', day: '2026-11-20' }, english).about[0]).toContain('nobody named');
  });

  it('holds every part of a file, and closes with what it is not', () => {
    expect(memo().sections.map(({ heading }) => heading)).toEqual([
      'Summary',
      'Eligibility',
      'Whom we face, and whom it settles through',
      'Open items',
      'Score',
      'Fit',
      'Our findings',
      'Incidents and enforcement',
      'Onboarding checklist · 2 of 3 done',
      'Who we are',
      'Sign-off',
      'Sources',
    ]);
    expect(memoMarkdown(memo()).trimEnd().endsWith('Confirm with the desk before onboarding. Research, not advice.')).toBe(true);
  });

  it('sums up readiness, verdict and score first', () => {
    const summary = section(memo(), 'Summary');
    expect(summary[0]).toBe('- **Readiness**: Not ready: 1 blocking item');
    expect(summary.join('\n')).toContain('- **Checklist**: 2 of 3');
    expect(summary.join('\n')).toMatch(/\*\*Eligibility\*\*: Eligible for a fund \(Germany\)/);
    expect(summary.join('\n')).toMatch(/\*\*Score\*\*: \d+(–\d+)? of 100/);
  });

  it('gives every verdict, outcome, licence and incident the numbers of its sources, and lists each source once', () => {
    const document = memo();
    const text = memoMarkdown(document);
    const listed = section(document, 'Sources');
    const used = new Set([...text.matchAll(/\\\[([\d, ]+)\\\]/g)].flatMap(([, numbers = '']) => numbers.split(', ').map(Number)));
    expect([...used].sort((a, b) => a - b)).toEqual(listed.map((_line, i) => i + 1));
    expect(listed[0]).toBe('1. A page · regulator · Example Regulator · published Mar 2026 · <https://example.com/register>');
    expect(section(document, 'Eligibility').join('\n')).toContain('Funds are served. \\[1\\]');
    expect(section(document, 'Incidents and enforcement').at(-1)).toMatch(/Jun 2025 \| Alpha Ltd settled a case\. \\\[1\\\] \| /);
  });

  it('names the entity recorded, by whom and when, beside what is published of the desk', () => {
    const faces = section(memo(), 'Whom we face, and whom it settles through').join('\n');
    expect(faces).toContain('- **Entity on our contract**: Alpha Ltd (recorded by Mara on Nov 20, 2026)');
    expect(faces).toContain('- **Custodian**: not recorded');
    expect(faces).toContain('- **Alpha Ltd · Germany · deals with clients** \\[1\\]');
    expect(faces).toContain('  - Example Regulator · dealer · no. C1 · spot · since 2024 \\[1\\]');
  });

  it('has the answers by group, with state, names, days, note, evidence and reason', () => {
    const answers = section(memo(), 'Onboarding checklist · 2 of 3 done');
    expect(answers).toEqual([
      '### Choosing the desk · 1 of 1',
      '- **Confirm the entity**: Done',
      '  - by Mara on Nov 20, 2026 · review Nov 20, 2027',
      '  - Note: Read the contract.',
      '  - Evidence: contract.pdf',
      '### What the desk will ask of us · 0 of 1',
      '- **Prepare the KYB pack**: Flagged · Blocking',
      '  - Reason: A paper is missing.',
      '### Security and compliance · 1 of 1',
      '- **Call the instructions back**: Done',
      '  - by Mara on Nov 20, 2026 · second: Jonas · review Nov 20, 2027',
    ]);
  });

  it('lists what is open, what blocks first; and says where nothing is', () => {
    expect(section(memo(), 'Open items').slice(0, 2)).toEqual(['### What blocks', '- **Prepare the KYB pack**: Flagged · Blocking']);
    expect(section(memo({ file: [] }), 'Open items')).toEqual([
      '### What blocks',
      '- **Confirm the entity**: Open · Blocking',
      '- **Call the instructions back**: Open · Blocking',
      '### Open, and blocking nothing',
      '- **Prepare the KYB pack**: Open',
    ]);
  });

  it('sets our findings beside the public outcome, and has no such part without any', () => {
    expect(section(memo(), 'Our findings')).toEqual([
      '- **Criterion a2**: ours: met · public: unverified',
      '  - by Mara on Nov 19, 2026',
      '  - Note: Seen in the term sheet.',
      '  - Evidence: terms.pdf',
    ]);
    expect(memo({ findings: {} }).sections.map(({ heading }) => heading)).not.toContain('Our findings');
  });

  it('has a line to sign for each who signed in the file and one for somebody else, and the history of signing', () => {
    const signing = section(memo(), 'Sign-off').join('\n');
    expect(signing).toContain(
      '| Signed items in the file | Mara |  |  |\n| Signed items in the file | Jonas |  |  |\n| Memo approved |  |  |  |',
    );
    expect(signing).toMatch(/\| Nov 20, 2026, .* \| Jonas \| Call the instructions back \| Second name: nothing → Jonas \|/);
    expect(section(memo({ file: [] }), 'Sign-off').filter((line) => line.startsWith('| Memo approved'))).toHaveLength(2);
  });

  it('takes in what other rooms record, before the sign-off', () => {
    const also = [{ heading: 'Quotes', blocks: [{ kind: 'text', said: { text: 'Two quotes.' } }] }] as const;
    const { sections } = deskMemo({ ...recordedOf('alpha'), also }, made, english);
    const headings = sections.map(({ heading }) => heading);
    expect(headings.indexOf('Quotes')).toBeLessThan(headings.indexOf('Sign-off'));
    expect(headings.indexOf('Quotes')).toBeGreaterThan(headings.findIndex((heading) => heading.startsWith('Onboarding')));
  });

  it('speaks the language of the user, and marks what was recorded in another', () => {
    const document = memo({ language: german });
    expect(document.title).toBe('Gegenpartei-Memo: Alpha Desk');
    const verdict = document.sections.find(({ heading }) => heading === 'Zulassung');
    expect(JSON.stringify(verdict)).toContain('{"recorded":"Funds are served."}');
  });

  it('is the same however often it is made of the same', () => {
    const file = alphaFile();
    expect(memoMarkdown(memo({ file }))).toBe(memoMarkdown(memo({ file })));
  });

  it('lets no recorded text be more than text', () => {
    const file = withFact(alphaFile(), 'custodian', '[x](https://evil.example) | **b**\n# h');
    expect(section(memo({ file }), 'Whom we face, and whom it settles through').join('\n')).toContain(
      '- **Custodian**: \\[x\\](https\\://evil.example) \\| \\*\\*b\\*\\*\\\n  \\# h (recorded by Mara',
    );
  });
});
