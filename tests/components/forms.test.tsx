import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeptAside } from '@/components/KeptAside';
import { PausedSites } from '@/components/PausedSites';
import { ProfileForm } from '@/components/ProfileForm';
import { emptyProfile } from '@/lib/profile/profile';
import { directory } from '@/tests/directory';
import { germanFund } from './build';
import { render } from './render';

afterEach(cleanup);

describe('the profile form', () => {
  const show = (profile = emptyProfile) => {
    const onChange = vi.fn();
    render(<ProfileForm profile={profile} regions={directory.regions} onChange={onChange} />);
    return onChange;
  };

  it('asks for the state in the US only', () => {
    show(germanFund);
    expect(screen.queryByLabelText('US state')).toBeNull();
    cleanup();
    show({ ...germanFund, country: 'US' });
    expect(screen.getByLabelText('US state')).toBeTruthy();
  });

  it('sends the field that changed and no other', () => {
    const onChange = show({ ...germanFund, country: 'US', usState: 'NY' });
    fireEvent.change(screen.getByLabelText('Domicile'), { target: { value: 'FR' } });
    expect(onChange).toHaveBeenCalledWith({ country: 'FR' });
  });

  const describes = (label: string) => {
    const field = screen.getByLabelText(label);
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    return [field.getAttribute('aria-invalid'), ids.map((id) => document.getElementById(id)?.textContent ?? null).join(' ')];
  };

  it('says under the second of two fields that they contradict each other, and says it of both', () => {
    show({ ...germanFund, usState: 'NY', classification: 'retail' });
    const state = /^Domicile Germany and US state NY contradict/;
    const client = /^Client type “Fund” and classification “Retail” contradict/;
    expect(describes('Domicile')).toEqual(['true', expect.stringMatching(state)]);
    expect(describes('US state')).toEqual(['true', expect.stringMatching(state)]);
    expect(describes('Client type')).toEqual(['true', expect.stringMatching(client)]);
    expect(describes('Classification')).toEqual(['true', expect.stringMatching(client)]);
    expect(screen.getByText(state).closest('.field')?.querySelector('label')?.textContent).toBe('US state');
    expect(screen.getByText(client).closest('.field')?.querySelector('label')?.textContent).toBe('Classification');
  });

  it('says of amounts that contradict each other so, beside what they are, and of nothing else', () => {
    show({ ...germanFund, assetsUsd: 1_000_000, ticketUsd: 2_000_000 });
    const text = /A usual ticket of 2,000,000 USD is larger than total assets of 1,000,000 USD/;
    expect(describes('Total assets, in US dollars')).toEqual(['true', expect.stringMatching(text)]);
    expect(describes('Usual ticket, in US dollars')).toEqual(['true', expect.stringMatching(text)]);
    expect(describes('Domicile')).toEqual([null, '']);
  });

  it('lets a state that belongs to no US domicile be taken away', () => {
    const onChange = show({ ...germanFund, usState: 'NY' });
    fireEvent.change(screen.getByLabelText('US state'), { target: { value: '' } });
    expect(onChange.mock.calls).toEqual([[{ usState: null }]]);
  });

  it('takes an answer back', () => {
    const onChange = show(germanFund);
    fireEvent.change(screen.getByLabelText('Client type'), { target: { value: '' } });
    expect(onChange).toHaveBeenCalledWith({ clientType: null });
  });

  it.each([
    ['Total assets, in US dollars', { assetsUsd: 20_000_000 }],
    ['Usual ticket, in US dollars', { ticketUsd: 20_000_000 }],
  ])('sends %s as a field of its own', (label, change) => {
    const onChange = show({ ...germanFund, assetsUsd: 5, ticketUsd: 5 });
    fireEvent.change(screen.getByLabelText(label), { target: { value: '20000000' } });
    expect(onChange.mock.calls).toEqual([[change]]);
  });
});

describe('the pause list', () => {
  it('names each thing it can resume, and resumes just that', () => {
    const onPause = vi.fn();
    const pause = {
      everywhere: false,
      until: '2026-11-21T10:00:00.000Z',
      sites: ['news.example'],
      pages: ['https://other.example/a'],
      desks: ['kraken', 'gone-desk'],
    };
    render(<PausedSites pause={pause} desks={new Map([['kraken', 'Kraken OTC']])} onPause={onPause} />);
    for (const name of [
      /^Resume Paused everywhere until/,
      'Resume news.example',
      'Resume https://other.example/a',
      'Resume Kraken OTC',
      'Resume gone-desk',
    ])
      fireEvent.click(screen.getByRole('button', { name }));
    expect(onPause.mock.calls).toEqual([
      [{ kind: 'until', until: pause.until }, false],
      [{ kind: 'site', site: 'news.example' }, false],
      [{ kind: 'page', page: 'https://other.example/a' }, false],
      [{ kind: 'desk', deskId: 'kraken' }, false],
      [{ kind: 'desk', deskId: 'gone-desk' }, false],
    ]);
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onPause).toHaveBeenLastCalledWith({ kind: 'everywhere' }, true);
  });
});

describe('what was kept aside', () => {
  const garbage = { key: 'aside:profile:1', from: 'profile', reason: 'not in the form', raw: '<b>x</b>' };

  it('is shown with its reason and content as text, and deleted only on request', () => {
    const onDiscard = vi.fn();
    const { container } = render(<KeptAside kept={[garbage]} onDiscard={onDiscard} />);
    expect(screen.getByText('"<b>x</b>"')).toBeTruthy();
    expect(container.querySelector('b')).toBeNull();
    expect(onDiscard).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Delete what was stored as profile' }));
    expect(onDiscard).toHaveBeenCalledWith('aside:profile:1');
  });
});
