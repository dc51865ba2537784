import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { LongList } from '@/components/LongList';
import { render } from './render';

afterEach(cleanup);

const show = (count: number) =>
  render(
    <LongList
      items={Array.from({ length: count }, (_, i) => i)}
      row={(i) => (
        <li key={i}>
          <a href={`#${i}`}>row {i}</a>
        </li>
      )}
    />,
  );

it('draws a long list in portions, and the first of a new one takes the focus', () => {
  show(120);
  expect(screen.getAllByRole('link')).toHaveLength(50);
  fireEvent.click(screen.getByRole('button', { name: 'Show 70 more' }));
  expect(screen.getAllByRole('link')).toHaveLength(100);
  expect(document.activeElement?.textContent).toBe('row 50');
  fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
  expect([screen.getAllByRole('link').length, document.activeElement?.textContent]).toEqual([120, 'row 100']);
  expect(screen.queryByRole('button')).toBeNull();
});

it('draws a short list whole, and takes no focus', () => {
  show(50);
  expect(screen.getAllByRole('link')).toHaveLength(50);
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.activeElement).toBe(document.body);
});
