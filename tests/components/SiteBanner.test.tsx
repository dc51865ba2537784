import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContactCheck } from '@/components/ContactCheck';
import { OwnDomains } from '@/components/OwnDomains';
import { ReportWrong } from '@/components/ReportWrong';
import { SiteBanner, type SiteBannerProps } from '@/components/SiteBanner';
import { SiteNotePart } from '@/components/SiteNotePart';
import type { ContactAnswer } from '@/lib/domains/contact-check';
import { differenceOf } from '@/lib/domains/difference';
import type { Listing } from '@/lib/domains/site-note';
import { render } from './render';

afterEach(cleanup);

const listing: Listing = {
  domain: 'zorvane.com',
  deskId: 'zorvane',
  name: 'Zorvane',
  entity: 'Zorvane Ltd',
  selfDeclared: true,
  sources: [
    {
      title: 'Where to find us',
      url: 'https://www.zorvane.com/where',
      publisher: 'Zorvane',
      kind: 'official',
      date: '2026-10-01',
      dated: 'read',
    },
  ],
  asOf: '2026-10-01',
};
const note: SiteBannerProps['note'] = {
  kind: 'resembles',
  host: 'z0rvane.com',
  certainty: 'banner',
  reason: { rule: 'digits' },
  difference: differenceOf('z0rvane.com', 'zorvane.com'),
  listing,
};

describe('the banner', () => {
  const nothing = () => undefined;

  it('says what the address resembles, why, by whose list, and sets off the letters that differ', () => {
    const { container } = render(
      <SiteBanner note={note} onHideForVisit={nothing} onHideOnSite={nothing} onReport={nothing} below={null} />,
    );
    expect(screen.getByRole('alert').textContent).toBe(
      "z0rvane.com is not on the list of Zorvane's official domains. It resembles zorvane.com.Digits stand where the listed name has letters.",
    );
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['0', 'o']);
    expect(container.textContent).toContain('List published at zorvane.com, as of Oct 1, 2026');
  });

  it('hands back which of its buttons was pressed', () => {
    const [visit, site, report] = [vi.fn(), vi.fn(), vi.fn()];
    render(<SiteBanner note={note} onHideForVisit={visit} onHideOnSite={site} onReport={report} below={null} />);
    for (const name of ['Hide for this visit', 'Hide on this site', 'Copy a report that this is wrong'])
      fireEvent.click(screen.getByRole('button', { name }));
    expect([visit, site, report].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('shows the report in full, copied or not', () => {
    const { rerender } = render(<ReportWrong text="What was said" isCopied={false} />);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'What was said');
    expect(screen.getByRole('status').textContent).toContain('Copy it from here');
    rerender(<ReportWrong text="What was said" isCopied />);
    expect(screen.getByRole('status').textContent).toContain('Nothing was sent');
  });
});

describe('what is said of the site in front', () => {
  it('leads to the file of the desk, and names the entity only where the domain is official', () => {
    const onOpenDesk = vi.fn();
    const { rerender, container } = render(
      <SiteNotePart note={{ kind: 'official', host: 'zorvane.com', listing }} onOpenDesk={onOpenDesk} />,
    );
    expect(container.textContent).toContain('Zorvane Ltd');
    fireEvent.click(screen.getByRole('button', { name: 'Dossier and checklist of Zorvane' }));
    expect(onOpenDesk).toHaveBeenCalledWith('zorvane');
    rerender(<SiteNotePart note={note} onOpenDesk={onOpenDesk} />);
    expect(container.textContent).not.toContain('Zorvane Ltd');
  });
});

describe('the check of a contact', () => {
  const answer: ContactAnswer = {
    kind: 'email',
    text: 'otc@z0rvane.com',
    outcome: { kind: 'resembles', note },
    desk: { id: 'zorvane', name: 'Zorvane' },
    pages: [{ what: 'Check a message', url: 'https://zorvane.com/verify' }],
    hasList: true,
  };
  const check = (text: string) => {
    fireEvent.click(screen.getByText('Check a contact'));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
  };

  it('says how it stands, where the desk lets it be verified, and to call back in any case', async () => {
    const onCheck = vi.fn(async () => answer);
    const { container } = render(<ContactCheck onCheck={onCheck} />);
    check('otc@z0rvane.com');
    await waitFor(() => expect(container.textContent).toContain('It resembles zorvane.com'));
    expect(onCheck).toHaveBeenCalledWith('otc@z0rvane.com');
    expect(screen.getByRole('link', { name: 'Check a message' })).toHaveProperty('href', 'https://zorvane.com/verify');
    expect(container.textContent).toContain('call back on a number you already hold');
  });

  it('takes an old answer away when the text changes', async () => {
    const { container } = render(<ContactCheck onCheck={async () => answer} />);
    check('otc@z0rvane.com');
    await waitFor(() => expect(container.textContent).toContain('It resembles'));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'other' } });
    expect(container.textContent).not.toContain('It resembles');
  });

  it('says where a text is no contact, and where no one answered', async () => {
    const { container, unmount } = render(<ContactCheck onCheck={async () => null} />);
    check('whatever');
    await waitFor(() => expect(container.textContent).toContain('That is no web address'));
    unmount();
    const other = render(<ContactCheck onCheck={() => Promise.reject(new Error('gone'))} />);
    check('whatever');
    await waitFor(() => expect(other.container.textContent).toContain('It was not checked'));
  });
});

describe('own counterparties', () => {
  it('keeps what was typed until all of it is on the list', async () => {
    const onAdd = vi.fn(async (text: string) => text === 'harbour.example Harbour');
    render(<OwnDomains listed={[]} putAway={[]} onAdd={onAdd} onRemove={vi.fn()} onShowAgain={vi.fn()} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    const add = (text: string) => {
      fireEvent.input(field, { target: { value: text } });
      fireEvent.click(screen.getByRole('button', { name: 'Add to the list' }));
    };
    add('nonsense');
    await waitFor(() => expect(onAdd).toHaveBeenCalledTimes(1));
    expect(field.value).toBe('nonsense');
    add('harbour.example Harbour');
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('takes one off, and shows a note again, each by a button that names it', () => {
    const [onRemove, onShowAgain] = [vi.fn(), vi.fn()];
    render(
      <OwnDomains
        listed={[{ domain: 'harbour.example', name: 'Harbour' }]}
        putAway={[{ site: 'a.example', like: 'b.example', day: '2026-11-20' }]}
        onAdd={vi.fn()}
        onRemove={onRemove}
        onShowAgain={onShowAgain}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Remove harbour.example from the list' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show the note on a.example again' }));
    expect(onRemove).toHaveBeenCalledWith('harbour.example');
    expect(onShowAgain).toHaveBeenCalledWith('a.example');
  });
});
