import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ScoreBar } from '@/components/ScoreBar';
import { render } from './render';

afterEach(cleanup);

it.each([
  [{ proven: 47, possible: 94 }, ['47%', '47%']],
  [{ proven: 100, possible: 100 }, ['100%', '0%']],
  [{ proven: 0, possible: 100 }, ['0%', '100%']],
  [{ proven: null, possible: null }, ['0%', '0%']],
])('%j is drawn as proven and unverified parts %j', (bar, widths) => {
  const { container } = render(<ScoreBar bar={bar} />);
  expect([...container.querySelectorAll<HTMLElement>('.bar > span')].map((part) => part.style.width)).toEqual(widths);
});
