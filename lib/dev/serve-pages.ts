/** A web server on this machine for the sample article and the test pages. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface PageServer {
  /** `http://localhost:PORT`, no slash at the end. */
  origin: string;
  /** Serves `body` at `path` from now on. */
  put(path: string, body: string, headers?: Readonly<Record<string, string>>): void;
  close(): void;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const put: PageServer['put'] = (path, body, headers = {}) => pages.set(path, { body, headers: { ...html, ...headers } });
  put('/article.html', readFileSync(join(import.meta.dirname, '../../tests/pages/article.html'), 'utf8'));
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const page = pages.get(pathname);
    response.writeHead(page ? 200 : 404, page?.headers ?? html).end(page?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    put,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
