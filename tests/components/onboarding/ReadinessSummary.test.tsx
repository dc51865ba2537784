import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadinessSummary } from '@/components/onboarding/ReadinessSummary';
import { Shortlist } from '@/components/onboarding/Shortlist';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import { readinessOf } from '@/lib/onboarding/readiness';
import { backupOf, type Shortlisted } from '@/lib/onboarding/shortlist';
import { desk } from '@/tests/lib/build';
import { changed, item, today } from '@/tests/lib/onboarding/build';
import { render } from '../render';

afterEach(cleanup);

const items = [item({ id: 'one', title: 'Licence', blocking: true }), item({ id: 'two', title: 'Accounts' })];
const readiness = (file: DeskFile, day = today) => readinessOf(file, items, 'listed', day);

it('names what blocks, and says whose statement "ready" is', () => {
  const { container } = render(<ReadinessSummary readiness={readiness([])} file={[]} onShortlist={vi.fn()} />);
  expect(container.textContent).toContain('Not ready: 1 blocking item');
  expect([...container.querySelectorAll('.bullets li')].map((one) => one.textContent)).toEqual(['Licence']);
  expect(container.textContent).toContain('It is no statement on the desk.');
});

it('is ready when nothing blocks, and says when the next review is', () => {
  const [one] = items;
  const file = one ? changed([], one, { state: 'done' }) : [];
  const { container } = render(<ReadinessSummary readiness={readiness(file)} file={file} onShortlist={vi.fn()} />);
  expect(container.textContent).toContain('Ready: nothing blocks');
  expect(container.textContent).toContain('next review Nov 20, 2027');
});

it('puts the desk on the shortlist', () => {
  const onShortlist = vi.fn();
  render(<ReadinessSummary readiness={readiness([])} file={[]} onShortlist={onShortlist} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'On our shortlist' }));
  expect(onShortlist.mock.calls).toEqual([[true]]);
});

function listed(name: string): Shortlisted {
  const { terms } = desk();
  return {
    desk: { id: name, name, terms: { ...terms, styles: [{ style: 'principal', offered: true, claims: [] }] } },
    file: [{ id: name, at: `${today}T10:00:00.000Z`, by: '', subject: 'desk', field: 'custodian', value: 'Trust Y' }],
    ready: true,
  };
}

it('warns where one counterparty is no backup, and names what backups share and what is not known', () => {
  const show = (names: string[]) => {
    const list = names.map(listed);
    const desks = list.map(({ desk: { id, name } }) => ({ id, name, readiness: readiness([]) }));
    return render(<Shortlist desks={desks} backup={backupOf(list)} onMemo={vi.fn()} onOpen={vi.fn()} />).container.textContent;
  };
  expect(show(['A'])).toContain('one counterparty is no backup');
  cleanup();
  const text = show(['A', 'B']);
  expect(text).toContain('A second desk can stand in.');
  expect(text).toContain('A and B share: Custodian (Trust Y)');
  expect(text).toMatch(/A and B share: Execution model \(.+\)/);
  expect(text).toContain('Settlement bank: A and B');
  cleanup();
  expect(show([])).toContain('No desk is on your shortlist yet.');
});
