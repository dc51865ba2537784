/** Sources in full, one a line: title as a link, kind of publisher, publisher, date. Opens in a new tab, with no referrer. */
import { sourceKindKeys } from '@/lib/assessment/words';
import type { SourceModel } from '@/lib/card/source-model';
import { useLanguage } from './language';
import { Sentence } from './Sentence';
import { Recorded } from './Words';

export { sourceKindKeys };

export function SourceLines({ sources }: { sources: readonly SourceModel[] }) {
  const { say } = useLanguage();
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.url}>
          <a href={source.url} target="_blank" rel="noreferrer">
            <Recorded text={source.title} />
          </a>{' '}
          <span class="muted">
            {say(sourceKindKeys[source.kind])} · {source.publisher} · <SourceDate source={source} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "published Mar 2026", or "read …" where the page shows no date. */
export function SourceDate({ source: { date: day, dated } }: { source: SourceModel }) {
  const { date } = useLanguage();
  return <Sentence text={dated === 'published' ? 'publishedOn' : 'readOn'} values={{ day: <span class="nowrap">{date(day)}</span> }} />;
}
