/**
 * Fields of a profile that cannot both be true of one client. The form keeps most of them from being entered, but not all, and what
 * is stored may be older than the form or written by hand. Nothing is changed here: which of the two is wrong only the user knows.
 */
import type { Classification } from '@/lib/desks/kinds';
import type { Profile, ProfileField } from './profile';

/**
 * `state-abroad`: a US state with a domicile outside the US. `us-term-abroad`, `eu-term-in-us`: a classification by the law of
 * another place. `class-of-others`: one that no client of this type has. `ticket-over-assets`: one trade larger than all there is.
 */
export type ContradictionKind = 'state-abroad' | 'us-term-abroad' | 'eu-term-in-us' | 'class-of-others' | 'ticket-over-assets';

export interface Contradiction {
  kind: ContradictionKind;
  /** In the order of the form. */
  fields: readonly [ProfileField, ProfileField];
}

const usTerms: readonly Classification[] = ['ecp', 'accredited'];
const euTerms: readonly Classification[] = ['professional', 'eligible-counterparty'];

/** A field that is not set contradicts nothing. */
export function contradictionsIn(profile: Profile): Contradiction[] {
  const { country, usState, clientType, classification, assetsUsd, ticketUsd } = profile;
  const inUs = country === 'US';
  const abroad = country !== null && !inUs;
  const is = (terms: readonly Classification[]) => classification !== null && terms.includes(classification);
  const found: [boolean, ContradictionKind, ProfileField, ProfileField][] = [
    [abroad && usState !== null, 'state-abroad', 'country', 'usState'],
    [abroad && is(usTerms), 'us-term-abroad', 'country', 'classification'],
    [inUs && is(euTerms), 'eu-term-in-us', 'country', 'classification'],
    [isOfOthers(clientType, classification), 'class-of-others', 'clientType', 'classification'],
    [assetsUsd !== null && ticketUsd !== null && ticketUsd > assetsUsd, 'ticket-over-assets', 'assetsUsd', 'ticketUsd'],
  ];
  return found.flatMap(([holds, kind, one, other]) => (holds ? [{ kind, fields: [one, other] as const }] : []));
}

/** Funds and financial institutions are professional clients by what they are, and an individual is no eligible counterparty. */
function isOfOthers(clientType: Profile['clientType'], classification: Profile['classification']): boolean {
  if (classification === 'retail') return clientType === 'fund' || clientType === 'financial-institution';
  return classification === 'eligible-counterparty' && clientType === 'individual';
}
