/** Channels and terms on record, kind by kind: each with who says so and since when, and the claim itself when it is unfolded. */
import type { TermModel, TermsModel } from '@/lib/card/terms-model';
import { Claims } from './Claims';
import { LongList } from './LongList';
import { useLanguage } from './language';
import { Part } from './Part';
import { SourceDate, sourceKindKeys } from './SourceLines';

export function TermsPart({ terms: { kinds, nothingOn } }: { terms: TermsModel }) {
  const { say, list } = useLanguage();
  return (
    <Part id="part-terms" name={say('terms')} heading={say('channelsAndTerms')}>
      {kinds.map(({ name, terms }) => (
        <div key={name} class="kind">
          <h3 class="label">{name}</h3>
          <LongList
            items={terms}
            row={(term) => (
              <li key={`${term.name} ${term.claims[0]?.id}`}>
                <Term term={term} />
              </li>
            )}
          />
        </div>
      ))}
      {nothingOn.length > 0 && <p class="muted">{say('nothingOnRecord', { kinds: list(nothingOn, 'plain') })}</p>}
    </Part>
  );
}

function Term({ term: { name, offered, doubt, claims } }: { term: TermModel }) {
  const { say } = useLanguage();
  const source = claims[0]?.sources[0];
  return (
    <details class="term">
      <summary>
        <span>
          {name}
          {!offered && <strong> · {say('notOffered')}</strong>}
          {doubt && <span class="muted"> · {doubt}</span>}
        </span>
        {source && (
          <span class="muted end">
            {say(sourceKindKeys[source.kind])} · <SourceDate source={source} />
          </span>
        )}
      </summary>
      <Claims claims={claims} />
    </details>
  );
}
