import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Checklist } from '@/components/Checklist';
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

describe('the checklist', () => {
  it('shows every item, ticked where done with its day, and reports a tick and an untick', () => {
    const onTick = vi.fn();
    render(<Checklist items={directory.checklist} progress={{ 'red-flags': { done: '2026-11-18' } }} onTick={onTick} />);
    expect(screen.getAllByRole('checkbox').length).toBe(18);
    expect(screen.getByText(/Done Nov 18, 2026/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /Look for red flags/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Ask for sample RFQs/ }));
    expect(onTick.mock.calls).toEqual([
      ['red-flags', false],
      ['sample-rfqs', true],
    ]);
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
