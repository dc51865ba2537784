/** The blocks of a memo, one kind a component or a few lines. */
import type { MemoBlock, MemoItem, MemoSource, Said } from '@/lib/memo/document';
import { plain } from '@/lib/texts/wording';
import { Words } from '../Words';
import { MemoBars } from './MemoBars';
import { MemoSaid } from './MemoSaid';

type BlockOf<K extends MemoBlock['kind']> = Extract<MemoBlock, { kind: K }>;

export function MemoBlocks({ blocks }: { blocks: readonly MemoBlock[] }) {
  // Blocks stand still: what is drawn is written to a file once.
  return blocks.map((block) => <Block key={JSON.stringify(block)} block={block} />);
}

function Block({ block }: { block: MemoBlock }) {
  switch (block.kind) {
    case 'text':
      return (
        <p class={block.tone}>
          <MemoSaid said={block.said} />
        </p>
      );
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'items':
      return (
        <ul class="items">
          {block.items.map((item) => (
            <Item key={JSON.stringify(item)} item={item} />
          ))}
        </ul>
      );
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'bars':
      return <MemoBars head={block.head} rows={block.rows} />;
    case 'signatures':
      return <Signatures head={block.head} rows={block.rows} />;
    case 'sources':
      return <Sources sources={block.sources} />;
  }
}

function Facts({ rows }: Pick<BlockOf<'facts'>, 'rows'>) {
  return (
    <dl>
      {rows.map(({ name, said }) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={name}>
          <MemoSaid said={said} />
        </dd>,
      ])}
    </dl>
  );
}

function Item({ item: { said, state, warns = false, lines = [] } }: { item: MemoItem }) {
  return (
    <li class={warns ? 'warns' : undefined}>
      <div class="head">
        <span>
          <MemoSaid said={said} />
        </span>
        {state !== undefined && <span class="state">{state}</span>}
      </div>
      {lines.length > 0 && (
        <div class="lines">
          {lines.map((line) => (
            <p key={JSON.stringify(line)}>
              {line.name && `${line.name}: `}
              <MemoSaid said={line.said} />
            </p>
          ))}
        </div>
      )}
    </li>
  );
}

/** Words up to this long stay whole in a table, whose columns are made as wide as the longest of theirs; an address would not fit. */
const LONGEST_WHOLE = 24;
/** More stand on a sheet only in smaller letters. */
const MANY_COLUMNS = 6;
const longer = new RegExp(`\\S{${LONGEST_WHOLE + 1}}`);

function Table({ head, rows }: Pick<BlockOf<'table'>, 'head' | 'rows'>) {
  const cell = (said: Said, i: number) =>
    i === 0 ? (
      <th key={i} scope="row" class={breaks(said)}>
        <MemoSaid said={said} />
      </th>
    ) : (
      <td key={i} class={breaks(said)}>
        <MemoSaid said={said} />
      </td>
    );
  return (
    <div class="scroll">
      <table class={head.length > MANY_COLUMNS ? 'wide' : undefined}>
        <Head names={head} />
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>{row.map(cell)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function breaks({ text }: Said): string | undefined {
  return longer.test(plain(text)) ? 'breaks' : undefined;
}

function Signatures({ head, rows }: Pick<BlockOf<'signatures'>, 'head' | 'rows'>) {
  return (
    <table class="signatures">
      <Head names={head} />
      <tbody>
        {rows.map(({ role, name }) => (
          <tr key={`${role} ${name}`}>
            <th scope="row">{role}</th>
            <td class={name === '' ? 'line' : undefined}>{name}</td>
            <td class="line" />
            <td class="line" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Head({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Sources({ sources }: { sources: readonly MemoSource[] }) {
  return (
    <ol class="sources">
      {sources.map(({ number, title, url, about }) => (
        <li key={number} id={`source-${number}`}>
          <Words of={title} /> <span>· {about} ·</span> <a href={url}>{url}</a>
        </li>
      ))}
    </ol>
  );
}
