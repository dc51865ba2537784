import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuickPicks } from '@/components/QuickPicks';
import type { SourceModel } from '@/lib/card/source-model';
import type { NeedPick } from '@/lib/quick-picks/by-need';
import type { ResolvedPick } from '@/lib/quick-picks/resolve';
import { assessment } from '../lib/build';
import { render } from './render';

afterEach(cleanup);

// Alpha is met in full: 60 proven, with Beta open to 100. The others have too little evidence to be rated.
const guided = assessment('guided', 'eligible', { a1: 'met', a2: 'met', a3: 'met' });
const refused = assessment('refused', 'not-eligible');
const next = assessment('next', 'conditional');

const source: SourceModel = {
  title: 'The guide',
  url: 'https://guide.example/otc',
  publisher: 'Guide House',
  kind: 'guide',
  date: '2025-09-01',
  dated: 'published',
};

function show(picks: ResolvedPick[], needPicks: NeedPick[] = []) {
  const onOpen = vi.fn();
  const { container } = render(<QuickPicks picks={picks} needPicks={needPicks} source={source} onOpen={onOpen} />);
  return { onOpen, container };
}

function useCase(fields: Partial<ResolvedPick>): ResolvedPick {
  return { id: 'size', useCase: 'Very large size', pick: guided, guidePick: guided, reason: "the guide's pick", ...fields };
}

function need(fields: Partial<NeedPick>): NeedPick {
  return { id: 'options', need: 'Options', pick: guided, reason: 'It quotes options.', claims: ['sourced'], ...fields };
}

const row = (name: RegExp) => screen.getByRole('button', { name });

describe('a use case', () => {
  it("names the guide's pick with its score and verdict in words, and opens its file", () => {
    const { onOpen } = show([useCase({})]);
    const text = row(/Very large size/).textContent;
    expect(['60–100', 'guided desk', 'eligible', "the guide's pick"].filter((part) => !text?.includes(part))).toEqual([]);
    fireEvent.click(row(/Very large size/));
    expect(onOpen.mock.calls).toEqual([['guided']]);
  });

  it("says of a score by the user's own weights and findings that it is his", () => {
    const own = { ...guided, own: true };
    show([useCase({ pick: own, guidePick: own })], [need({ pick: own })]);
    expect([row(/Very large size/), row(/Options/)].map((button) => button.textContent?.includes('60–100 · yours'))).toEqual([true, true]);
    cleanup();
    show([useCase({})], [need({})]);
    expect(screen.queryByText(/yours/)).toBeNull();
  });

  it('names both where the guide picks a desk that is not open, and opens the one that is', () => {
    const { onOpen } = show([useCase({ pick: next, guidePick: refused, reason: 'the guide picks refused desk; not open to you' })]);
    const text = row(/Very large size/).textContent;
    expect(['not rated', 'next desk', 'conditional', 'refused desk; not open to you'].filter((part) => !text?.includes(part))).toEqual([]);
    fireEvent.click(row(/Very large size/));
    expect(onOpen.mock.calls).toEqual([['next']]);
  });

  it("shows the guide's pick as not eligible where no other desk is shown to fit", () => {
    const { onOpen } = show([useCase({ pick: null, guidePick: refused, reason: 'not open to you, and no other desk is shown to fit' })]);
    const text = row(/Very large size/).textContent;
    expect(['refused desk', 'not eligible', 'no other desk is shown to fit'].filter((part) => !text?.includes(part))).toEqual([]);
    fireEvent.click(row(/Very large size/));
    expect(onOpen.mock.calls).toEqual([['refused']]);
  });
});

describe('a need', () => {
  it('names the desk that meets it and the claim that shows it, and opens its file', () => {
    const { onOpen } = show([], [need({})]);
    const text = row(/Options/).textContent;
    expect(['guided desk', 'eligible', 'It quotes options.'].filter((part) => !text?.includes(part))).toEqual([]);
    fireEvent.click(row(/Options/));
    expect(onOpen.mock.calls).toEqual([['guided']]);
  });

  it('that no desk is shown to meet says so, and opens nothing', () => {
    show([], [need({ pick: null, reason: 'no desk is shown to meet this yet', claims: [] })]);
    expect(screen.getByText('Options')).toBeTruthy();
    expect(screen.getByText('no desk is shown to meet this yet')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the quick picks', () => {
  it('list use cases first, then needs, each under its heading', () => {
    show([useCase({}), useCase({ id: 'other', useCase: 'First trade' })], [need({})]);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['By use case', 'By need']);
    const titles = screen.getAllByRole('button').map((button) => button.querySelector('.name')?.textContent);
    expect(titles).toEqual(['Very large size', 'First trade', 'Options']);
  });

  it('name where the use cases are published, with kind and date, in a tab that is told nothing of us', () => {
    const { container } = show([useCase({})]);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'The guide' });
    expect([link.href, link.target, link.rel]).toEqual(['https://guide.example/otc', '_blank', 'noreferrer']);
    expect(container.textContent).toContain('guide · Guide House · published Sep 1, 2025');
  });
});
