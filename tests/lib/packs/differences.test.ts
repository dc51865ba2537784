import { describe, expect, it } from 'vitest';
import { inLanguage } from '@/lib/desks/in-language';
import { differencesOf } from '@/lib/packs/differences';
import { layOver } from '@/lib/packs/lay-over';
import { differenceLines } from '@/lib/packs/words';
import { english, german } from '@/tests/messages';
import { outcomes, profile, rubric, rule, today } from '../build';
import { asFile, builtIn, packOf, soundDesk } from './build';

const view = { profile: profile({ country: 'DE', clientType: 'fund', classification: 'professional' }), weights: null, findings: {} };
const before = inLanguage(builtIn(), 'en');

function after(pack = packOf()) {
  const laid = layOver(builtIn(), pack, today, english);
  if (!laid.ok) throw new Error(laid.reason);
  return inLanguage(laid.value, 'en');
}
const differences = (pack = packOf()) => differencesOf(before, after(pack), view, today, english);
const nothing = {
  verdicts: [],
  scores: [],
  added: [],
  gone: [],
  others: [],
  criteria: { added: [], gone: [], changed: [] },
  isWeighedAnew: false,
  items: { added: [], gone: [], changed: [] },
};

describe('what a pack would change', () => {
  it('is nothing where it holds what is there', () => {
    expect(differences(packOf({ desks: before.desks.map(asFile) }))).toEqual(nothing);
  });

  it('is a verdict, with what it was and what it would be', () => {
    expect(differences()).toEqual({ ...nothing, verdicts: [{ name: 'one desk', before: 'eligible', now: 'not-eligible' }] });
  });

  it('is a score, a desk that comes, and evidence that changes neither', () => {
    const scored = soundDesk('one', { outcomes: outcomes({ a1: 'not-met', a2: 'met', a3: 'unverified', b1: 'met', b2: 'not-met' }) });
    const worded = soundDesk('two', { eligibility: [rule({ reason: 'Another page says so.' })] });
    const desks = [scored, worded, soundDesk('three')].map(asFile);
    expect(differences(packOf({ desks }))).toEqual({ ...nothing, scores: ['one desk'], added: ['three desk'], others: ['two desk'] });
  });

  it('is a desk that goes, on the way back', () => {
    const desks = [asFile(soundDesk('three'))];
    expect(differencesOf(after(packOf({ desks })), before, view, today, english)).toEqual({ ...nothing, gone: ['three desk'] });
  });

  it('is what a rubric words or weighs otherwise, and items of a checklist', () => {
    const [alpha, beta] = rubric.factors;
    if (!alpha || !beta) throw new Error('the rubric has two factors');
    const [first, ...others] = alpha.criteria;
    if (!first) throw new Error('a factor has criteria');
    const worded = { ...rubric, factors: [{ ...alpha, criteria: [{ ...first, ask: 'What else?' }, ...others] }, beta] };
    expect(differences(packOf({ desks: [], rubric: worded }))).toEqual({
      ...nothing,
      criteria: { added: [], gone: [], changed: ['Criterion a1'] },
    });
    const weighed = {
      ...rubric,
      factors: [
        { ...alpha, weight: 90 },
        { ...beta, weight: 10 },
      ],
    };
    expect(differences(packOf({ desks: [], rubric: weighed }))).toMatchObject({ isWeighedAnew: true, scores: ['one desk', 'two desk'] });
    const item = (id: string, how = 'Ask.') => ({ id, group: 'selection' as const, title: `Item ${id}`, how });
    expect(differences(packOf({ desks: [], checklist: [item('two', 'Ask twice.'), item('three')] })).items).toEqual({
      added: ['Item three'],
      gone: ['Item one'],
      changed: ['Item two'],
    });
  });

  it('is said with its number, and each by name', () => {
    const desks = [...(packOf().desks ?? []), asFile(soundDesk('three'))];
    expect(differenceLines(differences(packOf({ desks })), english)).toEqual([
      { text: '1 verdict changes', details: ['one desk: eligible → not eligible'] },
      { text: '1 desk is new', details: ['three desk', expect.stringContaining('their names are underlined')] },
    ]);
    expect(differenceLines(differences(packOf({ desks: before.desks.map(asFile) })), english)).toEqual([
      { text: 'No verdict changes for the profile kept here', details: [] },
    ]);
    expect(differenceLines(differences(), german)[0]?.text).toBe('1 Urteil ändert sich');
  });

  it('names a dozen desks and counts the others', () => {
    const desks = Array.from({ length: 15 }, (_, i) => asFile(soundDesk(`n${i}`)));
    const [, added] = differenceLines(differences(packOf({ desks })), english);
    expect(added).toMatchObject({
      text: '15 desks are new',
      details: [expect.stringMatching(/^n0 desk, .*n11 desk .*3 more/), expect.anything()],
    });
  });
});
