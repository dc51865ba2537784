/** Incidents and enforcement along a line, newest first: by year and date what happened, how it stands, and who says so. */
import type { IncidentModel } from '@/lib/card/desk-model';
import { byYear } from '@/lib/card/timeline';
import { Disagreements } from './Claims';
import { LongList } from './LongList';
import { useLanguage } from './language';
import { Part } from './Part';
import { sourceKindKeys } from './SourceLines';
import { SourceList } from './SourceList';
import { Recorded } from './Words';

/** `incidents`: newest first. */
export function Incidents({ incidents }: { incidents: readonly IncidentModel[] }) {
  const { say, date } = useLanguage();
  const [newest, oldest] = [incidents[0], incidents.at(-1)];
  const span = newest && oldest && newest.date !== oldest.date ? { newest: date(newest.date), oldest: date(oldest.date) } : null;
  // One row a date; the first of a year stands under it.
  const rows = byYear(incidents).flatMap(({ year, dates }) => dates.map((one, i) => ({ ...one, year: i === 0 ? year : null })));
  return (
    <Part id="part-incidents" name={say('incidents')} heading={say('incidentsAndEnforcement')} aside={span && say('newestFirst', span)}>
      {incidents.length === 0 && <p class="muted">{say('noIncident')}</p>}
      <LongList
        class="timeline"
        items={rows}
        row={(row) => (
          <li key={row.date}>
            {row.year !== null && <h3>{row.year}</h3>}
            <div class="event">
              <time dateTime={row.date}>{date(row.date)}</time>
              {row.events.map((event) => (
                <Event key={event.id} event={event} />
              ))}
            </div>
          </li>
        )}
      />
    </Part>
  );
}

function Event({ event: { statement, resolution, disagreesWith, sources } }: { event: IncidentModel }) {
  const { say, list } = useLanguage();
  const kinds = [...new Set(sources.map(({ kind }) => say(sourceKindKeys[kind])))];
  return (
    <div class="what">
      <p>
        <Recorded text={statement} />
      </p>
      <Disagreements statements={disagreesWith} />
      <div class="folds muted">
        <p>
          <strong class="ink">{resolution}</strong> · {list(kinds, 'plain')}
        </p>
        <SourceList sources={sources} label={say('sources', { count: sources.length })} />
      </div>
    </div>
  );
}
