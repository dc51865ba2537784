import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Method } from '@/components/Method';
import { assessAll } from '@/lib/assessment/assess';
import type { SourceModel } from '@/lib/card/source-model';
import type { Directory } from '@/lib/desks/directory';
import type { Weights } from '@/lib/scoring/weights';
import { english } from '@/tests/messages';
import { desk, outcomes, profile, regions, rubric, source, today, vocabulary } from '../lib/build';
import { render } from './render';

afterEach(cleanup);

const directory: Directory = {
  asOf: today,
  rubric,
  // Liquid: all of Alpha, none of Beta, whose floor it fails and so comes last. Safe: the other way round.
  desks: [
    desk({ id: 'liquid', name: 'Liquid Desk', outcomes: outcomes({ a1: 'met', a2: 'met', a3: 'met', b1: 'not-met', b2: 'not-met' }) }),
    desk({ id: 'safe', name: 'Safe Desk', outcomes: outcomes({ a1: 'not-met', a2: 'not-met', a3: 'not-met', b1: 'met', b2: 'met' }) }),
  ],
  checklist: [],
  quickPicks: { source: source({ id: 'guide' }), picks: [] },
  regions,
  vocabulary,
};

const guide: SourceModel = {
  title: 'The guide',
  url: 'https://guide.example/otc',
  publisher: 'Guide House',
  kind: 'guide',
  date: '2025-09-01',
  dated: 'published',
};

/** Saves as the page does: what is saved comes back as the weights. */
function Saving({ start, onSave }: { start: Weights | null; onSave: (weights: Weights | null) => void }) {
  const [weights, setWeights] = useState(start);
  return (
    <Method
      rubric={rubric}
      weights={weights}
      assess={(own) => assessAll(directory, { profile: profile(), weights: own, findings: {} }, today, english)}
      source={guide}
      onSave={async (next) => {
        onSave(next);
        setWeights(next);
      }}
    />
  );
}

function show(start: Weights | null = null) {
  const onSave = vi.fn();
  render(<Saving start={start} onSave={onSave} />);
  return onSave;
}

const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });
const positions = () => screen.getAllByRole<HTMLInputElement>('slider').map((input) => input.valueAsNumber);
const sum = () => screen.getByText('Sum', { exact: false }).textContent;
const scores = () => within(screen.getByLabelText('Scores by these weights')).getAllByRole('listitem', { hidden: true });
const lines = () => scores().map(({ textContent }) => textContent);
const reset = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Back to the guide’s weights' });
/** Drags over every stop and lets go at the last. */
function drag(name: string, ...stops: number[]) {
  for (const to of stops) fireEvent.input(slider(name), { target: { value: String(to) } });
  fireEvent.change(slider(name));
}

