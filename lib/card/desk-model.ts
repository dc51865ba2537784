/** What the dossier shows beyond the card: entities and licences, incidents by date, and everything on record by topic. */
import type { Assessment } from '@/lib/assessment/assess';
import { standingKeys, topicKeys } from '@/lib/assessment/words';
import type { Claim } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Rubric } from '@/lib/desks/guide-schema';
import { counts, standingOf } from '@/lib/evidence/claim-status';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { joined, type Wording } from '@/lib/texts/wording';
import { type ClaimModel, claimModel, type SourceModel, sourceModels } from './source-model';

export interface LicenceModel {
  authority: string;
  /** "Central Bank of Ireland · MiCA crypto-asset service provider · no. C123". */
  text: Wording;
  /** What it covers. */
  service: string;
  since: string | null;
  /** What keeps it from counting; null where it counts. */
  doubt: string | null;
  sources: SourceModel[];
}

export interface EntityModel {
  name: string;
  role: string;
  jurisdiction: string | null;
  /** Whether the user's verdict speaks of it. */
  inVerdict: boolean;
  licences: LicenceModel[];
  doubt: string | null;
  sources: SourceModel[];
}

export interface IncidentModel extends ClaimModel {
  date: string;
  resolution: string;
}

export interface DeskModel {
  /** Those the verdict speaks of first, then those with a licence. */
  entities: EntityModel[];
  /** Newest first. */
  incidents: IncidentModel[];
  /** Every other claim, by topic. */
  record: { topic: string; claims: ClaimModel[] }[];
  /** `selfDeclared`: only the domain's own pages say so. */
  domains: { domain: string; selfDeclared: boolean; sources: SourceModel[] }[];
  /** The desk's own pages to verify a person or an address. */
  contacts: { what: string; url: string; sources: SourceModel[] }[];
}

const resolutionKeys: Readonly<Record<NonNullable<Claim['incident']>['resolution'], PlainKey>> = {
  settled: 'resolutionSettled',
  penalised: 'resolutionPenalised',
  remediated: 'resolutionRemediated',
  dismissed: 'resolutionDismissed',
  open: 'resolutionOpen',
  'not-known': 'resolutionNotKnown',
};

/** `today` is YYYY-MM-DD. */
export function deskModel({ desk, verdict }: Assessment, rubric: Rubric, today: string, language: Language): DeskModel {
  const { say, recorded } = language;
  const doubt = (claims: readonly string[]) => {
    const { status } = standingOf(desk, claims, rubric, today);
    return counts(status) ? null : say(standingKeys[status]);
  };
  const spokenOf = new Set([verdict.entity, ...verdict.services.map(({ entity }) => entity)]);
  const entities = desk.entities.map(
    ({ id, name, role, jurisdiction, licences, claims }): EntityModel => ({
      name,
      role,
      jurisdiction,
      inVerdict: spokenOf.has(id),
      licences: licences.map((licence) => ({
        authority: licence.authority,
        text: joined(
          [
            recorded(licence.authority),
            recorded(licence.permission),
            licence.number === null ? '' : say('licenceNumber', { number: licence.number }),
          ],
          ' · ',
        ),
        service: licence.service,
        since: licence.since,
        doubt: doubt(licence.claims),
        sources: sourceModels(desk, licence.claims),
      })),
      doubt: doubt(claims),
      sources: sourceModels(desk, claims),
    }),
  );
  return {
    entities: entities.sort((a, b) => rankOf(a) - rankOf(b)),
    incidents: desk.claims.flatMap((claim) => incident(desk, claim, language)).sort((a, b) => b.date.localeCompare(a.date, 'en')),
    record: topicKeys.flatMap(([topic, key]) => {
      const claims = desk.claims.filter((claim) => claim.topic === topic).map((claim) => claimModel(desk, claim));
      return claims.length > 0 ? [{ topic: say(key), claims }] : [];
    }),
    domains: desk.domains.map(({ domain, claims, selfDeclared = false }) => ({
      domain,
      selfDeclared,
      sources: sourceModels(desk, claims),
    })),
    contacts: desk.contacts.map(({ what, url, claims }) => ({ what, url, sources: sourceModels(desk, claims) })),
  };
}

function rankOf({ inVerdict, licences }: EntityModel): number {
  if (inVerdict) return 0;
  return licences.length > 0 ? 1 : 2;
}

function incident(desk: CompiledDesk, claim: Claim, { say }: Language): IncidentModel[] {
  if (!claim.incident) return [];
  const { date, resolution } = claim.incident;
  return [{ ...claimModel(desk, claim), date, resolution: say(resolutionKeys[resolution]) }];
}
