import { describe, expect, it } from 'vitest';
import { firstDifference } from '@/lib/dev/harmless/difference';
import { judge, type Scripts, type Side } from '@/lib/dev/harmless/judge';
import type { Failure, Visit } from '@/lib/dev/harmless/visit';

const calm: Visit = { html: '<html>', rested: true, errors: [], desks: [] };
const restless: Visit = { ...calm, rested: false };
const erring = (text: string, ours = false): Visit => ({ ...calm, errors: [{ text, ours }] });
const failing: Failure = { failed: 'is away', errors: [] };
const changed: Visit = { ...calm, html: '<html class="x">' };

type Answers = Partial<Record<`${Side} ${Scripts}`, readonly (Visit | Failure)[]>>;

/** Judges a page whose loads answer these in turn, the last of them from then on; tells which loads were made. */
async function judged(answers: Answers) {
  const made: string[] = [];
  const judgement = await judge('page', async (side, scripts) => {
    const key = `${side} ${scripts}` as const;
    const all = answers[key] ?? [];
    const answer = all[Math.min(made.filter((one) => one === key).length, all.length - 1)];
    made.push(key);
    if (!answer) throw new Error(`nobody expected ${key}`);
    return answer;
  });
  return { ...judgement, made };
}

const fine = { page: 'page', skipped: null, difference: null, errors: [], scriptsOff: false, mentions: 0 };
const once = ['with on', 'without on'];
const confirming = ['without on', 'without on', 'without on'];

describe('judge', () => {
  it('is done after one load of each where all is the same, and counts the mentions', async () => {
    const desks = [
      { deskId: 'kraken', mentions: 2 },
      { deskId: 'falconx', mentions: 1 },
    ];
    expect(await judged({ 'with on': [{ ...calm, desks }], 'without on': [calm] })).toEqual({ ...fine, mentions: 3, made: once });
  });

  it('reports a difference that the page alone never shows', async () => {
    expect(await judged({ 'with on': [changed], 'without on': [calm] })).toEqual({
      ...fine,
      difference: { at: 5, with: changed.html, without: calm.html },
      made: [...once, ...confirming],
    });
  });

  it.each([
    ['at the first further load', [calm, changed]],
    ['only at the last', [calm, calm, calm, changed]],
    ['by never coming to rest', [restless]],
  ])('compares a page that differs from itself %s with its scripts off', async (_when, alone) => {
    const { made, ...judgement } = await judged({ 'with on': [changed], 'without on': alone, 'with off': [calm], 'without off': [calm] });
    expect(judgement).toEqual({ ...fine, scriptsOff: true });
    expect(made.slice(-2)).toEqual(['with off', 'without off']);
  });

  it('reports a difference found with the scripts off', async () => {
    const { difference, scriptsOff } = await judged({
      'with on': [changed],
      'without on': [restless],
      'with off': [changed],
      'without off': [calm],
    });
    expect({ at: difference?.at, scriptsOff }).toEqual({ at: 5, scriptsOff: true });
  });

  it('skips a page that differs from itself with its scripts off too', async () => {
    const { skipped, difference } = await judged({
      'with on': [changed],
      'without on': [restless],
      'with off': [changed],
      'without off': [restless],
    });
    expect({ skipped, difference }).toEqual({ skipped: 'differs from itself, with its scripts off too', difference: null });
  });

  it('reports a page that comes to rest without the extension only', async () => {
    const { errors } = await judged({ 'with on': [restless], 'without on': [calm] });
    expect(errors).toEqual(['keeps changing with the extension, and comes to rest without it']);
  });

  it('reports our own errors without asking further', async () => {
    expect(await judged({ 'with on': [erring('ours', true)], 'without on': [calm] })).toEqual({ ...fine, errors: ['ours'], made: once });
  });

  it('reports an error of the page that only the extension brings about', async () => {
    expect(await judged({ 'with on': [erring('strange')], 'without on': [calm] })).toEqual({
      ...fine,
      errors: ['strange'],
      made: [...once, ...confirming],
    });
  });

  it('takes one missing file for one, whichever part of it was asked for', async () => {
    const [one, other] = ['404 http://localhost/icons.svg#left', '404 http://localhost/icons.svg#right'].map((text) => erring(text));
    expect((await judged({ 'with on': [one ?? calm], 'without on': [other ?? calm] })).errors).toEqual([]);
  });

  it.each([
    ['shows at once', [erring('own, at 12.5 ms')]],
    ['shows at a further load', [calm, calm, erring('own, at 7 ms')]],
  ])('takes an error for the page’s own where it %s without the extension, whatever number it tells', async (_when, alone) => {
    expect((await judged({ 'with on': [erring('own, at 345 ms')], 'without on': alone })).errors).toEqual([]);
  });

  it('keeps the errors of both comparisons', async () => {
    const { errors } = await judged({
      'with on': [erring('one', true)],
      'without on': [restless],
      'with off': [erring('two', true)],
      'without off': [calm],
    });
    expect(errors).toEqual(['one', 'two']);
  });

  it('tries once more where one side could not be read, and goes on with that', async () => {
    expect(await judged({ 'with on': [failing, calm], 'without on': [calm] })).toEqual({ ...fine, made: [...once, ...once] });
  });

  it('reports a page that can be read without the extension only', async () => {
    const { skipped, errors } = await judged({ 'with on': [failing], 'without on': [calm] });
    expect({ skipped, errors }).toEqual({ skipped: 'is away', errors: ['can be read without the extension only: is away'] });
  });

  it('skips a page that cannot be read, and still tells what of ours went wrong on it', async () => {
    const errors = [
      { text: 'ours', ours: true },
      { text: 'its own', ours: false },
    ];
    expect(await judged({ 'with on': [{ ...failing, errors }], 'without on': [failing] })).toEqual({
      ...fine,
      skipped: 'is away',
      errors: ['ours'],
      made: once,
    });
  });
});

describe('firstDifference', () => {
  it('is none between equal texts', () => {
    expect(firstDifference('same', 'same')).toBeNull();
  });

  it('tells where two texts part, and what stands around it in each', () => {
    const [before, after] = ['b'.repeat(100), 'a'.repeat(100)];
    expect(firstDifference(`${before}X${after}`, `${before}Y${after}`)).toEqual({
      at: 100,
      with: `${'b'.repeat(40)}X${'a'.repeat(39)}`,
      without: `${'b'.repeat(40)}Y${'a'.repeat(39)}`,
    });
  });

  it('takes what one has more for the difference', () => {
    expect(firstDifference('longer', 'long')).toEqual({ at: 4, with: 'longer', without: 'long' });
    expect(firstDifference('', 'x')).toEqual({ at: 0, with: '', without: 'x' });
  });
});
