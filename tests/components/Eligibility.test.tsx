import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Eligibility, type EligibilityProps } from '@/components/Eligibility';
import { card } from './build';
import { render } from './render';

afterEach(cleanup);

const { sources } = card('kraken');

function show(fields: Partial<EligibilityProps['verdict']>) {
  const verdict: EligibilityProps['verdict'] = {
    kind: 'conditional',
    heading: 'Conditional for a fund (Germany)',
    reasons: [{ about: null, reason: 'Above a minimum size.' }],
    asksProfile: false,
    reviewDue: false,
    sources: sources.slice(0, 2),
    further: [],
    ...fields,
  };
  return render(<Eligibility verdict={verdict} onOpenOptions={() => undefined} />);
}

it('says one reason without saying for which service', () => {
  const { container } = show({});
  expect(screen.getByText('Above a minimum size.')).toBeTruthy();
  expect(container.querySelector('strong')).toBeNull();
});

it('says for each service why, in a line of its own', () => {
  const { container } = show({
    reasons: [
      { about: 'Spot', reason: 'Above a minimum size.' },
      { about: 'Derivatives, not eligible', reason: 'Does not deal in them.' },
    ],
  });
  expect([...container.querySelectorAll('p.muted')].map((line) => line.textContent)).toEqual([
    'Spot: Above a minimum size.',
    'Derivatives, not eligible: Does not deal in them.',
  ]);
});

it.each([true, false])('says that a review is due where it is: %s', (reviewDue) => {
  show({ reviewDue });
  expect(screen.queryByText(/due for review/) !== null).toBe(reviewDue);
});

it('folds its sources under how many they are', () => {
  show({});
  expect(screen.getByText('2 sources')).toBeTruthy();
  cleanup();
  show({ sources: sources.slice(0, 1) });
  expect(screen.getByText('1 source')).toBeTruthy();
});

const weighed: EligibilityProps['verdict']['further'] = [
  { outcome: 'Eligible', reason: 'Takes funds.', standing: 'guide-only', sources: [] },
  { outcome: 'Not eligible', reason: 'Left this market.', standing: 'unverified', sources: [] },
];

it.each([
  ['1 more rule weighed', weighed.slice(0, 1), ['Eligible. Takes funds. by the guide only']],
  ['2 more rules weighed', weighed, ['Eligible. Takes funds. by the guide only', 'Not eligible. Left this market. not enough sources']],
])('folds the other rules, with outcome and standing: %s', (label, further, lines) => {
  const { container } = show({ further });
  expect(screen.getByText(label)).toBeTruthy();
  expect([...container.querySelectorAll('.claims > li')].map((line) => line.textContent)).toEqual(lines);
});
