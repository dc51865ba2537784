import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NeedsForm } from '@/components/NeedsForm';
import { OrganisationPart } from '@/components/OrganisationPart';
import { OwnDomains } from '@/components/OwnDomains';
import { SignOffForm } from '@/components/onboarding/SignOffForm';
import { PauseBar } from '@/components/PauseBar';
import { PausedSites } from '@/components/PausedSites';
import { ProfileForm } from '@/components/ProfileForm';
import { nothingPaused } from '@/lib/profile/pause';
import { directory } from '@/tests/directory';
import { german } from '@/tests/messages';
import { germanFund } from './build';
import { render } from './render';

afterEach(cleanup);

/** The texts a field or a group of fields is described by. */
function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? 'nothing').join(' ');
}

const group = (name: string) => screen.getByRole<HTMLFieldSetElement>('group', { name });

describe('a field of the profile that the organisation sets', () => {
  const fields = (set: readonly string[]) => {
    render(<ProfileForm profile={germanFund} regions={directory.regions} set={set} onChange={vi.fn()} />);
    return ['Domicile', 'Client type', 'Usual ticket, in US dollars'].map((label) => {
      const field = screen.getByLabelText<HTMLSelectElement | HTMLInputElement>(label);
      return [field.disabled, /Set by your organisation/.test(descriptionOf(field))];
    });
  };

  it('shows its value, takes no other, and is described so; the others are as ever', () => {
    expect(fields(['country', 'ticketUsd'])).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(screen.getByLabelText<HTMLSelectElement>('Domicile').value).toBe('DE');
    expect(screen.getAllByText('Set by your organisation')).toHaveLength(2);
    cleanup();
    expect(fields([]).flat()).toEqual([false, false, false, false, false, false]);
  });

  it('says so in German', () => {
    render(<ProfileForm profile={germanFund} regions={directory.regions} set={['country']} onChange={vi.fn()} />, german);
    expect(screen.getByText('Von Ihrer Organisation vorgegeben')).toBeTruthy();
  });

  it('is so among the needs too: boxes, hours and currencies', () => {
    const set = ['products', 'hours', 'fiat'];
    render(<NeedsForm profile={{ ...germanFund, fiat: ['EUR'] }} currencies={['EUR', 'USD']} set={set} onChange={vi.fn()} />);
    expect([group('Products').disabled, group('Channels').disabled]).toEqual([true, false]);
    expect(descriptionOf(group('Products'))).toMatch(/Set by your organisation/);
    for (const label of ['Hours', 'Add a fiat currency']) {
      const field = screen.getByLabelText<HTMLSelectElement>(label);
      expect([field.disabled, descriptionOf(field)]).toEqual([true, expect.stringMatching(/Set by your organisation/)]);
    }
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take EUR away' }).disabled).toBe(true);
  });
});

describe('the two-person rule', () => {
  it('cannot be chosen where the organisation sets it; the name can be written', () => {
    render(<SignOffForm signOff={{ name: 'Mara', twoPerson: 'every' }} isRuleSet onChange={vi.fn()} />);
    const rule = group('Items that need a second person’s name');
    expect([rule.disabled, descriptionOf(rule)]).toEqual([true, expect.stringMatching(/Set by your organisation/)]);
    expect(screen.getByRole<HTMLInputElement>('textbox').disabled).toBe(false);
  });
});

describe('what the organisation adds to a list of the user', () => {
  it('is a paused site that cannot be resumed, beside others that can', () => {
    const pause = { ...nothingPaused, sites: ['intranet.example', 'news.example'] };
    render(<PausedSites pause={pause} desks={new Map()} set={['intranet.example']} onPause={vi.fn()} />);
    expect(screen.getByText('intranet.example').closest('li')?.textContent).toMatch(/Set by your organisation/);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Resume news.example']);
  });

  it('is a site the popup says to be paused and does not offer to resume, but for a pause of the user’s own', () => {
    const bar = (pause: Parameters<typeof PauseBar>[0]['pause']) => {
      cleanup();
      render(<PauseBar pause={pause} site="intranet.example" isSet onPause={vi.fn()} />);
      return screen.queryByRole('button')?.textContent ?? screen.getByText('Set by your organisation').textContent;
    };
    expect(bar({ kind: 'site', site: 'intranet.example' })).toMatch(/Set by your organisation/);
    expect(bar({ kind: 'everywhere' })).toBe('Resume everywhere');
  });

  it('is a domain that cannot be taken off, beside others that can', () => {
    const onRemove = vi.fn();
    const listed = [
      { domain: 'bank.example', name: 'Bank' },
      { domain: 'otc-desk.example', name: 'Example Counterparty' },
    ];
    const props = { putAway: [], onAdd: vi.fn(), onRemove, onShowAgain: vi.fn() };
    render(<OwnDomains listed={listed} set={['otc-desk.example']} {...props} />);
    expect(screen.getByText('otc-desk.example').closest('li')?.textContent).toMatch(/Example Counterparty.*Set by your organisation/);
    const removing = screen.getAllByRole('button').filter((button) => button.getAttribute('aria-label'));
    for (const button of removing) fireEvent.click(button);
    expect(onRemove.mock.calls).toEqual([['bank.example']]);
  });
});

describe('the part on the organisation', () => {
  it('names what is off, and each key of the policy that is not used, with why', () => {
    const problems = [
      { path: 'colour', kind: 'unknown' as const },
      { path: 'profile.country', kind: 'unreadable' as const },
      { path: 'domains[2]', kind: 'unreadable' as const },
    ];
    const { container } = render(<OrganisationPart disabled={['quotes', 'look-alike-banner']} problems={problems} />);
    const [, ...said] = [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(said).toEqual([
      'Switched off: Quotes and Banner on sites that resemble an official domain.',
      'Not used, because it does not hold what it should: profile.country and domains[2].',
      'Not used, because this version knows no such key: colour.',
    ]);
  });

  it('says no more where nothing is off and all of it was read', () => {
    const { container } = render(<OrganisationPart disabled={[]} problems={[]} />);
    expect(container.querySelectorAll('p')).toHaveLength(1);
  });
});
