import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeskCard } from '@/components/DeskCard';
import { emptyProfile } from '@/lib/profile/profile';
import { card } from './build';

afterEach(cleanup);
const nothing = () => undefined;

describe('the card', () => {
  it('is a dialog with the name of its desk, and closes and opens the checklist on request', () => {
    const onClose = vi.fn();
    const onOpenDesk = vi.fn();
    render(<DeskCard model={card('kraken')} onClose={onClose} onOpenDesk={onOpenDesk} onOpenOptions={nothing} />);
    expect(screen.getByRole('dialog', { name: /Kraken OTC/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close the card' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open checklist' }));
    expect([onClose.mock.calls.length, onOpenDesk.mock.calls.length]).toEqual([1, 1]);
  });

  it('leads to the profile where more of it would decide, and only there', () => {
    const onOpenOptions = vi.fn();
    render(<DeskCard model={card('kraken', emptyProfile)} onClose={nothing} onOpenDesk={nothing} onOpenOptions={onOpenOptions} />);
    fireEvent.click(screen.getByRole('button', { name: 'Complete my profile' }));
    expect(onOpenOptions).toHaveBeenCalledOnce();
    cleanup();
    render(<DeskCard model={card('binance')} onClose={nothing} onOpenDesk={nothing} onOpenOptions={nothing} />);
    expect(screen.queryByRole('button', { name: 'Complete my profile' })).toBeNull();
  });

  it('says the verdict in words beside its sign', () => {
    render(<DeskCard model={card('binance')} onClose={nothing} onOpenDesk={nothing} onOpenOptions={nothing} />);
    expect(screen.getByText('Not eligible for a fund (Germany)')).toBeTruthy();
  });

  it('shows markup in any of its texts as text', () => {
    const evil = '<img src=x onerror="globalThis.pwned = true">';
    const model = card('kraken');
    const { container } = render(
      <DeskCard
        model={{ ...model, name: evil, subtitle: evil, verdict: { ...model.verdict, reason: evil } }}
        onClose={nothing}
        onOpenDesk={nothing}
        onOpenOptions={nothing}
      />,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getAllByText(evil).length).toBe(3);
  });

  it('names a failed floor and what it does to the rank', () => {
    const model = card('kraken');
    render(
      <DeskCard
        model={{ ...model, score: { ...model.score, failedFloors: ['Incident record'] } }}
        onClose={nothing}
        onOpenDesk={nothing}
        onOpenOptions={nothing}
      />,
    );
    expect(screen.getByText('Floor not met: Incident record. Ranked below every desk that meets it.')).toBeTruthy();
  });

  it('opens sources in a new tab without telling them where from', () => {
    const { container } = render(<DeskCard model={card('kraken')} onClose={nothing} onOpenDesk={nothing} onOpenOptions={nothing} />);
    const links = [...container.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((a) => a.target !== '_blank' || a.rel !== 'noreferrer' || !/^https?:/.test(a.href))).toEqual([]);
  });
});
