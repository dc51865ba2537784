/** What the columns of a sheet mean and how each is written. */
import { columnDocKeys } from '@/lib/quotes/column-words';
import { fileColumns } from '@/lib/quotes/columns';
import { useLanguage } from '../language';

export function SheetColumns() {
  const { say } = useLanguage();
  return (
    <details class="sheet-columns">
      <summary>{say('sheetColumns')}</summary>
      <p class="muted">{say('sheetColumnsHow')}</p>
      <dl>
        {fileColumns.map((column) => (
          <div key={column}>
            <dt>
              <code>{column}</code>
            </dt>
            <dd>{say(columnDocKeys[column])}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
