import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readServed } from '@/lib/dev/serve-files';
import { temporaryFolder } from '@/tests/temporary-folder';

const around = temporaryFolder();
const folder = join(around, 'pages');

beforeAll(() => {
  mkdirSync(join(folder, 'a page_files'), { recursive: true });
  writeFileSync(join(around, 'secret.html'), 'not yours');
  writeFileSync(join(folder, 'a page.HTM'), 'page');
  writeFileSync(join(folder, 'a page_files/script.js.download'), 'script');
});

const served = (path: string) => {
  const file = readServed(folder, path);
  return file && [file.body.toString(), file.headers];
};

describe('readServed', () => {
  it('gives a file with its type, and names no character set', () => {
    expect(served('a%20page.HTM')).toEqual(['page', { 'content-type': 'text/html' }]);
  });

  it('leaves a type it does not know to the browser', () => {
    expect(served('a%20page_files/script.js.download')).toEqual(['script', {}]);
  });

  it.each([
    ['is not there', 'none.html'],
    ['is a folder', 'a%20page_files'],
    ['lies above the folder', '../secret.html'],
    ['lies above the folder, in another writing', '%2e%2e%2fsecret.html'],
    ['lies above the folder by a detour', 'a%20page_files/../../secret.html'],
    ['is no path at all', '%'],
  ])('gives nothing where it %s', (_why, path) => {
    expect(served(path)).toBeNull();
  });
});
