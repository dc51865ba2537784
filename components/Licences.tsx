/** Legal entities with jurisdiction, role and licences, each with its sources. Those about which nothing more is known are folded. */
import type { EntityModel } from '@/lib/card/desk-model';
import { jurisdictionName } from '@/lib/profile/words';
import { joined, plain } from '@/lib/texts/wording';
import { LongList } from './LongList';
import { useLanguage } from './language';
import { Part } from './Part';
import { SourceList } from './SourceList';
import { Recorded, Words } from './Words';

export function Licences({ entities }: { entities: readonly EntityModel[] }) {
  const { say } = useLanguage();
  const isBare = ({ inVerdict, licences }: EntityModel) => !inVerdict && licences.length === 0;
  const bare = entities.filter(isBare);
  return (
    <Part id="part-entities" name={say('legalEntities')} heading={say('legalEntitiesAndLicences')}>
      {entities.length === 0 && <p class="muted">{say('noEntity')}</p>}
      <Entities entities={entities.filter((entity) => !isBare(entity))} />
      {bare.length > 0 && (
        <details>
          <summary>{say('entitiesWithoutLicence', { count: bare.length })}</summary>
          <Entities entities={bare} />
        </details>
      )}
    </Part>
  );
}

function Entities({ entities }: { entities: readonly EntityModel[] }) {
  const language = useLanguage();
  const { say, date, recorded } = language;
  return (
    <LongList
      class="criteria"
      items={entities}
      row={(entity) => (
        <li key={entity.name}>
          <p>
            {entity.inVerdict ? <strong>{entity.name}</strong> : entity.name}{' '}
            <span class="muted">
              <Words
                of={joined(
                  [
                    jurisdictionName(entity.jurisdiction, language),
                    recorded(entity.role),
                    entity.inVerdict ? say('namedInVerdict') : '',
                    entity.doubt ?? '',
                  ],
                  ' · ',
                )}
              />
            </span>
          </p>
          <ul class="claims">
            {entity.licences.map((licence) => (
              <li key={plain(licence.text)}>
                <Words of={licence.text} />
                <span class="muted">
                  {' '}
                  · <Recorded text={licence.service} />
                  {licence.since && ` · ${say('licenceSince', { day: date(licence.since) })}`}
                  {licence.doubt && ` · ${licence.doubt}`}
                </span>
                <SourceList sources={licence.sources} label={say('sources', { count: licence.sources.length })} />
              </li>
            ))}
            {entity.licences.length === 0 && (
              <li>
                <span class="muted">{say('noLicence')}</span>
                <SourceList sources={entity.sources} label={say('sources', { count: entity.sources.length })} />
              </li>
            )}
          </ul>
        </li>
      )}
    />
  );
}
