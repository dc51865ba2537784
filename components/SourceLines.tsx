/** Sources in full, one a line: title as a link, kind of publisher, publisher, date. Opens in a new tab, with no referrer. */
import type { SourceModel } from '@/lib/card/source-model';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from './language';
import { Sentence } from './Sentence';
import { Recorded } from './Words';

export const sourceKindKeys: Readonly<Record<SourceModel['kind'], PlainKey>> = {
  regulator: 'sourceRegulator',
  official: 'sourceOfficial',
  guide: 'sourceGuide',
  press: 'sourcePress',
  other: 'sourceOther',
};

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
