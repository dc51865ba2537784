import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DollarField } from '@/components/DollarField';
import type { Language } from '@/lib/texts/language';
import { english, german } from '@/tests/messages';
import { render } from './render';

afterEach(cleanup);

function show(value: number | null, language = english) {
  const onSet = vi.fn();
  render(<DollarField label="Usual ticket" value={value} onSet={onSet} />, language);
  return onSet;
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Usual ticket' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
/** Typed, then left. */
const write = (value: string) => {
  type(value);
  fireEvent.change(field());
};
/** What is said of the field, to assistive technology too. */
const note = () => document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent;

describe('a field for an amount in dollars', () => {
  it.each<[number | null, string, Language]>([
    [null, 'Not set', english],
    [2_000_000, '2,000,000 USD', english],
    [2_000_000, '2.000.000 USD', german],
  ])('that holds %j says "%s"', (value, said, language) => {
    show(value, language);
    expect(note()).toBe(said);
    expect(field().value).toBe(value === null ? '' : String(value));
  });

  it.each<[string, number]>([
    ['1', 1],
    ['2000000', 2_000_000],
    ['1000000000000000', 1e15],
    ['2,000,000', 2_000_000],
    ['2m', 2_000_000],
  ])('takes %s', (written, amount) => {
    const onSet = show(500_000);
    write(written);
    expect(onSet.mock.calls).toEqual([[amount]]);
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });

  it('takes the amount back where it is emptied', () => {
    const onSet = show(500_000);
    write('');
    expect(onSet.mock.calls).toEqual([[null]]);
  });

  it.each(['0', '-5', '1.5', '1000000000000001', 'two million', '2,00,000'])(
    'does not take %s, says so, and leaves it there to be mended',
    (written) => {
      const onSet = show(500_000);
      write(written);
      expect(onSet).not.toHaveBeenCalled();
      expect(note()).toBe('Not saved: write whole dollars, like 2000000, 2,000,000 or 2m.');
      expect(field().getAttribute('aria-invalid')).toBe('true');
      expect(field().value).toBe(written);
    },
  );

  describe('while something else of the page changes', () => {
    const label = 'Usual ticket';
    const shown = (value: number | null) => <DollarField label={label} value={value} onSet={vi.fn()} />;

    it.each<[string, number | null]>([
      ['an amount', 500_000],
      ['no amount', null],
    ])('keeps what is being typed over %s', (_name, value) => {
      const { rerender } = render(shown(value));
      type('75');
      rerender(shown(value));
      expect(field().value).toBe('75');
      type('750');
      rerender(shown(value));
      expect(field().value).toBe('750');
    });

    it('keeps a bad amount and its warning', () => {
      const { rerender } = render(shown(500_000));
      write('1.5');
      rerender(shown(500_000));
      expect(field().value).toBe('1.5');
      expect(note()).toMatch(/^Not saved/);
    });

    it.each<[number | null, string, string]>([
      [750_000, '750000', '750,000 USD'],
      [null, '', 'Not set'],
    ])('shows a new value, %j, in place of a bad amount, and drops the warning', (value, text, said) => {
      const { rerender } = render(shown(500_000));
      write('1.5');
      rerender(shown(value));
      expect([field().value, note(), field().getAttribute('aria-invalid')]).toEqual([text, said, 'false']);
    });
  });

  it('takes a good amount after a bad one, and says no more of it', () => {
    const onSet = show(500_000);
    write('1.5');
    write('750000');
    expect(onSet.mock.calls).toEqual([[750_000]]);
    expect(note()).not.toMatch(/Not saved/);
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });
});
