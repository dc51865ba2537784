/** What the README tells a newcomer to do and look at is there. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDirectory } from '@/lib/dev/load-data';
import { scripts } from '@/package.json' with { type: 'json' };
import { temporaryFolder } from '@/tests/temporary-folder';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe.each(['README.md', 'data/README.md', 'PRIVACY.md'])('%s', (path) => {
  it('links to files that are there', () => {
    const links = Array.from(read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, link = '']) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  it('names commands that package.json has', () => {
    const named = Array.from(read(path).matchAll(/npm run ([\w:]+)/g), ([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('the diagram names messages of the protocol', () => {
  const [, diagram = ''] = /```mermaid\n(.*?)```/s.exec(read('README.md')) ?? [];
  const names = diagram.match(/(?<=[" ])[a-z]+[A-Z]\w+(?=[", ])/g) ?? [];
  expect(names.length).toBeGreaterThan(8);
  const protocol = read('lib/adapters/messages/protocol.ts');
  expect(names.filter((name) => !protocol.includes(`  ${name}: {`))).toEqual([]);
});

describe('the smallest desk of data/README.md', () => {
  const folder = temporaryFolder();

  it('passes beside the others, with an outcome for every criterion', () => {
    const [, json = ''] = /```json\n(.*?)```/s.exec(read('data/README.md')) ?? [];
    const desk = JSON.parse(json);
    const { factors } = JSON.parse(read('data/rubric.json')) as { factors: { criteria: { id: string }[] }[] };
    const outcomes = factors.flatMap(({ criteria }) => criteria.map(({ id }) => ({ ...desk.outcomes[0], criterion: id })));
    cpSync(join(root, 'data'), folder, { recursive: true });
    writeFileSync(join(folder, `desks/${desk.id}.json`), JSON.stringify({ ...desk, outcomes }));
    const { desks } = loadDirectory(folder, '2026-11-28');
    expect(desks.map(({ id }) => id)).toContain(desk.id);
  });
});
