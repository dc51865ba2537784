import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { MemoDocument } from '@/lib/memo/document';
import { memoMarkdown } from '@/lib/memo/markdown';
import { linesOf } from '@/lib/memo/readable';

const parse = (text: string): Root => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

/** What a reader reads, a hard break being the end of a line. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const kindsIn = (root: Root) => [...new Set(nodesIn(root).map(({ type }) => type))].sort();

/** A memo that says the text wherever a text can stand. */
function memoOf(text: string): MemoDocument {
  const said = { text };
  return {
    locale: 'en',
    title: text,
    about: [text, text],
    sections: [
      {
        heading: text,
        blocks: [
          { kind: 'text', said },
          { kind: 'text', said, tone: 'strong' },
          { kind: 'heading', text },
          { kind: 'facts', rows: [{ name: text, said }] },
          { kind: 'items', items: [{ said, state: text, lines: [{ name: text, said }, { said }] }, { said }] },
          { kind: 'table', head: [text, 'Second'], rows: [[said, { text, refs: [1] }]] },
          { kind: 'bars', head: [text, 'Weight', 'Score'], rows: [{ name: text, weight: text, proven: 1, possible: 2, text }] },
          { kind: 'signatures', head: [text, 'Name', 'Date', 'Signature'], rows: [{ role: text, name: text }] },
          { kind: 'sources', sources: [{ number: 1, title: text, url: 'https://desk.example/a', about: text }] },
        ],
      },
    ],
    closing: text,
    sheet: 'portrait',
  };
}

const plainKinds = kindsIn(parse(memoMarkdown(memoOf('plain words'))));

const hostile = [
  '# heading',
  '**bold** and __bold__ and *it* and _it_ and ~~gone~~',
  '[a link](https://evil.example) ![a picture](https://evil.example/x.png)',
  '[a link][ref]\n\n[ref]: https://evil.example',
  'https://evil.example http://evil.example www.evil.example WWW.evil.example who@evil.example mailto:who@evil.example',
  '<https://evil.example> <script>alert(1)</script> <img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &#60;',
  '`code` ``code`` ```\ncode\n```',
  '- item\n+ item\n* item\n1. item\n2) item\n- [ ] task',
  '> quote\n>> quote',
  'a\n===\nb\n---\n***\n___',
  '| a | b |\n| --- | --- |\n| c | d |',
  'a\n:-:\nb',
  '[^1] and [^note]\n\n[^1]: a note',
  '\\ back \\\\ slashes \\| and \\* at the end \\',
  '$$x$$ and $y$ and @somebody',
  '    indented code\n\tand a tab',
  '=HYPERLINK("https://evil.example","x")',
  '+cmd|/c calc',
  'a  \nb\\\nc',
  '<!-- hidden -->',
  'a\r\nb\rc',
  '***a**b*** _a_b_',
  'closed ##',
  '_www.http://',
  'awww.evil.example _WWW.https://evil.example/x',
  '10.5 bp 1.',
  '1.\t2)',
  '\\ #',
];

describe('a memo in Markdown', () => {
  it.each(hostile)('shows a text as that text and makes nothing of it: %j', (text) => {
    const root = parse(memoMarkdown(memoOf(text)));
    expect(kindsIn(root).filter((kind) => kind !== 'break')).toEqual(plainKinds.filter((kind) => kind !== 'break'));
    expect(textOf(root.children.find(({ type }) => type === 'heading') ?? root)).toBe(linesOf(text).join(' '));
    const paragraph = root.children.filter(({ type }) => type === 'paragraph')[1];
    expect(paragraph && textOf(paragraph)).toBe(linesOf(text).join('\n'));
  });

  it('does so with any text', () => {
    const signs = fc.array(fc.constantFrom(...'\\`*_[](){}<>#+-.!|~&$@:=^/ \n\t1w"\'ab'), { maxLength: 30 }).map((parts) => parts.join(''));
    const anyText = fc.oneof(
      signs,
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...hostile), { maxLength: 3 }).map((t) => t.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(linesOf(text).length > 0);
        const root = parse(memoMarkdown(memoOf(text)));
        const wanted = [linesOf(text).join(' '), linesOf(text).join('\n')];
        const paragraph = root.children.filter(({ type }) => type === 'paragraph')[1];
        const [row] = nodesIn(root)
          .filter(({ type }) => type === 'tableRow')
          .slice(1);
        const [cell] = row && 'children' in row ? row.children : [];
        const shown = [textOf(root.children[0] ?? root), paragraph && textOf(paragraph), cell && textOf(cell)];
        expect(shown).toEqual([wanted[0], wanted[1], wanted[0]]);
        expect(kindsIn(root).filter((kind) => kind !== 'break')).toEqual(plainKinds.filter((kind) => kind !== 'break'));
        // Readers of GitHub's variety link an address that is written out, escaped or not: to itself, and nowhere else.
        const hiding = nodesIn(root).filter((node) => node.type === 'link' && !node.url.endsWith(textOf(node)));
        expect(hiding).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('numbers what it refers to', () => {
    const { sections, ...memo } = memoOf('x');
    const text = memoMarkdown({
      ...memo,
      sections: [{ heading: 'H', blocks: [{ kind: 'text', said: { text: 'A fact.', refs: [1, 3] } }] }],
    });
    expect(text).toContain('A fact. \\[1, 3\\]');
    expect(sections).toHaveLength(1);
  });

  it('shows an address of the data whole, and as no more than an address', () => {
    const {
      sections: [section],
      ...memo
    } = memoOf('x');
    const blocks = [{ kind: 'sources' as const, sources: [{ number: 1, title: 'T', url: 'https://a.example/x>y z', about: 'B' }] }];
    const root = parse(memoMarkdown({ ...memo, sections: [{ heading: section?.heading ?? '', blocks }] }));
    expect(nodesIn(root).flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual(['https://a.example/x%3Ey%20z']);
  });

  it('leaves out what cannot be seen, and what turns the order of reading', () => {
    expect(memoMarkdown(memoOf('a\u202Eb\u0000c\u2066d'))).toContain('# ab cd\n');
  });
});
