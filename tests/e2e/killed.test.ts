/** The browser killed in the middle of writing: what was acknowledged is there afterwards, and nothing is there by half. */
import { expect, it } from 'vitest';
import { serviceWorker } from '@/lib/dev/open-extension';
import { waitUntil } from '@/lib/dev/read-page';
import { temporaryFolder } from '@/tests/temporary-folder';
import { useSession } from './harness';
import { type Storage, sendWrites, writeOf } from './writes';

const profile = temporaryFolder();
const session = useSession({ profile });

const WRITES = 200;
/** Writes of one life of the browser, at most, and how many of them are under way at a time. */
const A_LIFE = 20;
const AT_ONCE = 4;
/** How long after an acknowledgement it is killed, at most, in ms: a few writes later. */
const MOST_WAIT = 40;

async function storage(): Promise<Storage> {
  return (await serviceWorker(session.browser)).evaluate(() => chrome.storage.local.get());
}

it(`everything acknowledged of ${WRITES} writes is there, and no write by half, at whichever point the browser is killed`, async () => {
  const acknowledged = new Set<number>();
  const kills: { acknowledgements: number; wait: number }[] = [];
  let begun = 0;
  while (begun < WRITES) {
    const page = await session.open(`${session.origin}/popup.html#desk/kraken`);
    const kill = { acknowledgements: Math.floor(Math.random() * (A_LIFE - AT_ONCE)), wait: Math.random() * MOST_WAIT };
    kills.push(kill);
    const numbers = Array.from({ length: Math.min(A_LIFE, WRITES - begun) }, (_, i) => begun + i);
    const until = acknowledged.size + Math.min(kill.acknowledgements, numbers.length - 1);
    await page.exposeFunction('acknowledged', (number: number) => {
      acknowledged.add(number);
    });
    const failures = sendWrites(page, numbers, AT_ONCE, 'acknowledged').catch(() => []);
    await waitUntil(async () => (acknowledged.size >= until ? true : null), `${until} acknowledgements`);
    await new Promise((resolve) => setTimeout(resolve, kill.wait));
    await session.crash();
    expect(await failures).toEqual([]);
    begun += numbers.length;

    const stored = await storage();
    for (let number = 0; number < begun; number++) {
      const parts = writeOf(number).parts(stored);
      const said = `write ${number} of ${begun}, killed ${JSON.stringify(kills)}`;
      expect(new Set(parts).size, said).toBe(1);
      if (acknowledged.has(number)) expect(parts, said).not.toContain(false);
    }
    // Nor is anything there that we cannot read ourselves.
    expect(Object.keys(stored).filter((key) => key.startsWith('aside:'))).toEqual([]);
  }
  expect(kills.length).toBeGreaterThanOrEqual(WRITES / A_LIFE);
  expect(acknowledged.size).toBeGreaterThan(0);
  console.log(`${acknowledged.size} of ${WRITES} writes acknowledged in ${kills.length} lives of the browser`);
}, 300_000);
