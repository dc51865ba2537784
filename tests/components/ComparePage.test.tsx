import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ComparePage, type ComparePageProps } from '@/components/ComparePage';
import { assessAll, type UserView } from '@/lib/assessment/assess';
import { FEWEST_DESKS } from '@/lib/compare/chosen';
import { compareModel } from '@/lib/compare/compare-model';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Language } from '@/lib/texts/language';
import { english, german } from '@/tests/messages';
import { type Answers, claim, desk, directoryOf, outcomes, profile, rule, source, today } from '../lib/build';
import { render } from './render';

afterEach(cleanup);

const all: Answers = { a1: 'met', a2: 'met', a3: 'met', b1: 'met', b2: 'met' };

function named(id: string, answers: Answers, fields: Partial<CompiledDesk> = {}): CompiledDesk {
  const { sources, claims } = desk();
  return desk({
    id,
    name: `${id} Desk`,
    outcomes: outcomes(answers),
    sources: [...sources, source({ id: 'page', title: `Page of ${id}`, publisher: id, published: '2026-03' })],
    claims: [
      ...claims,
      claim({ id: 'fees', topic: 'fee', statement: `${id} <b>charges</b> no fee.`, sources: ['page'], disagreesWith: ['sourced'] }),
    ],
    ...fields,
  });
}

const directory = directoryOf([
  named('Alpha', all, {
    eligibility: [rule({ where: { in: ['EEA'] }, outcome: 'conditional', reason: 'Above a size.' })],
    outcomes: [...outcomes({ ...all, a2: 'unverified' }), { criterion: 'a1', outcome: 'partly', because: 'It says so.', claims: ['fees'] }],
  }),
  named('Beta', all),
  named('Gamma', { ...all, b1: 'not-met' }),
  named('Delta', {}),
  named('Echo', all),
]);
const fund = profile({ country: 'DE', clientType: 'fund', fiat: ['EUR'] });

interface Situation extends Partial<UserView> {
  start?: string[];
  problems?: string[];
}

const calls = { onOpenOptions: vi.fn(), onPrint: vi.fn(), onChoose: vi.fn() };
afterEach(() => vi.clearAllMocks());

/** The page as its surface wires it, on the desks it was last asked for. */
function Page({
  start = ['Alpha', 'Beta'],
  problems = [],
  profile: who = fund,
  weights = null,
  findings = {},
  language,
}: Situation & { language: Language }) {
  const [chosen, setChosen] = useState(start);
  const assessments = assessAll(directory, { profile: who, weights, findings }, today, language);
  const props: ComparePageProps = {
    desks: directory.desks.map(({ id, name }) => [id, name]),
    chosen,
    onChoose: (ids) => {
      calls.onChoose(ids);
      setChosen(ids);
    },
    problems,
    model:
      chosen.length < FEWEST_DESKS
        ? null
        : compareModel(chosen, assessments, { directory, profile: who, files: {}, twoPerson: 'listed', today, language }),
    profile: who.country ?? '',
    asOf: today,
    fileOf: (id) => `/popup.html#desk/${id}`,
    onOpenOptions: calls.onOpenOptions,
    onPrint: calls.onPrint,
  };
  return <ComparePage {...props} />;
}

const show = (situation: Situation = {}, language = english) => render(<Page {...situation} language={language} />, language);
const lists = () => screen.getAllByRole<HTMLSelectElement>('combobox');
const chosen = () => lists().map(({ value }) => value);
const choose = (place: number, id: string) => fireEvent.change(screen.getByLabelText(`Desk ${place}`), { target: { value: id } });
const rowNames = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent?.trim());
const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.querySelector('.answer')?.textContent);

