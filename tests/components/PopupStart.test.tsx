import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PopupStart } from '@/components/PopupStart';
import { render } from './render';

afterEach(cleanup);

it('has the focus in its search field at once, and hands on what is typed', () => {
  const onQuery = vi.fn();
  render(<PopupStart query="kra" onQuery={onQuery} />);
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('kra');
  fireEvent.input(field, { target: { value: 'kraken' } });
  expect(onQuery).toHaveBeenCalledWith('kraken');
});