describe('own weights on the method page', () => {
  it("start from the guide's, which is named with its kind and date and told nothing of us", () => {
    show();
    expect(positions()).toEqual([60, 40]);
    expect(reset().disabled).toBe(true);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'The guide' });
    expect([link.href, link.target, link.rel]).toEqual(['https://guide.example/otc', '_blank', 'noreferrer']);
    expect(link.nextElementSibling?.textContent).toBe('guide · Guide House · published Sep 1, 2025');
  });

  it('move every score while the slider moves, with the public one beside it', () => {
    show();
    expect(lines()).toEqual(['Safe Desk40', 'Liquid Desk60']);
    fireEvent.input(slider('Alpha'), { target: { value: '25' } });
    expect(lines()).toEqual(['Safe Desk75public 40', 'Liquid Desk25public 60']);
  });

  it('are saved once, when the slider is let go, and stay', () => {
    const onSave = show();
    drag('Alpha', 100, 80, 25);
    expect(onSave.mock.calls).toEqual([[{ alpha: 25, beta: 75 }]]);
    expect(positions()).toEqual([25, 75]);
    expect(sum()).toBe('Sum 100');
    expect(lines()).toEqual(['Safe Desk75public 40', 'Liquid Desk25public 60']);
  });

  it("go back to the guide's in one click, and the public scores stand alone again", () => {
    const onSave = show({ alpha: 25, beta: 75 });
    fireEvent.click(reset());
    expect(onSave.mock.calls).toEqual([[null]]);
    expect(positions()).toEqual([60, 40]);
    expect(reset().disabled).toBe(true);
    expect(lines()).toEqual(['Safe Desk40', 'Liquid Desk60']);
  });

  it("are no weights of one's own where they were moved to the guide's", () => {
    const onSave = show({ alpha: 25, beta: 75 });
    drag('Alpha', 60);
    expect(onSave.mock.calls).toHaveLength(1);
    expect(positions()).toEqual([60, 40]);
    expect(lines()).toEqual(['Safe Desk40', 'Liquid Desk60']);
  });

  const notice = () => screen.queryByText('Your weights were set for other factors and are not used. Set them again for these.');

  it("are shown as the guide's where they were set for other factors, sum to 100, and say so until they are set again", () => {
    show({ gamma: 70, delta: 30 });
    expect(positions()).toEqual([60, 40]);
    expect(sum()).toBe('Sum 100');
    expect(lines()).toEqual(['Safe Desk40', 'Liquid Desk60']);
    expect(notice()).not.toBeNull();
    drag('Alpha', 25);
    expect(positions()).toEqual([25, 75]);
    expect(notice()).toBeNull();
  });

  it.each<[string, Weights | null]>([
    ['there are none', null],
    ["they are the guide's", { alpha: 60, beta: 40 }],
    ['they are for these factors', { alpha: 25, beta: 75 }],
  ])('say nothing of other factors where %s', (_name, weights) => {
    show(weights);
    expect(notice()).toBeNull();
  });
});

it('leaves a slider where it was let go while the answer of storage is awaited, and goes back where it refuses', async () => {
  let answer = () => {};
  const props = {
    rubric,
    assess: () => [],
    source: guide,
    onSave: () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  };
  const { rerender } = render(<Method {...props} weights={null} />);
  drag('Alpha', 25);
  expect(positions()).toEqual([25, 75]);
  answer();
  rerender(<Method {...props} weights={null} />);
  await vi.waitFor(() => expect(positions()).toEqual([60, 40]));
});

describe('the method page', () => {
  it('lists every criterion with its points, what meets it, and which are floors', () => {
    show();
    const section = within(screen.getByRole('region', { name: 'Criteria' }));
    const rows = section.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Criterion a150 pointsIt is there.',
      'Criterion a230 pointsIt is there.',
      'Criterion a320 pointsIt is there.',
      'Criterion b1 (floor)70 pointsIt is there.',
      'Criterion b230 pointsIt is there.',
    ]);
    expect(section.getByText('60 of 100 by the guide')).toBeTruthy();
  });

  it("takes its figures from the rubric: partly's share, the threshold and every shelf life", () => {
    show();
    const score = screen.getByRole('region', { name: 'How a score comes about' }).textContent;
    expect(score).toContain('partly 50 % of them');
    expect(score).toContain('Under 60 % of the weight with evidence a desk is not rated');
    const evidence = within(screen.getByRole('region', { name: /What counts as evidence/ }));
    expect(evidence.getAllByRole('listitem').map(({ textContent }) => textContent?.match(/(\d+ months|never expires)$/)?.[0])).toEqual([
      '18 months',
      '24 months',
      'never expires',
    ]);
    expect(evidence.getByText('Incidents')).toBeTruthy();
  });

  it('says what a score does not say, and that it is no advice', () => {
    show();
    const limits = within(screen.getByRole('region', { name: 'What the score does not say' }));
    expect(limits.getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(limits.getByText('Confirm with the desk before onboarding. Research, not advice.')).toBeTruthy();
  });
});
