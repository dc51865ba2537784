import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupHome, type PopupHomeProps } from '@/components/PopupHome';
import { sourceModel } from '@/lib/card/source-model';
import { createLookup } from '@/lib/lookup/lookup';
import { backupOf } from '@/lib/onboarding/shortlist';
import type { Pause } from '@/lib/profile/pause';
import { picksByNeed } from '@/lib/quick-picks/by-need';
import { resolveQuickPicks } from '@/lib/quick-picks/resolve';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';
import { assessments, germanFund } from './build';
import { render } from './render';

afterEach(cleanup);

function show(change: Partial<PopupHomeProps> = {}) {
  const all = assessments(germanFund);
  const props: PopupHomeProps = {
    home: { query: '', tab: 'page', returnTo: null },
    onHome: (next) => rerender({ ...props, home: { ...props.home, ...next } }),
    names: directory.desks,
    assessments: all,
    complete: true,
    reading: false,
    found: [],
    picks: resolveQuickPicks(directory.quickPicks.picks, () => all, english),
    needPicks: picksByNeed(() => all, germanFund, english),
    guide: sourceModel(directory.quickPicks.source),
    changed: [],
    page: { desks: [{ deskId: 'kraken', mentions: 2 }], readable: true, pause: null, slow: false, site: 'news.example' },
    profile: 'Germany · Fund · professional',
    isPauseSet: false,
    contradictions: [],
    keptAside: 0,
    shortlist: { desks: [], backup: backupOf([]) },
    onShortlistMemo: vi.fn(),
    reviewsDue: [],
    site: null,
    contacts: null,
    onOpenDesk: vi.fn(),
    onShowOnPage: vi.fn(),
    onOpenOptions: vi.fn(),
    onCompare: vi.fn(),
    onPause: vi.fn(),
    ...change,
  };
  const lookup = createLookup(directory.desks);
  const found = () => (props.home.query === '' ? [] : lookup.search(props.home.query));
  const view = render(<PopupHome {...props} found={found()} />);
  const rerender = (next: PopupHomeProps) => {
    Object.assign(props, next);
    view.rerender(<PopupHome {...props} found={found()} />);
  };
  return props;
}

const tab = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }));

