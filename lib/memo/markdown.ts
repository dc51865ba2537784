/** Writes a memo as Markdown (CommonMark with GitHub's tables). Every text is escaped: only what is written here is markup. */
import { plain } from '@/lib/texts/wording';
import type { MemoBlock, MemoDocument, MemoItem, MemoSource, Said } from './document';
import { addressLink, escapeLine, escapeLines } from './escape';

export function memoMarkdown({ title, about, sections, closing }: MemoDocument): string {
  const parts = [
    `# ${escapeLine(title)}`,
    about.map(escapeLine).join('\\\n'),
    ...sections.flatMap(({ heading, blocks }) => [`## ${escapeLine(heading)}`, ...blocks.map(block)]),
    '---',
    escapeLine(closing),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function block(one: MemoBlock): string {
  switch (one.kind) {
    case 'text':
      return one.tone === 'strong' || one.tone === 'warning' ? strong(one.said) : said(one.said);
    case 'heading':
      return `### ${escapeLine(one.text)}`;
    case 'facts':
      return one.rows.map((row) => `- ${bold(row.name)}: ${said(row.said, '  ')}`).join('\n');
    case 'items':
      return one.items.map(item).join('\n');
    case 'table':
      return table(
        one.head,
        one.rows.map((row) => row.map(cell)),
      );
    case 'bars':
      return table(
        one.head,
        one.rows.map(({ name, weight, text }) => [name, weight, text].map(escapeLine)),
      );
    case 'signatures':
      return table(
        one.head,
        one.rows.map(({ role, name }) => [escapeLine(role), escapeLine(name), '', '']),
      );
    case 'sources':
      return one.sources.map(source).join('\n');
  }
}

function item({ said: what, state, lines = [] }: MemoItem): string {
  const head = state === undefined ? strong(what) : `${strong(what)}: ${escapeLine(state)}`;
  return [`- ${head}`, ...lines.map((line) => `  - ${line.name ? `${escapeLine(line.name)}: ` : ''}${said(line.said, '    ')}`)].join('\n');
}

function source({ number, title, url, about }: MemoSource): string {
  return `${number}. ${escapeLine(plain(title))} · ${escapeLine(about)} · ${addressLink(url)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head.map(escapeLine)), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function said({ text, refs }: Said, indent = ''): string {
  return `${escapeLines(plain(text), indent)}${references(refs)}`;
}

function strong({ text, refs }: Said): string {
  return `${bold(plain(text))}${references(refs)}`;
}

/** A table's row is one line. */
function cell({ text, refs }: Said): string {
  return `${escapeLine(plain(text))}${references(refs)}`;
}

function bold(text: string): string {
  const line = escapeLine(text);
  return line === '' ? '' : `**${line}**`;
}

/** " [1, 3]" */
function references(refs: readonly number[] = []): string {
  return refs.length === 0 ? '' : ` \\[${refs.join(', ')}\\]`;
}
