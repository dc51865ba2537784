/** Incidents and enforcement on record, newest first. */
import type { DeskModel } from '@/lib/card/desk-model';
import type { Language } from '@/lib/texts/language';
import type { MemoSection } from './document';
import type { Numbering } from './numbering';

export function incidentsSection({ incidents }: Pick<DeskModel, 'incidents'>, sources: Numbering, language: Language): MemoSection {
  const { say, date, recorded } = language;
  return {
    heading: say('incidentsAndEnforcement'),
    blocks: [
      incidents.length === 0
        ? { kind: 'text', said: { text: say('noIncident') } }
        : {
            kind: 'table',
            head: [say('memoDate'), say('memoWhat'), say('memoHowItStands')],
            rows: incidents.map((one) => [
              { text: date(one.date) },
              sources.cited(recorded(one.statement), one.sources),
              { text: one.resolution },
            ]),
          },
    ],
  };
}
