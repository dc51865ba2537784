/** Fetching from a real server on this machine, which fails in every way one can. Waits are written down and not waited. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FetchMeans, fetchPack } from '@/lib/adapters/packs/fetch-pack';
import { MOST_BYTES } from '@/lib/packs/envelope';

let server: Server;
let url: string;
let asked: IncomingMessage[];
let waited: number[];
let answer: RequestListener;
let means: FetchMeans;
const json = { 'content-type': 'application/json' };
const now = '2026-11-28T10:00:00.000Z';

beforeEach(async () => {
  asked = [];
  waited = [];
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/firm.json`;
  means = { request: fetch, wait: async (ms) => void waited.push(ms), random: () => 0, now: () => now };
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function refusal(): Promise<string> {
  const fetched = await fetchPack(url, null, means);
  return fetched.ok ? '' : fetched.reason;
}

describe('a pack from an address', () => {
  it('comes as the server has it, with its ETag, and nothing of ours goes along', async () => {
    answer = (_request, response) => response.writeHead(200, { ...json, etag: '"3"', 'set-cookie': 'a=b' }).end('{"ü":1}');
    expect(await fetchPack(url, null, means)).toEqual({ ok: true, value: { kind: 'pack', text: '{"ü":1}', etag: '"3"' } });
    await fetchPack(url, null, means);
    const [, { method, headers } = { method: '', headers: {} }] = asked;
    expect({ method, accept: headers.accept }).toEqual({ method: 'GET', accept: 'application/json' });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('if-none-match');
  });

  it('is not sent once more where the server knows that nothing is newer', async () => {
    answer = (request, response) => response.writeHead(request.headers['if-none-match'] === '"3"' ? 304 : 200, json).end();
    expect(await fetchPack(url, '"3"', means)).toEqual({ ok: true, value: { kind: 'unchanged' } });
  });

  it('comes where the server recovers, after waits that grow', async () => {
    answer = (_request, response) => void (asked.length < 3 ? response.writeHead(500).end() : response.writeHead(200, json).end('{}'));
    expect((await fetchPack(url, null, means)).ok).toBe(true);
    expect(waited).toEqual([500, 1000]);
  });

  it('is given up after four tries at a server in trouble', async () => {
    answer = (_request, response) => response.writeHead(500).end();
    expect(await refusal()).toMatch(/status 500, in 4 tries/);
    expect(waited).toEqual([500, 1000, 2000]);
  });

  it('waits as long as a server asks that is asked too much, or says when to come again', async () => {
    answer = (_request, response) =>
      void (asked.length < 2 ? response.writeHead(429, { 'retry-after': '2' }).end() : response.writeHead(200, json).end('{}'));
    expect((await fetchPack(url, null, means)).ok).toBe(true);
    expect(waited).toEqual([2000]);
    answer = (_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
    expect(await refusal()).toMatch(/asks to come again after Nov 28, 2026/);
    expect(waited).toEqual([2000]);
  });

  it('is refused where it broke off, each time', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { ...json, 'content-length': '1000' });
      response.write('{"format":');
      setImmediate(() => response.destroy());
    };
    expect(await refusal()).toMatch(/broke off before its end, in 4 tries/);
  });

  it.each([
    ['a page', 'text/html; charset=utf-8', /sent text\/html and no pack/],
    ['a picture', 'image/png', /sent image\/png/],
    ['no type', '', /something without a type/],
  ])('is refused of the wrong type: %s', async (_what, type, reason) => {
    answer = (_request, response) => response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('<p>Hello');
    expect(await refusal()).toMatch(reason);
    expect(asked).toHaveLength(1);
  });

  it('is refused where it is 50 MB, by what the server says of it, before it is read', async () => {
    answer = (_request, response) => response.writeHead(200, { ...json, 'content-length': '50000000' }).write('x');
    expect(await refusal()).toMatch(/holds 50 MB, and no pack holds more than 2 MB/);
  });

  it('is refused at the first byte too many where the server says nothing of its length', async () => {
    let sent = 0;
    answer = (_request, response) => {
      response.writeHead(200, json);
      const part = Buffer.alloc(100_000, ' ');
      const more = () => {
        while (sent < 50_000_000 && !response.destroyed) {
          sent += part.length;
          if (!response.write(part)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    expect(await refusal()).toMatch(/sent more than 2 MB/);
    expect(sent).toBeGreaterThan(MOST_BYTES);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('is refused elsewhere, where it is not there, and where it is no text', async () => {
    answer = (_request, response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
    expect(await refusal()).toMatch(/leads on to another one/);
    answer = (_request, response) => response.writeHead(404).end();
    expect(await refusal()).toMatch(/status 404, in 1 try\. Check/);
    answer = (_request, response) => response.writeHead(200, json).end(Buffer.from([0xff, 0xfe]));
    expect(await refusal()).toMatch(/this is no text/);
    expect(waited).toEqual([]);
  });

  it('is told of a server that is not there, and of one that takes too long', async () => {
    answer = (_request, response) => void response.destroy();
    expect(await refusal()).toMatch(/could not be reached, in 4 tries/);
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort());
    expect(await refusal()).toMatch(/took too long, in 4 tries/);
    timeout.mockRestore();
  });
});
