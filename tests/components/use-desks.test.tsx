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
