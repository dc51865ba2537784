import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Checklist, type ChecklistProps } from '@/components/onboarding/Checklist';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import { readinessOf } from '@/lib/onboarding/readiness';
import { approved, changed, item, today } from '@/tests/lib/onboarding/build';
import { render } from '../render';

afterEach(cleanup);

const licence = item({ id: 'licence', title: 'Licence', group: 'we-ask', blocking: true, answers: ['regulated-entity'], reviewMonths: 6 });
const callBack = item({ id: 'call-back', title: 'Call back', group: 'security', secondPerson: true });
const items = [licence, callBack];

const calls = () => ({ onTick: vi.fn(), onRecord: vi.fn(), onApprove: vi.fn(), onDraft: vi.fn() });

function show(file: DeskFile = [], props: Partial<ChecklistProps> = {}, day = today) {
  const called = calls();
  const readiness = readinessOf(file, items, 'listed', day);
  const criteria = new Map([['regulated-entity', 'Regulated entity']]);
  const { container } = render(
    <Checklist
      readiness={readiness}
      isSet={false}
      set={[]}
      file={file}
      findings={{}}
      drafts={{}}
      criteria={criteria}
      me="Mara"
      {...called}
      {...props}
    />,
  );
  return { ...called, container };
}

const row = (title: string) => {
  const found = screen.getByText(title, { selector: '.item' }).closest('li');
  if (!found) throw new Error(`no row ${title}`);
  return found;
};
const form = (title: string) => within(row(title));
const write = (title: string, label: string, value: string) => fireEvent.input(form(title).getByLabelText(label), { target: { value } });
const choose = (title: string, label: string, value: string) => fireEvent.change(form(title).getByLabelText(label), { target: { value } });
const save = (title: string) => fireEvent.click(form(title).getByRole('button', { name: /^Save/, hidden: true }));

describe('an item', () => {
  it('is ticked and unticked by its box, and its group counts', () => {
    const { onTick } = show(changed([], licence, { state: 'done' }));
    expect(screen.getByText('What we ask of the desk · 1 of 1')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /Licence/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Call back/ }));
    expect(onTick.mock.calls).toEqual([
      ['licence', false],
      ['call-back', true],
    ]);
  });

  it('says that it blocks, needs a second person, or awaits one', () => {
    show();
    expect(row('Licence').querySelector('.standing')?.textContent).toBe('Blocking');
    expect(row('Call back').querySelector('.standing')?.textContent).toBe('Second person required');
    cleanup();
    show(changed([], callBack, { state: 'done' }));
    expect(row('Call back').querySelector('.standing')?.textContent).toBe('Awaits a second name');
  });

  it('says who did it and when, under which second name, and when it is due again', () => {
    show(approved(changed([], callBack, { state: 'done' }), callBack, 'Jonas'));
    expect(row('Call back').textContent).toContain('by Mara on Nov 20, 2026 · second: Jonas · review Nov 20, 2027');
  });

  it('says that its review is due', () => {
    show(changed([], licence, { state: 'done' }), {}, '2027-05-20');
    expect(row('Licence').querySelector('.standing')?.textContent).toBe('Blocking · Review due');
  });

  it('shows reason, note and evidence as text, and links evidence only where it is a web address', () => {
    const markup = '<img src=x onerror="globalThis.pwned = true">';
    const { container } = show(
      changed(changed([], licence, { state: 'flagged', reason: markup, note: markup, evidence: 'javascript:alert(1)' }), callBack, {
        evidence: 'https://register.example/entry',
      }),
    );
    expect(container.querySelector('img')).toBeNull();
    expect([...container.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://register.example/entry']);
    expect(row('Licence').textContent).toContain('javascript:alert(1)');
  });
});

