import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NeedsForm } from '@/components/NeedsForm';
import { channels, executionStyles, hours, products } from '@/lib/desks/kinds';
import type { Profile } from '@/lib/profile/profile';
import { profile } from '../lib/build';
import { render } from './render';

afterEach(cleanup);

const needs = profile({
  country: 'DE',
  ticketUsd: 500_000,
  products: ['spot', 'swaps'],
  fiat: ['EUR', 'CHF'],
  hours: 'weekdays',
  channels: ['chat'],
});

function show(given: Profile = needs) {
  const onChange = vi.fn();
  render(<NeedsForm profile={given} currencies={['CHF', 'EUR', 'GBP', 'USD']} onChange={onChange} />);
  return onChange;
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const optionsOf = (label: string) =>
  within(screen.getByLabelText(label))
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ textContent }) => textContent);

describe('the form of needs', () => {
  it('offers everything a desk is asked for, with nothing chosen for an empty profile', () => {
    show(profile());
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes).toHaveLength(products.length + channels.length + executionStyles.length);
    expect(boxes.filter(({ checked }) => checked)).toEqual([]);
    expect(screen.getByLabelText<HTMLSelectElement>('Hours').value).toBe('');
    expect(optionsOf('Hours')).toHaveLength(1 + hours.length);
    expect(within(screen.getByRole('list', { name: 'Fiat currencies' })).queryAllByRole('listitem')).toEqual([]);
  });

  it('groups the boxes under what they are, and shows what is chosen', () => {
    show();
    const ticked = (group: string) =>
      within(screen.getByRole('group', { name: group }))
        .getAllByRole<HTMLInputElement>('checkbox')
        .filter(({ checked }) => checked)
        .map((input) => input.labels?.[0]?.textContent);
    expect(['Products', 'Channels', 'Execution style'].map(ticked)).toEqual([['Spot', 'Swaps'], ['Chat'], []]);
    expect(screen.getByLabelText<HTMLSelectElement>('Hours').value).toBe('weekdays');
  });

  it.each<[string, string, Partial<Profile>]>([
    ['a second product', 'Options', { products: ['spot', 'options', 'swaps'] }],
    ['a channel', 'FIX API', { channels: ['chat', 'fix-api'] }],
    ['a first style', 'Agency', { styles: ['agency'] }],
    ['one product fewer', 'Spot', { products: ['swaps'] }],
    ['the last channel taken away', 'Chat', { channels: [] }],
  ])('sends %s with those of its group and nothing else', (_what, name, change) => {
    const onChange = show();
    fireEvent.click(box(name));
    expect(onChange.mock.calls).toEqual([[change]]);
  });

  it.each<[string, string, Partial<Profile>]>([
    ['sets hours', 'round-the-clock', { hours: 'round-the-clock' }],
    ['takes hours back', '', { hours: null }],
  ])('%s', (_name, value, change) => {
    const onChange = show();
    fireEvent.change(screen.getByLabelText('Hours'), { target: { value } });
    expect(onChange.mock.calls).toEqual([[change]]);
  });

  it('offers the currencies by name that are not chosen yet, and adds one to those that are', () => {
    const onChange = show();
    expect(optionsOf('Add a fiat currency')).toEqual(['Choose', 'GBP · British Pound', 'USD · US Dollar']);
    fireEvent.change(screen.getByLabelText('Add a fiat currency'), { target: { value: 'GBP' } });
    expect(onChange.mock.calls).toEqual([[{ fiat: ['EUR', 'CHF', 'GBP'] }]]);
  });

  it('takes no currency away where none is chosen to add', () => {
    const onChange = show();
    fireEvent.change(screen.getByLabelText('Add a fiat currency'), { target: { value: '' } });
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes one currency away and keeps the others', () => {
    const onChange = show();
    fireEvent.click(screen.getByRole('button', { name: 'Take EUR away' }));
    expect(onChange.mock.calls).toEqual([[{ fiat: ['CHF'] }]]);
  });
});
