import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useDesks } from '@/components/use-desks';
import { type Chunks, createShelf } from '@/lib/desks/shelf';
import { desk } from '../lib/build';
import { render } from './render';

afterEach(cleanup);

const ids = ['a', 'b', 'c'];

/** A shelf of one desk a chunk, each of which comes when it is released. */
function held() {
  const releases: (() => void)[] = [];
  const chunks: Chunks = ids.map(
    (id, i) => () =>
      new Promise((resolve) => {
        releases[i] = () => resolve({ default: [desk({ id })] });
      }),
  );
  return { shelf: createShelf(ids, chunks, 1), release: (i: number) => waitFor(() => releases[i]?.() ?? expect(releases[i]).toBeTruthy()) };
}

function Shown({
  shelf,
  shown,
  onFailure = () => undefined,
}: {
  shelf: ReturnType<typeof createShelf>;
  shown: string[] | null;
  onFailure?: () => void;
}) {
  const { desks, complete } = useDesks(shelf, shown, onFailure);
  return <p>{`${desks.map(({ id }) => id).join()} ${complete}`}</p>;
}

it('draws what is shown first, then the others all at once', async () => {
  const { shelf, release } = held();
  const { container } = render(<Shown shelf={shelf} shown={['b']} />);
  expect(container.textContent).toBe(' false');
  await release(1);
  await waitFor(() => expect(container.textContent).toBe('b false'));
  await release(0);
  await release(2);
  await waitFor(() => expect(container.textContent).toBe('a,b,c true'));
});

it('asks for the desks that are shown together, and for the others one after another once those are drawn', async () => {
  const asked: string[] = [];
  const releases = new Map<string, () => void>();
  const chunks: Chunks = ids.map(
    (id) => () =>
      new Promise((resolve) => {
        asked.push(id);
        releases.set(id, () => resolve({ default: [desk({ id })] }));
      }),
  );
  const { container } = render(<Shown shelf={createShelf(ids, chunks, 1)} shown={['c']} />);
  const askedOnceDrawn: string[][] = [];
  new MutationObserver(() => askedOnceDrawn.push([...asked])).observe(container, { characterData: true, childList: true, subtree: true });
  expect(asked).toEqual(['c']);
  releases.get('c')?.();
  await waitFor(() => expect(asked).toEqual(['c', 'a']));
  expect(askedOnceDrawn).toEqual([['c']]);
  releases.get('a')?.();
  await waitFor(() => expect(asked).toEqual(['c', 'a', 'b']));
  expect(container.textContent).toBe('c false');
  releases.get('b')?.();
  await waitFor(() => expect(container.textContent).toBe('a,b,c true'));
});

it('draws what comes to be shown while the others are on their way, also where it is there already', async () => {
  const { shelf, release } = held();
  const view = render(<Shown shelf={shelf} shown={[]} />);
  await release(0);
  view.rerender(<Shown shelf={shelf} shown={['c']} />);
  await release(2);
  await waitFor(() => expect(view.container.textContent).toBe('a,c false'));
});

it('loads nothing before it is known what is shown', async () => {
  const load = vi.fn(async () => ({ default: [desk({ id: 'a' })] }));
  const shelf = createShelf(['a'], [load], 1);
  const view = render(<Shown shelf={shelf} shown={null} />);
  expect(load).not.toHaveBeenCalled();
  view.rerender(<Shown shelf={shelf} shown={[]} />);
  await waitFor(() => expect(view.container.textContent).toBe('a true'));
});

it('says that desks could not be loaded', async () => {
  const onFailure = vi.fn();
  const shelf = createShelf(['a'], [() => Promise.reject(new TypeError('Failed to fetch'))], 1);
  render(<Shown shelf={shelf} shown={['a']} onFailure={onFailure} />);
  await waitFor(() => expect(onFailure).toHaveBeenCalled());
});