describe('what is recorded of an item', () => {
  it('is what was changed: state, day, by whom, note and the finding it gives', () => {
    const { onRecord } = show();
    choose('Licence', 'State', 'done');
    write('Licence', 'Done on', '2026-11-18');
    write('Licence', 'Done by', 'Jonas');
    write('Licence', 'Note', 'Seen in the register.');
    choose('Licence', 'Regulated entity', 'met');
    save('Licence');
    expect(onRecord.mock.calls).toEqual([
      ['licence', { state: 'done', day: '2026-11-18', by: 'Jonas', note: 'Seen in the register.' }, { 'regulated-entity': 'met' }],
    ]);
  });

  it('asks for a reason where it is flagged or does not apply', () => {
    show();
    expect(form('Licence').queryByLabelText('Reason')).toBeNull();
    choose('Licence', 'State', 'not-applicable');
    expect(form('Licence').getByLabelText<HTMLInputElement>('Reason').required).toBe(true);
  });

  it('names the user where nobody else did it, and nobody where the state stays', () => {
    const { onRecord } = show();
    choose('Licence', 'State', 'done');
    save('Licence');
    write('Call back', 'Note', 'Number on file.');
    save('Call back');
    expect(onRecord.mock.calls).toEqual([
      ['licence', { state: 'done', by: '' }, {}],
      ['call-back', { note: 'Number on file.' }, {}],
    ]);
  });

  it('takes a finding away where none is chosen any more', () => {
    const finding = { outcome: 'met', note: '', evidence: '', day: today } as const;
    const { onRecord } = show([], { findings: { 'regulated-entity': finding } });
    choose('Licence', 'Regulated entity', '');
    save('Licence');
    expect(onRecord.mock.calls).toEqual([['licence', {}, { 'regulated-entity': null }]]);
  });

  it('is kept as a draft with every letter, said to be unsaved, and can be thrown away', () => {
    const { onDraft } = show();
    write('Licence', 'Note', 'Half a sen');
    expect(onDraft.mock.calls.at(-1)).toEqual(['licence', expect.objectContaining({ note: 'Half a sen', state: 'open' })]);
    fireEvent.click(form('Licence').getByRole('button', { name: /Discard/i, hidden: true }));
    expect(onDraft.mock.calls.at(-1)).toEqual(['licence', null]);
  });

  it('begins with the draft that was kept', () => {
    show([], { drafts: { 'item/licence': { note: 'Half a sen' } } });
    expect(form('Licence').getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Half a sen');
    expect(row('Licence').textContent).toMatch(/not saved yet/i);
  });
});

describe('a second name', () => {
  it('is typed where one is awaited, and nowhere else', () => {
    const { onApprove } = show(changed(changed([], callBack, { state: 'done' }), licence, { state: 'done' }));
    expect(form('Licence').queryByLabelText('Second person’s name')).toBeNull();
    write('Call back', 'Second person’s name', 'Jonas');
    fireEvent.click(form('Call back').getByRole('button', { name: /^Approve/ }));
    expect(onApprove.mock.calls).toEqual([['call-back', 'Jonas']]);
  });
});

describe('the history', () => {
  it('says when, by whom, and from what to what, newest first', () => {
    const done = changed([], licence, { state: 'done' });
    show(changed(done, licence, { state: 'open' }, 'Jonas'));
    const lines = [...row('Licence').querySelectorAll('.history li')].map(({ textContent }) => textContent ?? '');
    expect(lines).toHaveLength(4);
    expect(lines.some((line) => line.includes('Jonas') && line.includes('State: done → open'))).toBe(true);
    expect(lines.some((line) => line.includes('Mara') && line.includes('State: nothing → done'))).toBe(true);
  });
});

describe('a checklist that the organisation changed', () => {
  it('says so, and of each item it set', () => {
    show([], { isSet: true, set: ['licence'] });
    expect(screen.getByText('Your organisation added items to this checklist, changed some or left some out.')).toBeTruthy();
    expect(form('Licence').getByText(/Set by your organisation/)).toBeTruthy();
    expect(form('Call back').queryByText(/Set by your organisation/)).toBeNull();
  });

  it('is as ever where it did not', () => {
    show();
    expect(screen.queryByText(/organisation/)).toBeNull();
  });
});