describe('choosing desks', () => {
  it('begins with what the page is for and two lists, and asks for a second desk by the name of the first', () => {
    show({ start: [] });
    expect(screen.getByText(/Choose two to four desks/)).toBeTruthy();
    expect(chosen()).toEqual(['', '']);
    expect(screen.queryByRole('table')).toBeNull();
    choose(1, 'Gamma');
    expect(screen.getByText('Choose another desk to hold Gamma Desk against.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    choose(2, 'Alpha');
    expect(screen.getAllByRole('columnheader').map((head) => head.querySelector('a')?.textContent)).toEqual(['Gamma Desk', 'Alpha Desk']);
  });

  it('goes up to four, keeps the order, and offers no desk twice', () => {
    show();
    choose(3, 'Delta');
    choose(4, 'Gamma');
    expect(chosen()).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma']);
    expect(lists().map((list) => [...list.options].map(({ value }) => value))).toEqual([
      ['', 'Alpha', 'Echo'],
      ['', 'Beta', 'Echo'],
      ['', 'Delta', 'Echo'],
      ['', 'Gamma', 'Echo'],
    ]);
    choose(2, 'Echo');
    expect(calls.onChoose).toHaveBeenLastCalledWith(['Alpha', 'Echo', 'Delta', 'Gamma']);
    expect(screen.getAllByRole('columnheader').length).toBe(4);
  });

  it('takes a desk away, and the focus stays where it was', () => {
    show({ start: ['Alpha', 'Beta', 'Gamma'] });
    const remove = screen.getByRole('button', { name: 'Take Gamma Desk away' });
    remove.focus();
    fireEvent.click(remove);
    expect(chosen()).toEqual(['Alpha', 'Beta', '']);
    expect(document.activeElement).toBe(screen.getByLabelText('Desk 3'));
    fireEvent.click(screen.getByRole('button', { name: 'Take Alpha Desk away' }));
    expect(chosen()).toEqual(['Beta', '']);
    expect(document.activeElement).toBe(screen.getByLabelText('Desk 1'));
  });

  it('says what of its address it did not follow, as text', () => {
    show({ problems: ['No desk “<img src=x>”.', 'Another.'] });
    expect(screen.getByRole('alert').textContent).toBe('No desk “<img src=x>”. Another.');
    expect(screen.getByRole('alert').querySelector('img')).toBeNull();
  });
});

describe('the table', () => {
  it('heads each column with the desk, which leads to its file, its verdict in sign and words, its score, and a floor it fails', () => {
    show({ start: ['Gamma', 'Alpha', 'Delta'] });
    const [gamma, alpha, delta] = screen.getAllByRole('columnheader');
    expect(gamma?.textContent).toContain('Not established');
    expect(gamma?.textContent).toContain('Floor not met: Criterion b1');
    expect(gamma?.querySelector('a')?.getAttribute('href')).toBe('/popup.html#desk/Gamma');
    expect(alpha?.querySelector('svg.glyph.conditional')).toBeTruthy();
    expect(alpha?.textContent).toContain('Conditional');
    expect(alpha?.textContent).not.toContain('Floor');
    expect(delta?.textContent).toContain('0–100, not rated');
  });

  it('shows first the rows in which the desks differ, and the rest after one press', () => {
    const { container } = show();
    const fold = screen.getByRole('button', { name: /^Alike: \d+ rows$/ });
    const count = Number(/\d+/.exec(fold.textContent ?? '')?.[0]);
    expect(rowNames()).toContain('Criterion a1');
    expect(rowNames()).not.toContain('Criterion a3');
    const before = rowNames().length;
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(rowNames()).toContain('Criterion a3');
    const heads = container.querySelectorAll('tbody.alike th[scope="rowgroup"]').length;
    expect(rowNames().length - before).toBe(count + heads);
    const rows = [...container.querySelectorAll('tr')];
    expect(rows.indexOf(fold.closest('tr') as HTMLTableRowElement)).toBeLessThan(
      rows.findIndex((row) => row.textContent?.startsWith('Criterion a3')),
    );
    fireEvent.click(fold);
    expect(rowNames().length).toBe(before);
  });

  it('says how many rows differ, and how many of them only in what is known', () => {
    show({ start: ['Beta', 'Delta'] });
    expect(screen.getByRole('status').textContent).toMatch(/^\d+ rows differ, \d+ of them only in what is known; \d+ are alike$/);
  });

  it('draws every score and factor on one scale, which stands in each head', () => {
    show();
    for (const head of screen.getAllByRole('columnheader')) expect(head.querySelector('.scale')?.textContent).toBe('050100');
    expect(cellsOf(/^Alpha/)).toEqual(['45–75', '100']);
    const bars = within(screen.getByRole('row', { name: /^Alpha/ }))
      .getAllByRole('cell')
      .map((cell) => [...cell.querySelectorAll<HTMLElement>('.bar > span')].map(({ style }) => style.width));
    expect(bars).toEqual([
      ['45%', '30%'],
      ['100%', '0%'],
    ]);
  });

  it('says that a thing is not known, and differs where it is known of the other', () => {
    show({ start: ['Beta', 'Delta'] });
    expect(cellsOf(/^Criterion a1/)).toEqual(['met', 'unverified']);
    expect(cellsOf(/^Floors not met/)).toEqual(['none', 'not known: Criterion b1']);
  });

  it('opens each answer to the statement that carries it, its source and date, with markup as text', () => {
    show();
    const cell = within(screen.getByRole('row', { name: /^Criterion a1/ })).getAllByRole('cell')[0] as HTMLElement;
    expect(cell.querySelector('summary')?.textContent).toBe('official · Mar 2026');
    expect(cell.textContent).toContain('It says so.');
    expect(cell.textContent).toContain('Alpha <b>charges</b> no fee.');
    expect(cell.textContent).toContain('Another source says otherwise');
    expect(cell.querySelector('b')).toBeNull();
    const link = within(cell).getByText('Page of Alpha').closest('a');
    expect([link?.getAttribute('href'), link?.getAttribute('rel')]).toEqual(['https://example.com/page', 'noreferrer']);
    expect(cell.textContent).toContain('published Mar 2026');
    const [unknown] = within(screen.getByRole('row', { name: /^Criterion a2/ })).getAllByRole('cell');
    expect(unknown?.querySelector('summary')?.textContent).toBe('why');
    expect(unknown?.textContent).toContain('To verify: a page that says so');
  });

  it('says so where no row differs', () => {
    show({ start: ['Beta', 'Echo'] });
    expect(screen.getByRole('button', { name: /^Alike/ })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/^0 rows differ, 0 of them only in what is known; \d+ are alike$/);
  });

  it('marks what was recorded in another language', () => {
    show({}, german);
    const cell = within(screen.getByRole('row', { name: /^Spot/ })).getAllByRole('cell')[0] as HTMLElement;
    expect(cell.querySelector('.answer')?.textContent).toBe('Bedingt zugelassen. Above a size.');
    expect(cell.querySelector('.answer [lang=en]')?.textContent).toBe('Above a size.');
  });
});

describe('around the table', () => {
  it('says of every pair whether the evidence decides their order, and keeps the order that was asked for', () => {
    show({ start: ['Gamma', 'Alpha', 'Beta', 'Delta'] });
    const section = screen.getByRole('region', { name: 'Who stands above whom' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Alpha Desk above Gamma Desk: Gamma Desk fails a floor (Criterion b1)',
      'Beta Desk above Gamma Desk: Gamma Desk fails a floor (Criterion b1)',
      'Gamma Desk and Delta Desk: no order, Delta Desk is not rated',
      'Beta Desk above Alpha Desk: 100 lies above 67–85',
      'Alpha Desk and Delta Desk: no order, Delta Desk is not rated',
      'Beta Desk and Delta Desk: no order, Delta Desk is not rated',
    ]);
  });

  it.each([
    ['the domicile', profile({ fiat: ['EUR'] }), 'Set domicile'],
    ['what is needed', profile({ country: 'DE', clientType: 'fund' }), 'Set my needs'],
  ])('leads to the options where %s is missing, and only there', (_what, who, button) => {
    show({ profile: who });
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(calls.onOpenOptions).toHaveBeenCalledOnce();
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: button })).toBeNull();
  });

  it('says that scores are the user’s own where they are', () => {
    const finding = { outcome: 'met' as const, note: '<i>on a call</i>', evidence: '', day: '2026-11-01' };
    show({ findings: { Alpha: { a2: finding } } });
    expect(screen.getByText(/Scores are yours/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Public score/ })).toBeTruthy();
    const [cell] = within(screen.getByRole('row', { name: /^Criterion a2/ })).queryAllByRole('cell');
    expect(cell?.querySelector('.answer')?.textContent).toBe('met (your finding)');
    expect(cell?.querySelector('i')).toBeNull();
    expect(cell?.textContent).toContain('<i>on a call</i>');
    cleanup();
    show();
    expect(screen.queryByText(/Scores are yours/)).toBeNull();
  });

  it('is printed by a button, and says on paper in one paragraph what reads alike', () => {
    const { container } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Print on one page' }));
    expect(calls.onPrint).toHaveBeenCalledOnce();
    const paragraph = container.querySelector('.alike-on-paper')?.textContent ?? '';
    expect(paragraph).toContain('Criterion a3: met');
    expect(paragraph).not.toContain('Criterion a1');
  });

  it('closes with what it is and is not', () => {
    show();
    expect(screen.getByText('Confirm with the desk before onboarding. Research, not advice.')).toBeTruthy();
  });
});
