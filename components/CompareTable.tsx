/** The desks in columns: rows in which they differ first, group by group; the rows that read alike folded under how many they are. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CompareColumn, CompareModel } from '@/lib/compare/compare-model';
import type { CompareGroup, CompareRow } from '@/lib/compare/row';
import { CompareCell } from './CompareCell';
import { useLanguage } from './language';
import { VerdictGlyph } from './VerdictGlyph';

export interface CompareTableProps {
  model: CompareModel;
  /** Address of a desk's file. */
  fileOf: (deskId: string) => string;
}

export function CompareTable({ model: { columns, differing, alike, rows }, fileOf }: CompareTableProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <table class="compare" style={{ '--desks': columns.length }} aria-label={say('compareDesks')}>
      <thead>
        <tr>
          <td class="muted">
            <BarLegend />
          </td>
          {columns.map((column) => (
            <ColumnHead key={column.deskId} column={column} file={fileOf(column.deskId)} />
          ))}
        </tr>
      </thead>
      <Groups groups={differing} columns={columns} />
      {rows.alike > 0 && (
        <tbody class="fold">
          <tr>
            <td colSpan={columns.length + 1}>
              <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
                {say('compareAlike', { count: rows.alike })}
              </button>
            </td>
          </tr>
        </tbody>
      )}
      {open && <Groups groups={alike} columns={columns} folded />}
    </table>
  );
}

function ColumnHead({ column: { name, verdict, score, failedFloors }, file }: { column: CompareColumn; file: string }) {
  const { say, list } = useLanguage();
  return (
    <th scope="col">
      <a class="name" href={file}>
        {name}
      </a>
      <p class={`verdict ${verdict.kind}`}>
        <VerdictGlyph kind={verdict.kind} />
        {verdict.word}
      </p>
      <p>{score}</p>
      {failedFloors.length > 0 && <p class="warning">{say('compareFloorFailed', { floors: list(failedFloors, 'and') })}</p>}
      <div class="scale muted" aria-hidden="true">
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </div>
    </th>
  );
}

/** What the three parts of a bar stand for, each beside its sign. */
function BarLegend() {
  const { say } = useLanguage();
  return (
    <ul class="legend">
      <li>
        <span class="bar" aria-hidden="true">
          <span class="proven" />
        </span>
        {say('compareProven')}
      </li>
      <li>
        <span class="bar" aria-hidden="true">
          <span class="unverified" />
        </span>
        {say('outcomeUnverified')}
      </li>
      <li>
        <span class="bar" aria-hidden="true" />
        {say('compareMissed')}
      </li>
    </ul>
  );
}

interface GroupsProps {
  groups: readonly CompareGroup[];
  columns: readonly CompareColumn[];
  /** They are the rows that were folded. */
  folded?: boolean;
}

function Groups({ groups, columns, folded = false }: GroupsProps) {
  const { number } = useLanguage();
  return (
    <>
      {groups.map(({ id, name, weight, rows }) => {
        const head = (
          <>
            {name} {weight !== null && <span class="muted">{number(weight)}</span>}
          </>
        );
        return (
          <tbody key={id} class={folded ? 'alike' : undefined}>
            {!rows[0]?.leads && (
              <tr class="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {head}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} head={row.leads ? head : row.name} />
            ))}
          </tbody>
        );
      })}
    </>
  );
}

interface RowProps extends Pick<GroupsProps, 'columns'> {
  row: CompareRow;
  head: ComponentChildren;
}

function Row({ row, columns, head }: RowProps) {
  return (
    <tr class={row.leads ? 'group' : undefined}>
      <th scope="row">{head}</th>
      {row.cells.map((cell, at) => (
        <CompareCell key={columns[at]?.deskId} cell={cell} desk={columns[at]?.name ?? ''} />
      ))}
    </tr>
  );
}
