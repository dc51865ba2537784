/**
 * Reads a number as people write one, in English or German: groups of three, a decimal point or comma, and k, m, bn and their like
 * after it. Where the same text is two numbers ("1.234"), it says so and decides nothing, unless told which sign is the decimal one.
 */
import { canonical, decimal } from './decimal';

export type DecimalSign = '.' | ',';

export type NumberRead = { kind: 'number'; value: string } | { kind: 'ambiguous' } | { kind: 'none' };

/** How a number begins and ends in a text; what stands between is judged here. For use in larger patterns. */
export const NUMBER = String.raw`\d(?:[\d.,'’\u00a0\u202f]*\d)?`;
export const SUFFIX = String.raw`(?:k|tsd\.?|mm|mn|mio\.?|m|bn|mrd\.?)`;

const scale: Readonly<Record<string, string>> = {
  '': '1',
  k: '1000',
  tsd: '1000',
  m: '1000000',
  mm: '1000000',
  mn: '1000000',
  mio: '1000000',
  bn: '1000000000',
  mrd: '1000000000',
};

const whole = new RegExp(String.raw`^(-?)(${NUMBER})\s*(${SUFFIX})?$`, 'iu');
const grouped = /^\d{1,3}(?:([.,'’\u00a0\u202f])\d{3})(?:\1\d{3})*$/u;
const AMBIGUOUS: NumberRead = { kind: 'ambiguous' };
const NONE: NumberRead = { kind: 'none' };

/** `sign`: the decimal sign of the text, where it is known. */
export function readNumber(text: string, sign: DecimalSign | null = null): NumberRead {
  const [, minus = '', body, suffix = ''] = whole.exec(text.trim()) ?? [];
  if (body === undefined) return NONE;
  const plain = plainOf(body, sign);
  if (plain.kind !== 'number') return plain;
  const factor = scale[suffix.toLowerCase().replace('.', '')];
  const value =
    canonical(minus + plain.value) &&
    canonical(
      decimal(minus + plain.value)
        .times(factor ?? '1')
        .toFixed(),
    );
  return value === null ? NONE : { kind: 'number', value };
}

function plainOf(body: string, sign: DecimalSign | null): NumberRead {
  const places = /[.,]/gu;
  const signs = [...body.matchAll(places)].map(([one]) => one);
  const last = signs.at(-1);
  if (last === undefined) return numberOf(body, '');
  const at = body.lastIndexOf(last);
  const [before, after] = [body.slice(0, at), body.slice(at + 1)];
  const asGroups = grouped.test(body) && !body.startsWith('0');
  const asPlaces = /^\d+$/u.test(after) && !before.includes(last) && (/^\d+$/u.test(before) || isGrouped(before));
  if (sign !== null) {
    if (signs.includes(sign)) return asPlaces && last === sign ? numberOf(before, after) : NONE;
    return asGroups ? numberOf(body, '') : NONE;
  }
  if (asGroups && asPlaces) return AMBIGUOUS;
  if (asGroups) return numberOf(body, '');
  return asPlaces ? numberOf(before, after) : NONE;
}

function isGrouped(text: string): boolean {
  return grouped.test(text) && !text.startsWith('0');
}

/** `places` may be empty; signs between the groups of `units` are left out. */
function numberOf(units: string, places: string): NumberRead {
  if (!/^\d+$/u.test(units) && !isGrouped(units)) return NONE;
  const digits = units.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '');
  return { kind: 'number', value: places === '' ? digits : `${digits}.${places}` };
}
