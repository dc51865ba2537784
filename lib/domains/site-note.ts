/**
 * What is said of a site: that it is on a list, published where and as of when, or that it resembles a domain on one. Plain data for
 * banner, popup and card; the words are theirs.
 */
import { type SourceModel, sourceModels } from '@/lib/card/source-model';
import type { CompiledDesk } from '@/lib/desks/directory';
import { claimsOf, sourcesOf } from '@/lib/evidence/claim-status';
import { type Difference, differenceOf } from './difference';
import type { ListedDomain, Standing } from './guard';
import type { Name } from './names';
import type { Certainty, Reason } from './rule';
import type { Site } from './site';

/** A domain with whose it is and who says so. */
export interface Listing {
  domain: string;
  /** Null where it is a counterparty the user listed. */
  deskId: string | null;
  /** Of the desk, or of the counterparty. */
  name: string;
  /** Legal entity behind the domain, where a source says so. */
  entity: string | null;
  /** Only the domain's own pages say so. */
  selfDeclared: boolean;
  sources: readonly SourceModel[];
  /** Day the newest of its sources was read; null for the user's own entries. */
  asOf: string | null;
}

export type SiteNote =
  | { kind: 'official'; host: string; listing: Listing }
  | { kind: 'listed'; host: string; listing: Listing }
  | { kind: 'resembles'; host: string; certainty: Certainty; reason: Reason; difference: Difference; listing: Listing }
  /** The page calls itself by the desk's name; nothing is said of its domain's looks. */
  | { kind: 'presents'; host: string; listing: Listing };

/** Null where there is nothing to say. */
export function siteNote(site: Site, standing: Standing, desks: readonly CompiledDesk[], own: readonly ListedDomain[]): SiteNote | null {
  const host = site.shown;
  switch (standing.kind) {
    case 'official':
      return { kind: 'official', host, listing: listingOf(standing.name, desks, own) };
    case 'listed':
      return { kind: 'listed', host, listing: ownListing(standing.entry.domain, standing.entry.name) };
    case 'resembles': {
      const { certainty, reason, name } = standing;
      const compared = reason.rule === 'embedded' || reason.rule === 'in-subdomain' ? site.shown : site.shownDomain;
      return {
        kind: 'resembles',
        host,
        certainty,
        reason,
        difference: differenceOf(compared, name.domain),
        listing: listingOf(name, desks, own),
      };
    }
    case 'none':
      return null;
  }
}

export function listingOf(
  { owner, domain }: Pick<Name, 'owner' | 'domain'>,
  desks: readonly CompiledDesk[],
  own: readonly ListedDomain[],
): Listing {
  const desk = desks.find(({ id }) => id === owner);
  const entry = desk?.domains.find((one) => one.domain === domain);
  if (!desk || !entry) return ownListing(domain, own.find((one) => one.domain === domain)?.name ?? domain);
  const read = sourcesOf(desk, claimsOf(desk, entry.claims)).map((source) => source.read);
  return {
    domain,
    deskId: desk.id,
    name: desk.name,
    entity: desk.entities.find(({ id }) => id === entry.entity)?.name ?? null,
    selfDeclared: entry.selfDeclared ?? false,
    sources: sourceModels(desk, entry.claims),
    asOf: read.sort().at(-1) ?? null,
  };
}

function ownListing(domain: string, name: string): Listing {
  return { domain, deskId: null, name, entity: null, selfDeclared: false, sources: [], asOf: null };
}
