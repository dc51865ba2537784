/** Sources behind a statement: title as a link, publisher, its kind, and the date. Opens in a new tab, with no referrer. */
import type { SourceModel } from '@/lib/card/card-model';

export function SourceList({ sources, label }: { sources: readonly SourceModel[]; label: string }) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
            </a>{' '}
            <span class="muted">
              {source.kind} · {source.publisher} · {source.dated} {source.date}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function countSources(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}
