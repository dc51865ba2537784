import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingForm } from '@/components/FindingForm';
import type { CriterionModel } from '@/lib/card/factor-model';
import type { Fields } from '@/lib/drafts/draft';
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

function show(finding: Finding | null, draft: Fields | null = null) {
  const onSave = vi.fn();
  const onDraft = vi.fn();
  render(<FindingForm criterion={criterion(finding)} draft={draft} onDraft={onDraft} onSave={onSave} />);
  return Object.assign(onSave, { onDraft });
}

/** Shows a finding, and then the one that stands there after a save elsewhere. */
function opened(finding: Finding | null) {
  const onSave = vi.fn();
  const form = (of: Finding | null, draft: Fields | null = null) => (
    <FindingForm criterion={criterion(of)} draft={draft} onDraft={vi.fn()} onSave={onSave} />
  );
  const { rerender } = render(form(finding));
  return {
    onSave,
    savedElsewhere: (next: Finding | null) => rerender(form(next)),
    writtenElsewhere: (draft: Fields | null) => rerender(form(finding, draft)),
  };
}

const summary = () => document.querySelector('summary')?.textContent;
const outcome = () => screen.getByLabelText<HTMLSelectElement>('What you found');
const note = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
const evidence = () => screen.getByLabelText<HTMLInputElement>(/^Where it can be seen/);
const fields = () => [outcome().value, note().value, evidence().value];
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

describe('what is written in it and not saved', () => {
  const draft = { outcome: 'not-met', note: 'They decl', evidence: '' };

  it('is told with every letter, as all that stands in the form, and is marked', () => {
    const { onDraft } = show(null);
    expect(screen.queryByText(/not saved yet/)).toBeNull();
    fireEvent.input(note(), { target: { value: 'T' } });
    fireEvent.input(note(), { target: { value: 'Th' } });
    fireEvent.change(outcome(), { target: { value: 'met' } });
    expect(onDraft.mock.calls).toEqual([
      [{ outcome: '', note: 'T', evidence: '' }],
      [{ outcome: '', note: 'Th', evidence: '' }],
      [{ outcome: 'met', note: 'Th', evidence: '' }],
    ]);
    expect(summary()).toBe('Record your own finding on Options · not saved yet');
  });

  it('comes back as it was left, and is marked', () => {
    show(earlier, draft);
    expect(fields()).toEqual(['not-met', 'They decl', '']);
    expect(summary()).toBe('Change your finding on Options · not saved yet');
  });

  it('comes back in part where only a part of it can be read, and as text', () => {
    show(earlier, { note: '<b>They</b> decl', other: 'x' });
    expect(fields()).toEqual(['partly', '<b>They</b> decl', earlier.evidence]);
    expect(document.querySelector('form b')).toBeNull();
  });

  it('is no draft any more where it is taken back letter by letter, or all at once', () => {
    const { onDraft } = show(earlier);
    fireEvent.input(note(), { target: { value: `${earlier.note}!` } });
    fireEvent.input(note(), { target: { value: earlier.note } });
    expect(onDraft.mock.lastCall).toEqual([null]);
    expect(summary()).toBe('Change your finding on Options');
    fireEvent.input(evidence(), { target: { value: 'a call' } });
    fireEvent.click(screen.getByRole('button', { name: 'Discard changes', hidden: true }));
    expect(onDraft.mock.lastCall).toEqual([null]);
    expect(fields()).toEqual(['partly', earlier.note, earlier.evidence]);
    expect(screen.queryByRole('button', { name: 'Discard changes', hidden: true })).toBeNull();
  });

  it('shows here what is written in another window, until something is written here', () => {
    const { writtenElsewhere } = opened(null);
    writtenElsewhere(draft);
    expect(fields()).toEqual(['not-met', 'They decl', '']);
    writtenElsewhere({ ...draft, note: 'They declined' });
    expect(note().value).toBe('They declined');
    fireEvent.input(note(), { target: { value: 'They declined us' } });
    // What was sent comes back late, one letter after the other.
    writtenElsewhere({ ...draft, note: 'They declined u' });
    expect(note().value).toBe('They declined us');
    writtenElsewhere(null);
    expect(note().value).toBe('They declined us');
  });

  it('goes from here too where another window saves it', () => {
    const { writtenElsewhere, savedElsewhere } = opened(null);
    writtenElsewhere(draft);
    savedElsewhere(earlier);
    expect(fields()).toEqual(['partly', earlier.note, earlier.evidence]);
    expect(summary()).toBe('Change your finding on Options');
  });

  it('with an outcome that there is not is not saved', () => {
    const onSave = show(null, { outcome: 'splendid', note: 'x', evidence: '' });
    save();
    expect(onSave).not.toHaveBeenCalled();
  });
});