describe('the front of the popup', () => {
  it('opens on the desks of the page and opens the one that is chosen', () => {
    const { onOpenDesk } = show();
    const row = screen.getByRole('button', { name: /Kraken OTC.*2 mentions/ });
    fireEvent.click(row);
    expect(onOpenDesk).toHaveBeenCalledWith('kraken');
  });

  it('shows the quick picks on their tab', () => {
    show();
    tab(/Quick picks/);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Quick picks');
    expect(screen.getByText('24/7 coverage with options')).toBeTruthy();
    expect(screen.getByText('Round the clock')).toBeTruthy();
    const guide = screen.getByText(/their picks are the guide’s/).nextElementSibling?.querySelector('a');
    expect([guide?.textContent, guide?.getAttribute('href')]).toEqual([directory.quickPicks.source.title, directory.quickPicks.source.url]);
  });

  it('says on every list at which desks something moved since the last look, and at no other', () => {
    const marked = () => screen.getAllByRole('button', { name: /changed since you last looked/ }).map(({ id }) => id);
    const page = {
      desks: ['kraken', 'binance'].map((deskId) => ({ deskId, mentions: 1 })),
      readable: true,
      pause: null,
      slow: false,
      site: null,
    };
    show({ changed: ['kraken', 'okx'], page });
    expect(marked()).toEqual(['desk-kraken']);
    expect(screen.getByRole('button', { name: /Kraken OTC.*1 mention · changed since you last looked/ })).toBeTruthy();
    tab(/All desks/);
    expect(marked().sort()).toEqual(['desk-kraken', 'desk-okx']);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'kraken' } });
    expect(marked()).toEqual(['desk-kraken']);
  });

  it.each([
    [{ desks: [], readable: false, pause: null, slow: false, site: null }, /cannot read this page/],
    [
      { desks: [], readable: true, pause: { kind: 'site' as const, site: 'news.example' }, slow: false, site: 'news.example' },
      /Paused here/,
    ],
    [{ desks: [], readable: true, pause: null, slow: false, site: 'news.example' }, /No desk is named on this page/],
    [null, /Reading the page/],
  ])('says why there is no desk on the page: %j', (page, text) => {
    show({ page });
    tab(/On this page/);
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('names the site that it pauses', () => {
    const { onPause } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Pause news.example' }));
    expect(onPause).toHaveBeenCalledWith({ kind: 'site', site: 'news.example' }, true);
  });

  it.each<[string, Pause, string]>([
    ['Not marking on this site', { kind: 'site', site: 'news.example' }, 'Resume news.example'],
    ['Not marking on this page', { kind: 'page', page: 'https://news.example/a' }, 'Resume this page'],
    ['Paused everywhere', { kind: 'everywhere' }, 'Resume everywhere'],
    ['Paused everywhere until', { kind: 'until', until: '2026-11-21T10:00:00.000Z' }, 'Resume everywhere'],
  ])('says "%s" and resumes just that', (words, pause, button) => {
    const { onPause } = show({ page: { desks: [], readable: true, pause, slow: false, site: 'news.example' } });
    expect(screen.getByText((text) => text.startsWith(words))).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pause news.example' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(onPause).toHaveBeenCalledWith(pause, false);
  });

  it('leads to options where no profile is set, and where something was kept aside', () => {
    const { onOpenOptions } = show({ profile: '', keptAside: 2 });
    fireEvent.click(screen.getByRole('button', { name: 'Set domicile' }));
    expect(screen.getByText(/2 stored values could not be used and were kept aside/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'See which' }));
    expect(onOpenOptions).toHaveBeenCalledTimes(2);
  });

  it('says what of the profile contradicts itself, and leads to where it is corrected', () => {
    const { onOpenOptions } = show({ contradictions: ['Domicile Germany and US state NY contradict each other.'] });
    const note = screen.getByRole('region', { name: 'Your profile contradicts itself' });
    expect(note.textContent).toContain('Domicile Germany and US state NY contradict each other.');
    fireEvent.click(screen.getByRole('button', { name: 'Correct my profile' }));
    expect(onOpenOptions).toHaveBeenCalledOnce();
    cleanup();
    show({ contradictions: ['One.', 'Another.', 'A third.'] });
    expect(screen.getByRole('region', { name: 'Your profile contradicts itself' }).textContent).toContain('One.and 2 more');
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Correct my profile' })).toBeNull();
  });

  it('has what was searched for before it was closed selected, so that the next letter takes its place; not what was just typed', () => {
    const selected = () => {
      const field = screen.getByRole<HTMLInputElement>('searchbox');
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    };
    show({ home: { query: 'kraken', tab: 'all', returnTo: 'search', isRestored: true } });
    expect([document.activeElement?.id, selected()]).toEqual(['search', 'kraken']);
    cleanup();
    show({ home: { query: 'kra', tab: 'page', returnTo: 'search' } });
    expect([document.activeElement?.id, selected()]).toEqual(['search', '']);
  });

  it('before every desk is read, lists and finds those that are not yet by name, which open, and keeps the picks back', () => {
    const { onOpenDesk } = show({
      assessments: assessments(germanFund).slice(0, 1),
      complete: false,
      reading: true,
      home: { query: '', tab: 'all', returnTo: null },
    });
    expect(screen.getAllByText('Reading what is known of it…')).toHaveLength(directory.desks.length - 1);
    fireEvent.click(screen.getByRole('button', { name: /^Kraken OTC/ }));
    expect(onOpenDesk).toHaveBeenCalledWith('kraken');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'payward' } });
    expect(screen.getByRole('button', { name: /^Kraken OTC/ })).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
    tab(/Quick picks/);
    expect(screen.getByRole('status').textContent).toBe('Reading the other desks…');
  });

  it('does not say that it is reading what could not be read', () => {
    show({ assessments: assessments(germanFund).slice(0, 1), complete: false, reading: false });
    for (const name of [/On this page/, /All desks/, /Quick picks/]) {
      tab(name);
      expect(document.body.textContent).not.toContain('Reading');
    }
    tab(/All desks/);
    expect(document.querySelectorAll('button.entry .name')).toHaveLength(directory.desks.length);
  });

  it('finds a desk by alias and by entity, and says when none is found', () => {
    show();
    const search = screen.getByRole('searchbox');
    fireEvent.input(search, { target: { value: 'payward' } });
    expect(screen.getByRole('button', { name: /Kraken OTC/ })).toBeTruthy();
    fireEvent.input(search, { target: { value: '<b>' } });
    expect(screen.getByText(/No desk is called “<b>”/)).toBeTruthy();
  });

  it('leads from the search field through the rows by arrow keys, and back', () => {
    show();
    const search = screen.getByRole('searchbox');
    fireEvent.input(search, { target: { value: 'bi' } });
    const rows = [...document.querySelectorAll('button.entry')];
    expect(rows.length).toBeGreaterThan(2);
    search.focus();
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? search, { key });
    press('ArrowUp');
    expect(document.activeElement).toBe(search);
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[0]);
    press('End');
    press('ArrowDown');
    expect(document.activeElement).toBe(rows.at(-1));
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(search);
  });

  it('opens the first result by Enter, but not while a letter is being composed, and nothing where nothing is searched for', () => {
    const { onOpenDesk } = show();
    const search = screen.getByRole('searchbox');
    fireEvent.keyDown(search, { key: 'Enter' });
    fireEvent.input(search, { target: { value: 'payward' } });
    fireEvent.keyDown(search, { key: 'Enter', isComposing: true });
    expect(onOpenDesk).not.toHaveBeenCalled();
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(onOpenDesk).toHaveBeenCalledExactlyOnceWith('kraken');
  });

  it('clears by Escape what is searched for, and leaves the next Escape to the popup', () => {
    show({ home: { query: 'kraken', tab: 'page', returnTo: null } });
    const search = screen.getByRole<HTMLInputElement>('searchbox');
    expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(false);
    expect(search.value).toBe('');
    expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(true);
  });

  it('goes to the first mention of a desk on the page, which only the list of the page offers', () => {
    const { onShowOnPage, onOpenDesk } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Show on page: Kraken OTC' }));
    expect(onShowOnPage).toHaveBeenCalledWith('kraken');
    expect(onOpenDesk).not.toHaveBeenCalled();
    tab(/All desks/);
    expect(screen.queryByRole('button', { name: /Show on page/ })).toBeNull();
  });

  it('leads on from where there is nothing: to the picks from a page without desks, to all desks from a vain search', () => {
    show({ page: { desks: [], readable: true, pause: null, slow: false, site: 'news.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Quick picks' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Quick picks');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    fireEvent.click(screen.getByRole('button', { name: 'All desks' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('All desks');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('leads from all desks to the page that compares them', () => {
    const { onCompare } = show();
    expect(screen.queryByRole('button', { name: 'Compare desks' })).toBeNull();
    tab(/All desks/);
    fireEvent.click(screen.getByRole('button', { name: 'Compare desks' }));
    expect(onCompare).toHaveBeenCalledOnce();
  });

  it('draws a long list in portions', () => {
    const [one] = assessments(germanFund);
    if (!one) throw new Error('no desk');
    const many = Array.from({ length: 250 }, (_, i) => ({ ...one, desk: { ...one.desk, id: `desk-${i}` } }));
    show({ names: many.map(({ desk }) => desk), assessments: many, home: { query: '', tab: 'all', returnTo: null } });
    const rows = () => document.querySelectorAll('button.entry').length;
    expect(rows()).toBe(100);
    fireEvent.click(screen.getByRole('button', { name: 'Show 150 more' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(rows()).toBe(250);
    expect(screen.queryByRole('button', { name: /Show .* more/ })).toBeNull();
  });
});
