import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShelf } from '@/lib/desks/shelf';
import { layOver } from '@/lib/packs/lay-over';
import { chunksWith, type Overlay, overlayOf, replaced, restWith, withOverlay } from '@/lib/packs/overlay';
import { english } from '@/tests/messages';
import { desk, today } from '../build';
import { asFile, builtIn, packOf, soundDesk } from './build';

const pack = packOf({ desks: [...(packOf().desks ?? []), asFile(soundDesk('three'))] });

function laid() {
  const result = layOver(builtIn(), pack, today, english);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('what a page lays over the data it came with', () => {
  it('gives the directory that the background has, and names the pack', () => {
    const overlay = overlayOf(pack, laid());
    expect(overlay.desks.map(({ id }) => id)).toEqual(['one', 'three']);
    expect(overlay.pack).toEqual({ id: 'firm', publisher: 'Example Firm', version: 2, made: '2026-11-19' });
    expect(withOverlay(builtIn(), overlay)).toEqual(laid());
    const { desks: _desks, ...rest } = builtIn();
    expect(restWith(rest, overlay)).toMatchObject({ asOf: laid().asOf, checklist: laid().checklist, regions: rest.regions });
  });

  it('is the data as they came where there is no pack', () => {
    const data = builtIn();
    expect(withOverlay(data, null)).toBe(data);
    expect(restWith({ ...data }, null)).toEqual(data);
    const chunks = [async () => ({ default: data.desks })];
    expect(chunksWith(chunks, data.desks, 2, null)).toBe(chunks);
  });

  it('gives a shelf every desk in its place, in chunks of any size', async () => {
    const ids = fc.uniqueArray(
      fc.integer({ min: 0, max: 30 }).map((n) => `d${n}`),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(ids, ids, fc.integer({ min: 1, max: 7 }), async (built, own, size) => {
        const there = built.map((id) => desk({ id, name: 'built in' }));
        const packed = own.map((id) => desk({ id, name: 'of the pack' }));
        const wanted = replaced(there, packed);
        const { pack: name, rest } = overlayOf(pack, laid());
        const overlay: Overlay = { pack: name, rest, desks: packed };
        const chunks = Array.from({ length: Math.ceil(there.length / size) }, (_, i) => async () => ({
          default: there.slice(i * size, (i + 1) * size),
        }));
        const all = wanted.map(({ id }) => id);
        const shelf = createShelf(all, chunksWith(chunks, there, size, overlay), size);
        for (const id of all) {
          await shelf.load([id]);
          expect(shelf.loaded().find((one) => one.id === id)).toEqual(wanted.find((one) => one.id === id));
        }
        await shelf.load('all');
        expect(shelf.loaded()).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
