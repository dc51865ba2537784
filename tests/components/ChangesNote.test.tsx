import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChangesNote } from '@/components/ChangesNote';
import { render } from './render';

afterEach(cleanup);

const lines = [
  'Eligibility: conditional → eligible',
  'Options: unverified → met',
  'Spot: met → unverified',
  'Chat: met → not met',
  'Size: not met → met',
];
const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe("changes in the desk's file", () => {
  it('name the day of the last look and every line, and stay until they are marked as read', () => {
    const onRead = vi.fn();
    render(<ChangesNote changes={{ since: '2026-10-01', lines }} onRead={onRead} />);
    expect(screen.getByRole('region', { name: 'Changed since you last looked' }).textContent).toContain('Oct 1, 2026');
    expect(shown()).toEqual(lines);
    expect(onRead).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Mark as read' }));
    expect(onRead).toHaveBeenCalledOnce();
  });
});

describe('changes on a card', () => {
  it.each([
    [1, 'Eligibility: conditional → eligible'],
    [2, 'Eligibility: conditional → eligible and 1 more'],
    [5, 'Eligibility: conditional → eligible and 4 more'],
  ])('of %d lines are the first and how many more there are', (count, said) => {
    render(<ChangesNote changes={{ since: '2026-10-01', lines: lines.slice(0, count) }} />);
    const note = screen.getByRole('region', { name: 'Changed since you last looked' });
    expect(note.textContent).toBe(`Changed since you last looked, Oct 1, 2026${said}`);
  });

  it("cannot be marked as read there: only the desk's file shows them all", () => {
    render(<ChangesNote changes={{ since: '2026-10-01', lines }} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
