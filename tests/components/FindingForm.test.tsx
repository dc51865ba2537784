import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingForm } from '@/components/FindingForm';
import type { CriterionModel } from '@/lib/card/factor-model';
import type { Finding } from '@/lib/findings/finding';
import { render } from './render';

afterEach(cleanup);

const earlier: Finding = { outcome: 'partly', note: 'Only for some pairs.', evidence: 'call of 2 November', day: '2026-11-02' };

const criterion = (finding: Finding | null): CriterionModel => ({
  id: 'options',
  name: 'Options',
  outcome: 'unverified',
  answered: false,
  because: '',
  claims: [],
  finding,
  publicOutcome: finding && 'unverified',
});

function show(finding: Finding | null) {
  const onSave = vi.fn();
  render(<FindingForm criterion={criterion(finding)} onSave={onSave} />);
  return onSave;
}

/** Shows a finding, and then the one that stands there after a save elsewhere. */
function opened(finding: Finding | null) {
  const onSave = vi.fn();
  const { rerender } = render(<FindingForm criterion={criterion(finding)} onSave={onSave} />);
  return { onSave, savedElsewhere: (next: Finding | null) => rerender(<FindingForm criterion={criterion(next)} onSave={onSave} />) };
}

const summary = () => document.querySelector('summary')?.textContent;
const outcome = () => screen.getByLabelText<HTMLSelectElement>('What you found');
const note = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
const evidence = () => screen.getByLabelText<HTMLInputElement>(/^Where it can be seen/);
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save finding', hidden: true }));

describe('the form for a finding of one’s own', () => {
  it('says which criterion it is for, and whether there is a finding already', () => {
    show(null);
    expect(summary()).toBe('Record your own finding on Options');
    expect(screen.queryByRole('button', { name: 'Take it away', hidden: true })).toBeNull();
    cleanup();
    show(earlier);
    expect(summary()).toBe('Change your finding on Options');
    expect(screen.getByRole('button', { name: 'Take it away', hidden: true })).toBeTruthy();
  });

  it('saves outcome, note and evidence, without blanks around them, when asked and not before', () => {
    const onSave = show(null);
    fireEvent.change(outcome(), { target: { value: 'met' } });
    fireEvent.input(note(), { target: { value: '  Quoted on 20 November.\n' } });
    fireEvent.input(evidence(), { target: { value: ' term-sheet.pdf ' } });
    expect(onSave).not.toHaveBeenCalled();
    save();
    expect(onSave.mock.calls).toEqual([[{ outcome: 'met', note: 'Quoted on 20 November.', evidence: 'term-sheet.pdf' }]]);
  });

  it('saves an outcome alone', () => {
    const onSave = show(null);
    fireEvent.change(outcome(), { target: { value: 'not-applicable' } });
    save();
    expect(onSave.mock.calls).toEqual([[{ outcome: 'not-applicable', note: '', evidence: '' }]]);
  });

  it('saves nothing where no outcome is chosen', () => {
    const onSave = show(null);
    fireEvent.input(note(), { target: { value: 'Asked, no answer yet.' } });
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(note().value).toBe('Asked, no answer yet.');
  });

  it('starts from the finding there is, and changes only what is changed', () => {
    const onSave = show(earlier);
    expect([outcome().value, note().value, evidence().value]).toEqual(['partly', earlier.note, earlier.evidence]);
    fireEvent.change(outcome(), { target: { value: 'not-met' } });
    save();
    expect(onSave.mock.calls).toEqual([[{ outcome: 'not-met', note: earlier.note, evidence: earlier.evidence }]]);
  });

  const takeAway = () => fireEvent.click(screen.getByRole('button', { name: 'Take it away', hidden: true }));
  const fields = () => [outcome().value, note().value, evidence().value];

  it('takes the finding away on request, empties the form and leads the focus to its summary', () => {
    const { onSave, savedElsewhere } = opened(earlier);
    takeAway();
    expect(onSave.mock.calls).toEqual([[null]]);
    expect(fields()).toEqual(['', '', '']);
    expect(document.activeElement?.tagName).toBe('SUMMARY');
    savedElsewhere(null);
    expect(fields()).toEqual(['', '', '']);
    expect(document.activeElement?.textContent).toBe('Record your own finding on Options');
  });

  it('takes away what was being written with the finding', () => {
    const { savedElsewhere } = opened(earlier);
    fireEvent.input(note(), { target: { value: 'Half a sentence' } });
    takeAway();
    savedElsewhere(null);
    expect(fields()).toEqual(['', '', '']);
  });

  const later: Finding = { outcome: 'met', note: 'For every pair.', evidence: 'term-sheet.pdf', day: '2026-11-19' };

  it.each<[string, Finding | null, Finding | null, string[]]>([
    ['a first finding', null, later, ['met', later.note, later.evidence]],
    ['a changed finding', earlier, later, ['met', later.note, later.evidence]],
    ['that it was taken away', earlier, null, ['', '', '']],
  ])('shows %s that was saved elsewhere where nothing is being written', (_name, before, after, expected) => {
    const { savedElsewhere } = opened(before);
    savedElsewhere(after);
    expect(fields()).toEqual(expected);
  });

  it.each<[string, () => void, string[]]>([
    ['outcome', () => fireEvent.change(outcome(), { target: { value: 'not-met' } }), ['not-met', later.note, later.evidence]],
    ['note', () => fireEvent.input(note(), { target: { value: 'Half a' } }), ['met', 'Half a', later.evidence]],
    ['evidence', () => fireEvent.input(evidence(), { target: { value: 'a call' } }), ['met', later.note, 'a call']],
  ])('never lets a finding saved elsewhere overwrite the %s being written', (_name, write, expected) => {
    const { savedElsewhere } = opened(earlier);
    write();
    savedElsewhere(later);
    expect(fields()).toEqual(expected);
    savedElsewhere({ ...later, day: '2026-11-20' });
    expect(fields()).toEqual(expected);
  });

  it('keeps a first note that is being written while the criterion gets a finding elsewhere', () => {
    const { onSave, savedElsewhere } = opened(null);
    fireEvent.change(outcome(), { target: { value: 'not-met' } });
    fireEvent.input(note(), { target: { value: 'They declined.' } });
    savedElsewhere(later);
    save();
    expect(onSave.mock.calls).toEqual([[{ outcome: 'not-met', note: 'They declined.', evidence: later.evidence }]]);
  });
});
