/**
 * Some thousand sheets made from a real one by breaking it: signs turned, ends cut off, pieces taken out or put in twice, cells of what
 * no column holds. Whatever is refused is refused with a reason; what is taken is a quote, as it would be stored; nothing is made up.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsSchema } from '@/lib/adapters/storage/quotes';
import { planImport } from '@/lib/quotes/import-plan';
import { fileProblemText, problemText } from '@/lib/quotes/problem-words';
import { readSheet, writeSheet } from '@/lib/quotes/sheet-file';
import { english, german } from '@/tests/messages';
import { anyQuotes } from './build';

const RUNS = 2500;
const AT_LEAST = 2000;
const desks = ['alpha', 'beta', 'gamma'].map((id) => ({ id, name: id }));

const wrong = fc.constantFrom(
  ...['"', '""', ',', ';', '\t', '\r', '\n', '\0', '\ufeff', '\ud800', '=1+1', "'", '__proto__', '<img src=x onerror=alert(1)>'],
  ...['1e999', '-0', 'NaN', '1,234', '99999999999999999999999', '2026-13-40T25:61:61Z', 'BTC/BTC', 'x'.repeat(3000)],
);
type Broken = (text: string) => string;
const place = fc.nat();
const piece = fc.integer({ min: 1, max: 60 });
const put: fc.Arbitrary<Broken> = fc.tuple(place, wrong).map(([at, what]) => (text) => {
  const from = at % text.length;
  return text.slice(0, from) + what + text.slice(from);
});
const cut: fc.Arbitrary<Broken> = place.map((at) => (text) => text.slice(0, at % text.length));
const removed: fc.Arbitrary<Broken> = fc.tuple(place, piece).map(([at, length]) => (text) => {
  const from = at % text.length;
  return text.slice(0, from) + text.slice(from + length);
});
const doubled: fc.Arbitrary<Broken> = fc.tuple(place, piece).map(([at, length]) => (text) => {
  const from = at % text.length;
  return text.slice(0, from + length) + text.slice(from);
});
/** A cell of a line of quotes, which is where most of a file is. */
const swapped: fc.Arbitrary<Broken> = fc.tuple(place, wrong).map(([at, what]) => (text) => {
  const head = text.indexOf('\r\n') + 2;
  const cells = [...text.slice(head).matchAll(/"[^"\r\n]*"/gu)];
  const cell = cells[at % Math.max(1, cells.length)];
  if (!cell) return text;
  const from = head + cell.index;
  return `${text.slice(0, from)}"${what.replaceAll('"', '""')}"${text.slice(from + cell[0].length)}`;
});
const breaking = fc.array(fc.oneof(put, cut, removed, doubled, { arbitrary: swapped, weight: 3 }), { minLength: 1, maxLength: 3 });

describe('a broken sheet', () => {
  it(`is refused with a reason, whole or by the line, and what is taken of it is a quote, ${AT_LEAST} times over`, {
    timeout: 240_000,
  }, () => {
    const reasons = new Set<string>();
    let refusing = 0;
    fc.assert(
      fc.property(
        anyQuotes.filter((quotes) => quotes.length > 0),
        breaking,
        (quotes, all) => {
          const text = all.reduce((broken, one) => (broken === '' ? broken : one(broken)), writeSheet(quotes));
          const read = readSheet(text, desks, 'alpha');
          const said: string[] = [];
          if (read.ok) {
            const { fresh, refused } = planImport(read.sheet, []);
            for (const { terms } of fresh) expect(termsSchema.safeParse(terms).success, JSON.stringify(terms)).toBe(true);
            for (const { line, problems } of refused) {
              expect(line).toBeGreaterThan(1);
              expect(problems.length).toBeGreaterThan(0);
              said.push(...problems.flatMap((one) => [problemText(one, english), problemText(one, german)]));
            }
          } else said.push(fileProblemText(read.problem, english), fileProblemText(read.problem, german));
          for (const reason of said) {
            expect(reason.length).toBeGreaterThan(10);
            reasons.add(reason.slice(0, 60));
          }
          if (said.length > 0) refusing += 1;
        },
      ),
      { numRuns: RUNS },
    );
    console.log(`${refusing} of ${RUNS} broken sheets refused, whole or in part, with ${reasons.size} reasons in two languages`);
    expect(refusing).toBeGreaterThanOrEqual(AT_LEAST);
  });
});
