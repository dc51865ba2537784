/** What is on record of the desks whoever asks: incidents, legal entities and licences. */
import { claimModels } from '@/lib/card/source-model';
import { jurisdictionName } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import { joined, plain } from '@/lib/texts/wording';
import type { ComparedDesk, CompareGroup } from './row';

export function incidentsGroup(desks: readonly ComparedDesk[], { say, date, number }: Language): CompareGroup {
  return {
    id: 'incidents',
    name: say('incidents'),
    weight: null,
    rows: [
      {
        id: 'incidents',
        name: say('compareOnRecord'),
        cells: desks.map(({ file: { incidents } }) =>
          incidents.length > 0
            ? { text: number(incidents.length), known: true, claims: incidents }
            : { text: say('compareNoneFound'), known: false, notes: [say('noIncident')] },
        ),
      },
      {
        id: 'newest-incident',
        name: say('compareNewest'),
        cells: desks.map(({ file: { incidents } }) => {
          const [newest] = incidents;
          if (!newest) return { text: say('compareNoneFound'), known: false };
          return { text: `${date(newest.date)} · ${newest.resolution}`, known: true, claims: [newest] };
        }),
      },
    ],
  };
}

export function licencesGroup(desks: readonly ComparedDesk[], language: Language): CompareGroup {
  const { say, number, recorded } = language;
  return {
    id: 'licences',
    name: say('legalEntitiesAndLicences'),
    weight: null,
    rows: [
      {
        id: 'entities',
        name: say('legalEntities'),
        cells: desks.map(({ assessment: { desk }, file: { entities } }) => ({
          text: entities.length > 0 ? number(entities.length) : say('compareNoneFound'),
          known: entities.length > 0,
          notes: entities.map((entity) =>
            joined([entity.name, jurisdictionName(entity.jurisdiction, language), recorded(entity.role), entity.doubt ?? ''], ' · '),
          ),
          claims: claimModels(desk, [...new Set(desk.entities.flatMap(({ claims }) => claims))]),
        })),
      },
      {
        id: 'licences',
        name: say('compareLicences'),
        cells: desks.map(({ assessment: { desk }, file: { entities } }) => {
          const licences = desk.entities.flatMap((entity) => entity.licences);
          if (licences.length === 0) return { text: say('compareNoneFound'), known: false };
          const models = entities.flatMap((entity) => entity.licences.map((licence) => ({ ...licence, entity: entity.name })));
          const authorities = models.map(({ authority, doubt }) => joined([recorded(authority), doubt === null ? '' : `(${doubt})`], ' '));
          return {
            // An authority that gave one entity two licences is named once.
            text: joined([...new Map(authorities.map((authority) => [plain(authority), authority])).values()], ', '),
            known: models.some(({ doubt }) => doubt === null),
            notes: models.map(({ entity, text, service, doubt }) => joined([entity, text, recorded(service), doubt ?? ''], ' · ')),
            claims: claimModels(desk, [...new Set(licences.flatMap(({ claims }) => claims))]),
          };
        }),
      },
    ],
  };
}
