/** Counterparties' domains that an organisation lists, beside the user's own. Apart from policy.ts, for the list of suffixes it needs. */
import type { ListedDomain } from '@/lib/domains/guard';
import { domainIn } from '@/lib/domains/own-list';
import type { Policy } from './policy';
import type { Problem } from './tolerant';

type Domains = Pick<Policy, 'domains'>;

/** By registrable domain; a domain without a name is its own. */
export function policyDomains({ domains }: Domains): ListedDomain[] {
  const listed = domains.flatMap(({ domain: written, name }) => {
    const domain = domainIn(written);
    return domain === null ? [] : [{ domain, name: name ?? domain }];
  });
  return [...new Map(listed.map((entry) => [entry.domain, entry])).values()];
}

/** Of a domain on both lists the organisation's name counts. */
export function domainsUnder(policy: Domains, own: readonly ListedDomain[]): readonly ListedDomain[] {
  const theirs = policyDomains(policy);
  if (theirs.length === 0) return own;
  return [...new Map([...own, ...theirs].map((entry) => [entry.domain, entry])).values()];
}

/** Entries that name no domain. */
export function unreadDomains({ domains }: Domains): Problem[] {
  return domains
    .filter(({ domain }) => domainIn(domain) === null)
    .map(({ domain }) => ({ path: `domains: ${domain}`, kind: 'unreadable' }));
}
