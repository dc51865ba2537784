/** A web server on this machine for the sample article, the test pages and folders of saved ones. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readServed } from './serve-files';

export interface PageServer {
  /** `http://localhost:PORT`, no slash at the end. */
  origin: string;
  /** Serves `body` at `path` from now on. */
  put(path: string, body: string, headers?: Readonly<Record<string, string>>): void;
  /** Serves the files of a folder under `prefix`, which ends in a slash, from now on. */
  putFolder(prefix: string, folder: string, headers?: Readonly<Record<string, string>>): void;
  close(): void;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const folders: { prefix: string; folder: string; headers: Readonly<Record<string, string>> }[] = [];
  const put: PageServer['put'] = (path, body, headers = {}) => pages.set(path, { body, headers: { ...html, ...headers } });
  put('/article.html', readFileSync(join(import.meta.dirname, '../../tests/pages/article.html'), 'utf8'));
  const inFolders = (path: string) => {
    const found = folders.find(({ prefix }) => path.startsWith(prefix));
    const file = found && readServed(found.folder, path.slice(found.prefix.length));
    return file && { body: file.body, headers: { ...file.headers, ...found.headers } };
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(`http://localhost${request.url ?? '/'}`);
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const page = pages.get(pathname) ?? inFolders(pathname);
    response.writeHead(page ? 200 : 404, page?.headers ?? html).end(page?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    put,
    putFolder: (prefix, folder, headers = {}) => folders.push({ prefix, folder, headers }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
