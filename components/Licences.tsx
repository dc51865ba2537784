/** Legal entities with jurisdiction, role and licences, each with its sources. */

import type { EntityModel } from '@/lib/card/desk-model';
import { jurisdictionName } from '@/lib/profile/words';
import { countSources, SourceList } from './SourceList';

export function Licences({ entities, locale }: { entities: readonly EntityModel[]; locale: string }) {
  return (
    <ul class="criteria">
      {entities.map((entity) => (
        <li key={entity.name}>
          <p>
            {entity.name}{' '}
            <span class="muted">
              {[jurisdictionName(entity.jurisdiction, locale), entity.role, entity.doubt].filter(Boolean).join(' · ')}
            </span>
          </p>
          <ul class="claims">
            {entity.licences.map((licence) => (
              <li key={licence.text}>
                {licence.text}
                <span class="muted">
                  {' '}
                  · {licence.service}
                  {licence.since && ` · since ${licence.since}`}
                  {licence.doubt && ` · ${licence.doubt}`}
                </span>
                <SourceList sources={licence.sources} label={countSources(licence.sources.length)} />
              </li>
            ))}
            {entity.licences.length === 0 && (
              <li>
                <span class="muted">No licence of it was found.</span>
                <SourceList sources={entity.sources} label={countSources(entity.sources.length)} />
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
