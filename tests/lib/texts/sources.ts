/** Our own source files, parsed: what the tests of texts look through. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

/** Every TypeScript file under these folders, with its path from the project's root. */
export function sourcesUnder(...folders: string[]): ts.SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const path = join(folder, name);
        return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
      }),
  );
}

export function nodesOf(file: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const walk = (node: ts.Node) => {
    found.push(node);
    node.forEachChild(walk);
  };
  walk(file);
  return found;
}

/** "components/Card.tsx:12". */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
