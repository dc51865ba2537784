import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeskCard, type DeskCardProps } from '@/components/DeskCard';
import { emptyProfile } from '@/lib/profile/profile';
import { card, germanFund } from './build';
import { render } from './render';

afterEach(cleanup);
const nothing = () => undefined;

/** The card as it hovers over a page that is no site, with nobody listening. */
function Card(props: Pick<DeskCardProps, 'model'> & Partial<DeskCardProps>) {
  return (
    <DeskCard
      pinned={false}
      site={null}
      about={null}
      onPin={nothing}
      onPause={nothing}
      onClose={nothing}
      onOpenDesk={nothing}
      onOpenOptions={nothing}
      {...props}
    />
  );
}

describe('the card', () => {
  it('is a dialog with the name of its desk where it was asked for, and closes and opens the file on request', () => {
    const onClose = vi.fn();
    const onOpenDesk = vi.fn();
    render(<Card pinned model={card('kraken')} onClose={onClose} onOpenDesk={onOpenDesk} />);
    expect(screen.getByRole('dialog', { name: /Kraken OTC/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close the card' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open dossier' }));
    expect([onClose.mock.calls.length, onOpenDesk.mock.calls.length]).toEqual([1, 1]);
  });

  it('is no dialog while it only hovers, and stays once it has the focus', () => {
    const onPin = vi.fn();
    render(<Card onPin={onPin} model={card('kraken')} />);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onPin).not.toHaveBeenCalled();
    fireEvent.focusIn(screen.getByRole('button', { name: 'Open dossier' }));
    expect(onPin).toHaveBeenCalledOnce();
  });

  it('leads to the profile where more of it would decide, and only there', () => {
    const onOpenOptions = vi.fn();
    render(<Card model={card('kraken', emptyProfile)} onOpenOptions={onOpenOptions} />);
    fireEvent.click(screen.getByRole('button', { name: 'Complete my profile' }));
    expect(onOpenOptions).toHaveBeenCalledOnce();
    cleanup();
    render(<Card model={card('binance')} />);
    expect(screen.queryByRole('button', { name: 'Complete my profile' })).toBeNull();
  });

  it('says the verdict in words beside its sign', () => {
    render(<Card model={card('binance')} />);
    expect(screen.getByText('Not eligible for a fund (Germany)')).toBeTruthy();
  });

  it('shows markup in any of its texts as text', () => {
    const evil = '<img src=x onerror="globalThis.pwned = true">';
    const model = card('kraken');
    const claim = { id: 'evil', statement: evil, sources: [], disagreesWith: [evil] };
    const factors = model.factors.map((factor, i) => ({
      ...factor,
      criteria: i > 0 ? [] : factor.criteria.slice(0, 1).map((criterion) => ({ ...criterion, because: evil, claims: [claim] })),
    }));
    const { container } = render(
      <Card
        model={{
          ...model,
          name: evil,
          subtitle: evil,
          verdict: { ...model.verdict, reasons: [{ about: evil, reason: evil }] },
          factors,
          fit: { summary: evil, rows: [{ need: evil, state: 'not-known', reason: evil, claims: [] }] },
          changes: { since: evil, lines: [evil] },
        }}
      />,
    );
    expect(container.querySelector('img')).toBeNull();
    // Name, subtitle, two of the verdict, three of the criterion, three of the fit, two of the changes, the pause menu.
    expect(container.textContent.split(evil).length - 1).toBe(13);
  });

  it('says what changed since the last look, and nothing where nothing did', () => {
    const model = { ...card('kraken'), changes: { since: '2026-10-01', lines: ['Options: unverified → met'] } };
    render(<Card model={model} />);
    expect(screen.getByRole('region', { name: 'Changed since you last looked' }).textContent).toContain('Options: unverified → met');
    cleanup();
    render(<Card model={{ ...model, changes: null }} />);
    expect(screen.queryByRole('region', { name: 'Changed since you last looked' })).toBeNull();
  });

  it('sums up the fit where needs are set, with each need under it, and says nothing of it where none is', () => {
    render(<Card model={card('kraken', { ...germanFund, products: ['spot', 'options'], hours: 'business-hours' })} />);
    const fit = screen.getByRole('region', { name: 'Fit' });
    expect(fit.querySelector('summary')?.textContent).toMatch(/^Fit: \d of 3 needs met/);
    expect([...fit.querySelectorAll('.criteria > li')].map((row) => row.querySelector('span')?.textContent)).toEqual([
      'Spot',
      'Options',
      'Business hours',
    ]);
    cleanup();
    render(<Card model={card('kraken')} />);
    expect(screen.queryByRole('region', { name: 'Fit' })).toBeNull();
  });

  it('shows your score as yours, with the public one, and names no other where there is none', () => {
    const model = card('kraken');
    render(<Card model={{ ...model, score: { ...model.score, publicText: '43–90' } }} />);
    expect(screen.getByText('Your score')).toBeTruthy();
    expect(screen.getByText(/Public score: 43–90/)).toBeTruthy();
    cleanup();
    render(<Card model={model} />);
    expect(screen.queryByText('Your score')).toBeNull();
  });

  it('opens each factor to its criteria, each with the claim behind it', () => {
    const model = card('kraken');
    const { container } = render(<Card model={model} />);
    const opened = [...container.querySelectorAll('details.factor')].map((factor) => factor.querySelectorAll('.criteria > li').length);
    expect(opened).toEqual(model.factors.map(({ criteria }) => criteria.length));
    const [claim] = model.factors.flatMap(({ criteria }) => criteria.flatMap(({ claims }) => claims));
    if (!claim) throw new Error('no criterion of kraken has a claim');
    expect(screen.getAllByText(claim.statement).length).toBeGreaterThan(0);
  });

  it('names a failed floor and what it does to the rank', () => {
    const model = card('kraken');
    render(<Card model={{ ...model, score: { ...model.score, failedFloors: ['Incident record'] } }} />);
    expect(screen.getByText('Floor not met: Incident record. Ranked below every desk that meets it.')).toBeTruthy();
  });

  it('opens sources in a new tab without telling them where from', () => {
    const { container } = render(<Card model={card('kraken')} />);
    const links = [...container.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((a) => a.target !== '_blank' || a.rel !== 'noreferrer' || !/^https?:/.test(a.href))).toEqual([]);
  });
});
