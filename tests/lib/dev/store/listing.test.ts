import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Facts, listingOf, problemsOf, written } from '@/lib/dev/store/listing';
import { reviewNotes } from '@/lib/dev/store/review-notes';
import { stores } from '@/lib/dev/store/stores';
import { storeLanguages, texts } from '@/lib/dev/store/texts';

const root = join(import.meta.dirname, '../../../..');
const facts: Facts = {
  manifest: { permissions: ['storage'], optional_permissions: ['notifications'], host_permissions: ['<all_urls>'] },
  name: 'DeskLens',
  summary: 'Due diligence.',
  notes: 'Run npm ci.',
  numbers: { desks: 14, factors: 6, criteria: 24, ratedFrom: 60 },
};
const listing = (given: Partial<Facts>) => listingOf(stores.chrome, texts.en, { ...facts, ...given });

describe('a listing', () => {
  it('is taken as it is', () => {
    expect(problemsOf(listing({}))).toEqual([]);
  });

  it('names a permission of the manifest that has no reason', () => {
    const manifest = { ...facts.manifest, permissions: ['storage', 'history'] };
    expect(problemsOf(listing({ manifest }))).toEqual(['Permission justification: history: 0 characters, of at least 1']);
  });

  it('names a text that is longer or shorter than its store takes', () => {
    expect(problemsOf(listing({ summary: 'x'.repeat(133) }))).toEqual(['Summary, from the package: 133 characters, of at most 132']);
    const short = listingOf(stores.edge, { ...texts.en, description: ['Short.'] }, facts);
    expect(problemsOf(short)).toEqual(['Description: 6 characters, of at least 250']);
  });

  it('takes its numbers from the facts, and names what is none of them', () => {
    const description = ({ numbers }: Pick<Facts, 'numbers'>) => listing({ numbers }).find(({ field }) => field === 'Description')?.text;
    expect(description(facts)).toContain('24 criteria');
    expect(description({ numbers: { ...facts.numbers, criteria: 25 } })).toContain('25 criteria');
    expect(problemsOf(listing({ numbers: { desks: 14, factors: 6, criteria: 24 } }))).toEqual([
      'Description: {ratedFrom} is none of the facts',
    ]);
  });

  it('is written field by field, with what each may have', () => {
    expect(written('Store', [{ field: 'Name', text: 'DeskLens', atLeast: 1, atMost: 75 }])).toBe(
      'Store\n\n== Name (8 of 75 characters)\n\nDeskLens\n',
    );
  });
});

describe('the texts of our listings', () => {
  it('are there in every language the extension speaks', () => {
    expect([...storeLanguages].sort()).toEqual(readdirSync(join(root, 'public/_locales')).sort());
  });

  it.each(storeLanguages)('in %s are as many as in English, and none is empty', (language) => {
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.length
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]))
          : String(value).trim() !== '';
    expect(shape(texts[language])).toEqual(shape(texts.en));
    expect(JSON.stringify(shape(texts[language]))).not.toContain('false');
  });

  it.each(storeLanguages)('in %s promise nothing and praise nothing', (language) => {
    const praise =
      /(?<!\p{L})(safe|scam|fraud|guarantee[sd]?|best|leading|fastest|unique|powerful|trusted|sicher|Betrug|garantiert|beste[nrs]?|führende?[nrs]?|einzigartige?[nrs]?)(?!\p{L})/giu;
    expect(JSON.stringify(texts[language]).match(praise) ?? []).toEqual([]);
  });

  it.each(storeLanguages)('in %s have search terms as Microsoft takes them', (language) => {
    const { searchTerms } = texts[language];
    expect(searchTerms.length).toBeLessThanOrEqual(7);
    expect(searchTerms.filter((term) => term.length > 30)).toEqual([]);
    expect(searchTerms.flatMap((term) => term.split(/\s/)).length).toBeLessThanOrEqual(21);
  });
});

it("the notes for Mozilla's reviewers name files that are there", () => {
  const notes = reviewNotes({ version: '1.2.3', node: '>=20', dependencies: { preact: '1.0.0' } });
  const paths = notes.match(/\b(lib|entrypoints)\/[\w./-]+\w/g) ?? [];
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(notes).toContain('desklens-1.2.3-sources.zip');
  expect(notes).toContain('preact 1.0.0');
});
