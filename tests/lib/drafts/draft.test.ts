import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Drafts,
  draftOf,
  type Fields,
  findingForm,
  followed,
  instructionDoings,
  instructionForm,
  instructionOfForm,
  isInstructionForm,
  isQuoteForm,
  newInstructionForm,
  newQuoteForm,
  quoteDoings,
  quoteForm,
  quoteOfForm,
  withDraft,
} from '@/lib/drafts/draft';

const anyForm = fc.constantFrom('finding/options', 'finding/spot', 'finding/portal-or-chat');
const anyFields: fc.Arbitrary<Fields> = fc.record({ outcome: fc.constantFrom('', 'met'), note: fc.string(), evidence: fc.string() });

describe('drafts', () => {
  it('hold of each form what was typed last, and nothing of one that was saved or emptied', () => {
    const changes = fc.array(fc.tuple(anyForm, fc.option(anyFields, { nil: null })));
    fc.assert(
      fc.property(changes, (typed) => {
        const kept = typed.reduce<Drafts>((drafts, [form, fields]) => withDraft(drafts, form, fields), {});
        const last = new Map(typed);
        expect(kept).toEqual(Object.fromEntries([...last].filter(([, fields]) => fields !== null)));
      }),
    );
  });

  it('are none where just what is saved stands in the form', () => {
    const saved = { outcome: 'met', note: 'Quoted.', evidence: '' };
    expect(draftOf(saved, { ...saved })).toBeNull();
    expect(draftOf({ outcome: '', note: '', evidence: '' }, { outcome: '', note: '', evidence: '' })).toBeNull();
  });

  it('are all that stands in the form where any of it differs, a blank included', () => {
    const saved = { outcome: 'met', note: 'Quoted.', evidence: '' };
    for (const change of [{ outcome: '' }, { note: 'Quoted. ' }, { evidence: 'sheet.pdf' }, { note: '' }])
      expect(draftOf({ ...saved, ...change }, saved)).toEqual({ ...saved, ...change });
  });

  it('of findings are named for their criterion', () => {
    expect(findingForm('options')).toBe('finding/options');
  });

  it('of quotes are named for their quote and what is done to it, and no other name is taken for one', () => {
    for (const id of ['q-1', 'new', 'a'.repeat(64)])
      for (const doing of quoteDoings) {
        const form = quoteForm(id, doing);
        expect([isQuoteForm(form), quoteOfForm(form)]).toEqual([true, id]);
        expect(form.length).toBeLessThanOrEqual(80);
      }
    expect([isQuoteForm(newQuoteForm), quoteOfForm(newQuoteForm)]).toEqual([true, null]);
    for (const other of [
      'quote',
      'quote/',
      'quote//change',
      'quote/a b/change',
      'quote/a/change/b',
      'quote/a/delete',
      findingForm('options'),
    ])
      expect(isQuoteForm(other), other).toBe(false);
  });

  it('of settlement instructions are named for the details they are written on, and no other name is taken for one', () => {
    for (const id of ['e-1', 'new', 'a/b', 'change', 'a'.repeat(200)])
      for (const doing of instructionDoings) {
        const form = instructionForm(id, doing);
        expect([isInstructionForm(form), instructionOfForm(form)]).toEqual([true, id]);
        expect(form.length).toBeLessThanOrEqual(240);
      }
    expect([isInstructionForm(newInstructionForm), instructionOfForm(newInstructionForm)]).toEqual([true, null]);
    for (const form of ['settlement', 'settlement/', 'settlement//change', 'settlement/a/delete', 'quote/a/change', findingForm('options')])
      expect(isInstructionForm(form), form).toBe(false);
  });

  it('of forms written in the page itself are shown anew only where they come or go', () => {
    const [shown, own] = [{ a: { note: 'T' }, b: { note: 'x' } }, new Set(['a', 'c'])];
    expect(followed(shown, { a: { note: 'Th' }, b: { note: 'x' } }, own)).toBe(shown);
    expect(followed(shown, { b: { note: 'x' } }, own)).toEqual({ b: { note: 'x' } });
    expect(followed(shown, { ...shown, c: { note: 'C' } }, own)).toEqual({ ...shown, c: { note: 'C' } });
    expect(followed(shown, { a: { note: 'Th' }, b: { note: 'xy' } }, own)).toEqual({ a: { note: 'T' }, b: { note: 'xy' } });
  });
});
