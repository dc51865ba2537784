/**
 * The confusables of Unicode TR39, from the `unhomoglyph` package, trimmed to what can stand in a host name and be taken for a small
 * ASCII letter or digit. Added are letters that TR39 takes for small capitals, or for none, and that browsers count as alike too.
 */
import { domainToASCII, domainToUnicode } from 'node:url';
import table from 'unhomoglyph/data.json' with { type: 'json' };
import type { Confusables } from '../domains/drawing';

/** By the letter they are drawn like. */
const added: Readonly<Record<string, string>> = {
  b: 'ьвʙƅ',
  e: 'єɛ',
  h: 'нʜһ',
  k: 'кκĸᴋ',
  m: 'мᴍ',
  n: 'пηɴŋ',
  r: 'гʀ',
  t: 'тτᴛ',
  u: 'иυ',
  w: 'шωѡԝ',
  x: 'χ',
  y: 'уγʏ',
  g: 'ɢ',
  d: 'ԁɖ',
};

export function hostConfusables(): Confusables {
  const small: Record<string, string> = {};
  for (const [letter, letters] of Object.entries(added)) for (const one of letters) small[one] = letter;
  const kept: Record<string, string> = {};
  for (const [character, prototype] of [...Object.entries(table as Record<string, string>), ...Object.entries(small)]) {
    if (/^[\0-\x7f]/.test(character) || !canStandInHost(character)) continue;
    const plain = Array.from(prototype.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(), (one) => small[one] ?? one).join('');
    if (/^[a-z0-9]{1,2}$/.test(plain)) kept[character] = plain;
  }
  return kept;
}

/** Browsers turn a host into its plain form first; what they keep as it is can be seen in an address. */
function canStandInHost(character: string): boolean {
  const ascii = domainToASCII(`${character}a`);
  return ascii.startsWith('xn--') && domainToUnicode(ascii) === `${character}a`;
}
