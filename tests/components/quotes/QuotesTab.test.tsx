import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuotesTab, type QuotesTabProps } from '@/components/quotes/QuotesTab';
import { type Drafts, newQuoteForm, quoteForm, withDraft } from '@/lib/drafts/draft';
import type { Quote } from '@/lib/quotes/quote';
import { firstEntries } from '@/lib/quotes/quote-entry';
import { done, failed, type Result } from '@/lib/result';
import { directory } from '@/tests/directory';
import { quote } from '@/tests/lib/quotes/build';
import { render } from '../render';

afterEach(cleanup);

const desks = [
  { id: 'alpha', name: 'Alpha Desk' },
  { id: 'beta', name: 'Beta Desk' },
];
const { rubric } = directory;
const now = '2026-11-20T10:00:00.000Z';

const calls = () => ({
  onDraft: vi.fn<QuotesTabProps['onDraft']>(),
  onRecord: vi.fn<QuotesTabProps['onRecord']>(async () => done),
  onChange: vi.fn<QuotesTabProps['onChange']>(async () => done),
  onFinding: vi.fn(),
  onSaveFile: vi.fn(),
});

/** The tab at Alpha Desk. `draftsKept` is what was asked to be kept by then. */
function show(quotes: readonly Quote[] = [], { drafts = {}, ...given }: Partial<QuotesTabProps> = {}) {
  const called = calls();
  const kept = quotes.map((one) => ({ quote: one, ledger: firstEntries(one.id, one.terms, { at: now, by: 'Mara', newId: () => one.id }) }));
  const shared = { desks, kept, rubric, drafts, now, unreadable: 0, findings: {}, today: '2026-11-20' };
  render(<QuotesTab desk={{ id: 'alpha', name: 'Alpha Desk' }} {...shared} {...called} {...given} />);
  const draftsKept = () => called.onDraft.mock.calls.reduce<Drafts>((all, [form, fields]) => withDraft(all, form, fields), drafts);
  return { ...called, draftsKept };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const pasted = () => screen.getByLabelText<HTMLTextAreaElement>('Paste a line from chat, or lines of a sheet');
const paste = (text: string) => fireEvent.input(pasted(), { target: { value: text } });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const refuses = () => vi.fn(async (): Promise<Result> => failed('Not saved: storage is full.'));

describe('a new quote', () => {
  it('is read from a line into the form and recorded for this desk', async () => {
    const { onRecord } = show();
    press('Add a quote');
    paste('sell 25 BTC/EUR at 61000, mid 61030, no fee');
    press('Read');
    expect(field('Pair').value).toBe('BTC/EUR');
    press('Record the quote');
    await vi.waitFor(() => expect(onRecord).toHaveBeenCalledOnce());
    const [quotes, wasDrafted] = onRecord.mock.calls[0] ?? [];
    expect(quotes?.[0]).toMatchObject({ id: null, deskId: 'alpha', terms: { base: 'BTC', side: 'sell', quantity: '25', mid: '61030' } });
    expect(wasDrafted).toBe(true);
    await vi.waitFor(() => expect(screen.queryByText('Record the quote')).toBeNull());
  });

  it('that is written and not recorded stands in the form again once the tab is shown anew', () => {
    const before = show();
    press('Add a quote');
    paste('buy 5 BTC');
    type('Note', 'By phone.');
    const drafts = before.draftsKept();
    expect(Object.keys(drafts)).toEqual([newQuoteForm]);
    cleanup();
    show([], { drafts });
    expect([pasted().value, field('Note').value]).toEqual(['buy 5 BTC', 'By phone.']);
    expect(screen.getByRole('button', { name: /Add a quote/ }).textContent).toContain('not saved yet');
  });

  it('is there to the last letter where its form is closed and opened again', () => {
    show([], { drafts: { [newQuoteForm]: { line: '', note: 'B' } } });
    type('Note', 'By');
    type('Note', 'By phone.');
    press(/Add a quote/);
    expect(screen.queryByLabelText('Note')).toBeNull();
    press(/Add a quote/);
    expect(field('Note').value).toBe('By phone.');
  });

  it('that is cancelled leaves no draft', () => {
    const { draftsKept } = show([], { drafts: { [newQuoteForm]: { note: 'By phone.' } } });
    press('Cancel');
    expect(draftsKept()).toEqual({});
    press('Add a quote');
    expect(field('Note').value).toBe('');
  });

  it('stays in its form where it could not be saved, and why is said', async () => {
    show([], { onRecord: refuses() });
    press('Add a quote');
    paste('sell 25 BTC/EUR at 61000');
    press('Read');
    press('Record the quote');
    await screen.findByText('Not saved: storage is full.');
    expect(field('Pair').value).toBe('BTC/EUR');
  });

  it('is no draft where lines of a sheet are pasted, nor where the line is longer than is read', () => {
    const { draftsKept } = show();
    press('Add a quote');
    paste('time,pair,side,price\n2026-11-20T10:00:00Z,BTC/EUR,buy,60060');
    expect(draftsKept()).toEqual({});
    paste('x'.repeat(2001));
    expect(draftsKept()).toEqual({});
    paste('buy 5 BTC');
    expect(Object.keys(draftsKept())).toEqual([newQuoteForm]);
  });
});

describe('a recorded quote', () => {
  const one = quote({ note: 'first' }, { id: 'q-1' });
  const actions = () => within(screen.getByRole('region', { name: 'The desk’s quotes' }));

  it.each([
    ['choose', 'Why this desk was chosen', 'Record the choice', { chosenBecause: 'Best all in.' }],
    ['strike', 'Why the quote does not count', 'Strike out', { struckBecause: 'Best all in.' }],
  ] as const)('is open at the reason that was begun (%s), which is saved from there', async (doing, label, submit, change) => {
    const { onChange } = show([one], { drafts: { [quoteForm('q-1', doing)]: { reason: 'Best all in.' } } });
    expect(actions().getByLabelText<HTMLTextAreaElement>(label).value).toBe('Best all in.');
    fireEvent.click(actions().getByRole('button', { name: submit }));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith('alpha', 'q-1', change, doing));
  });

  it('is open at the change that was begun, wherever it stands in the list', () => {
    const newer = Array.from({ length: 60 }, (_, i) => quote({ time: `2026-11-21T10:00:${String(i).padStart(2, '0')}.000Z` }));
    show([one, ...newer], { drafts: { [quoteForm('q-1', 'change')]: { note: 'second' } } });
    expect(actions().getByLabelText<HTMLTextAreaElement>('Note').value).toBe('second');
  });

  it('is as it was where a change of it is cancelled', () => {
    const { draftsKept } = show([one], { drafts: { [quoteForm('q-1', 'change')]: { note: 'second' } } });
    fireEvent.click(actions().getByRole('button', { name: 'Cancel' }));
    expect(draftsKept()).toEqual({});
    fireEvent.click(actions().getByRole('button', { name: 'Change' }));
    expect(actions().getByLabelText<HTMLTextAreaElement>('Note').value).toBe('first');
  });
});

