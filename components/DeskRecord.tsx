/** What is on record of a desk beyond its score: entities, incidents by date, every claim by topic, domains and contact pages. */
import type { DeskModel } from '@/lib/card/desk-model';
import { Claims, ClaimText } from './Claims';
import { Licences } from './Licences';
import { useLanguage } from './language';
import { SourceDate, sourceKindKeys } from './SourceLines';
import { SourceList } from './SourceList';
import { Recorded } from './Words';

export interface DeskRecordProps {
  desk: DeskModel;
}

export function DeskRecord({ desk }: DeskRecordProps) {
  const { say, date, number } = useLanguage();
  return (
    <>
      <section class="part" id="part-entities" tabIndex={-1} aria-label={say('legalEntities')}>
        <h2 class="label">{say('legalEntitiesAndLicences')}</h2>
        {desk.entities.length === 0 && <p class="muted">{say('noEntity')}</p>}
        <Licences entities={desk.entities} />
      </section>
      <section class="part" id="part-incidents" tabIndex={-1} aria-label={say('incidents')}>
        <h2 class="label">{say('incidentsAndEnforcement')}</h2>
        {desk.incidents.length === 0 && <p class="muted">{say('noIncident')}</p>}
        <ol class="timeline">
          {desk.incidents.map((incident) => (
            <li key={incident.id}>
              <span class="muted">{date(incident.date)}</span>
              <div>
                <ClaimText claim={incident} note={incident.resolution} />
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section class="part" id="part-record" tabIndex={-1} aria-label={say('onRecord')}>
        <h2 class="label">{say('onRecordByTopic')}</h2>
        {desk.record.map(({ topic, claims }) => (
          <details key={topic}>
            <summary>
              {topic} <span class="muted">{number(claims.length)}</span>
            </summary>
            <Claims claims={claims} />
          </details>
        ))}
      </section>
      <section class="part" id="part-contact" tabIndex={-1} aria-label={say('domainsAndContact')}>
        <h2 class="label">{say('officialDomains')}</h2>
        <ul>
          {desk.domains.map(({ domain, selfDeclared, sources }) => (
            <li key={domain}>
              {domain} {selfDeclared && <span class="muted">{say('selfDeclared')}</span>}
              <SourceList sources={sources} label={say('sources', { count: sources.length })} />
            </li>
          ))}
        </ul>
        <h2 class="label" style={{ marginTop: '8px' }}>
          {say('verifyPerson')}
        </h2>
        {desk.contacts.length === 0 && <p class="muted">{say('noContact')}</p>}
        <ul class="links">
          {desk.contacts.map(({ what, url, sources }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                <Recorded text={what} />
              </a>
              {sources[0] && (
                <span class="muted">
                  {' '}
                  {say(sourceKindKeys[sources[0].kind])} · <SourceDate source={sources[0]} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
