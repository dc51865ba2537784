/** What quotes come to, for each desk, quote currency and size. On a narrow page a row is a block, each figure behind its heading. */
import type { KnownDesk } from '@/lib/quotes/sheet-file';
import type { SummaryRow } from '@/lib/quotes/summary';
import { figures } from '@/lib/quotes/summary-words';
import { sizeText } from '@/lib/quotes/words';
import { useLanguage } from '../language';

export interface SummaryTableProps {
  rows: readonly SummaryRow[];
  desks: readonly KnownDesk[];
}

export function SummaryTable({ rows, desks }: SummaryTableProps) {
  const language = useLanguage();
  const { say } = language;
  return (
    <table class="figures">
      <caption class="unseen">{say('costBySize')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('headDeskAndSize')}</th>
          {figures.map(([head]) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.deskId} ${row.counter} ${row.size}`}>
            <th scope="row">
              {desks.find(({ id }) => id === row.deskId)?.name ?? row.deskId}
              <span class="muted">{sizeText(row.size, row.counter, language)}</span>
            </th>
            {figures.map(([head, text]) => (
              <td key={head} data-head={say(head)}>
                {text(row, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
