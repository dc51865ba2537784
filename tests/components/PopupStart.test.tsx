import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PopupStart } from '@/components/PopupStart';
import { render } from './render';

afterEach(cleanup);

it('has the focus in its search field at once, and hands on what is typed', () => {
  const onHome = vi.fn();
  render(<PopupStart home={{ query: 'kra', tab: 'page' }} onHome={onHome} />);
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('kra');
  fireEvent.input(field, { target: { value: 'kraken' } });
  expect(onHome).toHaveBeenCalledWith({ query: 'kraken' });
});

it('lets a list be chosen before anything of it is there', () => {
  const onHome = vi.fn();
  render(<PopupStart home={{ query: '', tab: 'page' }} onHome={onHome} />);
  expect(screen.getByRole('tab', { name: 'On this page' }).getAttribute('aria-selected')).toBe('true');
  fireEvent.click(screen.getByRole('tab', { name: 'Quick picks' }));
  expect(onHome).toHaveBeenCalledWith({ tab: 'picks' });
});