describe('a sheet', () => {
  const lines = [
    'time,pair,side,quantity,quantity_currency,price',
    '2026-11-20T09:00:00Z,ETH/EUR,buy,100,ETH,2901',
    '2026-11-20T09:05:00Z,ETH/EUR,buy,100,ETH,2902',
  ];

  it('is said to be recorded while it is, and cannot be recorded twice meanwhile', async () => {
    let resolve: (result: Result) => void = () => undefined;
    const onRecord = vi.fn(() => new Promise<Result>((settle) => (resolve = settle)));
    show([], { onRecord });
    press('Add a quote');
    paste(lines.join('\n'));
    press('Read');
    const preview = within(screen.getByRole('region', { name: 'What the import would do' }));
    expect(preview.getByRole('status').textContent).toBe('');
    press('Record all 2 quotes');
    await vi.waitFor(() => expect(preview.getByRole('status').textContent).toBe('Recording the quotes…'));
    press('Record all 2 quotes');
    expect(onRecord).toHaveBeenCalledOnce();
    resolve(done);
    await vi.waitFor(() => expect(screen.queryByText('What the import would do')).toBeNull());
  });

  it('that was not recorded stays to be recorded again, with the reason', async () => {
    const onRecord = refuses();
    show([], { onRecord });
    press('Add a quote');
    paste(lines.join('\n'));
    press('Read');
    press('Record all 2 quotes');
    const alert = await screen.findByText('Not saved: storage is full.');
    expect(alert.closest('[role=alert]')).not.toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Record all 2 quotes' }).disabled).toBe(false);
  });
});

describe('the plot', () => {
  const alike = (count: number) => Array.from({ length: count }, () => quote());

  it.each([
    [1, '', false],
    [2, 'several', true],
    [10, 'many', true],
  ])('draws %i quotes of one cost as one mark: %s', (count, fill, isSaid) => {
    show(alike(count));
    const marks = [...screen.getByRole('img').querySelectorAll('.dot')];
    expect(marks.map((mark) => mark.getAttribute('class'))).toEqual([`dot ${fill}`.trim()]);
    expect(screen.queryByText(/A filled mark stands for several quotes/) !== null).toBe(isSaid);
  });

  it('says what the quotes lack that it does not draw', () => {
    show([quote({ financing: null }), quote({ financing: null, fee: null }), quote()]);
    const caption = screen.getByRole('figure').querySelector('figcaption')?.textContent;
    expect(caption).toContain('2 quotes are not drawn: their cost is not known. Missing: financing (2), fee (1).');
  });
});
