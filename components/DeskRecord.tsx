/** What is on record of a desk beyond its score: entities, incidents by date, every claim by topic, domains and contact pages. */
import type { DeskModel } from '@/lib/card/desk-model';
import { Claims, ClaimText } from './Claims';
import { Licences } from './Licences';
import { countSources, SourceList } from './SourceList';

export interface DeskRecordProps {
  desk: DeskModel;
  locale: string;
}

export function DeskRecord({ desk, locale }: DeskRecordProps) {
  return (
    <>
      <section class="part" aria-label="Legal entities">
        <h2 class="label">Legal entities and licences</h2>
        {desk.entities.length === 0 && <p class="muted">No entity was found.</p>}
        <Licences entities={desk.entities} locale={locale} />
      </section>
      <section class="part" aria-label="Incidents">
        <h2 class="label">Incidents and enforcement</h2>
        {desk.incidents.length === 0 && <p class="muted">None was found, which does not prove that there was none.</p>}
        <ol class="timeline">
          {desk.incidents.map((incident) => (
            <li key={incident.id}>
              <span class="muted">{incident.date}</span>
              <div>
                <ClaimText claim={incident} note={incident.resolution} />
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section class="part" aria-label="On record">
        <h2 class="label">On record, by topic</h2>
        {desk.record.map(({ topic, claims }) => (
          <details key={topic}>
            <summary>
              {topic} <span class="muted">{claims.length}</span>
            </summary>
            <Claims claims={claims} />
          </details>
        ))}
      </section>
      <section class="part" aria-label="Official domains and contact">
        <h2 class="label">Official domains</h2>
        <ul>
          {desk.domains.map(({ domain, selfDeclared, sources }) => (
            <li key={domain}>
              {domain} {selfDeclared && <span class="muted">by its own pages only</span>}
              <SourceList sources={sources} label={countSources(sources.length)} />
            </li>
          ))}
        </ul>
        <h2 class="label" style={{ marginTop: '8px' }}>
          Verify a person or an address
        </h2>
        {desk.contacts.length === 0 && <p class="muted">No page of the desk for it was found. Call back on a number you already hold.</p>}
        <ul class="links">
          {desk.contacts.map(({ what, url, sources }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {what}
              </a>
              {sources[0] && (
                <span class="muted">
                  {' '}
                  {sources[0].kind} · {sources[0].dated} <span class="nowrap">{sources[0].date}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
