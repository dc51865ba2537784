/** Which firm we would really face: what was recorded from the contract, and what is published of the desk's legal entities. */
import type { DeskModel, EntityModel } from '@/lib/card/desk-model';
import { newest } from '@/lib/ledger/ledger';
import { DESK, type DeskFile, deskFacts } from '@/lib/onboarding/file-entry';
import { factKeys } from '@/lib/onboarding/words';
import { jurisdictionName } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import { joined } from '@/lib/texts/wording';
import type { MemoItem, MemoSection } from './document';
import type { Numbering } from './numbering';

export function entitySection(
  file: DeskFile,
  { entities }: Pick<DeskModel, 'entities'>,
  sources: Numbering,
  language: Language,
): MemoSection {
  const { say } = language;
  return {
    heading: say('whomWeFace'),
    blocks: [
      { kind: 'facts', rows: deskFacts.map((fact) => ({ name: say(factKeys[fact]), said: { text: factText(file, fact, language) } })) },
      { kind: 'heading', text: say('memoEntitiesPublished') },
      entities.length === 0
        ? { kind: 'text', said: { text: say('noEntity') } }
        : { kind: 'items', items: entities.map((entity) => entityItem(entity, sources, language)) },
    ],
  };
}

function factText(file: DeskFile, fact: (typeof deskFacts)[number], { say, date }: Language): string {
  const entry = newest(file, DESK, fact);
  if (!entry || entry.value === '') return say('memoNotRecorded');
  return say('memoRecorded', { what: entry.value, day: date(entry.at), who: entry.by || say('nobodyNamed') });
}

function entityItem(entity: EntityModel, sources: Numbering, language: Language): MemoItem {
  const { say, date, recorded } = language;
  const about = joined([entity.name, jurisdictionName(entity.jurisdiction, language), recorded(entity.role), entity.doubt ?? ''], ' · ');
  const licences = entity.licences.map((licence) => {
    const since = licence.since === null ? '' : say('licenceSince', { day: date(licence.since) });
    return { said: sources.cited(joined([licence.text, recorded(licence.service), since, licence.doubt ?? ''], ' · '), licence.sources) };
  });
  return { said: sources.cited(about, entity.sources), lines: licences.length > 0 ? licences : [{ said: { text: say('noLicence') } }] };
}
