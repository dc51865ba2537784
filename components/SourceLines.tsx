/** Sources in full, one a line: title as a link, kind of publisher, publisher, date. Opens in a new tab, with no referrer. */
import type { SourceModel } from '@/lib/card/source-model';

export function SourceLines({ sources }: { sources: readonly SourceModel[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.url}>
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.title}
          </a>{' '}
          <span class="muted">
            {source.kind} · {source.publisher} · {source.dated} <span class="nowrap">{source.date}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
