import { describe, expect, it } from 'vitest';
import { layOver } from '@/lib/packs/lay-over';
import { english } from '@/tests/messages';
import { today } from '../build';
import { asFile, builtIn, packOf, soundDesk } from './build';

/** Why a pack with desks of these aliases is not used; empty where it is. */
function refusal(...desks: string[][]): string {
  const made = desks.map((texts, i) =>
    asFile(soundDesk(`made-${i}`, { aliases: texts.map((text) => ({ text, strength: 'strong' as const })) })),
  );
  const laid = layOver(builtIn(), packOf({ desks: made }), today, english);
  return laid.ok ? '' : laid.reason;
}
const many = (count: number, of: string) => Array.from({ length: count }, (_, i) => `${of} ${i}`);

describe('the names of a pack’s desks', () => {
  it.each(['A*(B)+[c]?^$', 'Ünïted “Desk” & Co.', '東京', '3F', 'x'.repeat(80)])('may be %s', (text) => {
    expect(refusal([text])).toBe('');
  });

  it.each([
    ['one letter', 'X', /desks\/made-0\.json: aliases\.0: "X" has fewer than 2 letters or digits, and would be found everywhere/],
    ['signs', '. *', /fewer than 2 letters/],
    ['what nobody sees', '\u200b\u200b', /fewer than 2 letters/],
    ['a whole paragraph', 'a'.repeat(81), /no more than 80 characters/],
    ['the name of another desk', 'TWO desk', /"TWO desk" is already an alias of two/],
  ])('are not %s', (_what, text, reason) => {
    expect(refusal([text])).toMatch(reason);
  });

  it('are a thousand at most, of all its desks together', () => {
    expect(refusal(many(500, 'a desk'), many(500, 'b desk'))).toBe('');
    expect(refusal(many(500, 'a desk'), many(501, 'b desk'))).toMatch(/pack\.json: desks: more than 1000 aliases in all, with 1001/);
    expect(refusal(many(40_000, 'a desk'))).toMatch(/with 40000/);
  });
});
