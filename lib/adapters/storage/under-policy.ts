/**
 * Single values as they count: what the user stored with what an organisation sets laid over it. For the background, which decides by
 * them; what shows or weighs more takes a snapshot. What is written is the user's own alone.
 */
import type { ListedDomain } from '@/lib/domains/guard';
import type { SignOff } from '@/lib/onboarding/sign-off';
import { domainsUnder } from '@/lib/policy/domains';
import { pauseUnder, signOffUnder } from '@/lib/policy/lay-over';
import { type PackRules, packRules } from '@/lib/policy/packs';
import type { Feature } from '@/lib/policy/policy';
import type { PauseList } from '@/lib/profile/pause';
import { ownDomainsItem } from './domain-items';
import { pauseItem, signOffItem } from './items';
import { readManaged } from './policy';
import { readStored } from './stored-item';

export async function readPause(): Promise<PauseList> {
  const [{ policy }, own] = await Promise.all([readManaged(), readStored(pauseItem)]);
  return pauseUnder(policy, own);
}

export async function readListedDomains(): Promise<readonly ListedDomain[]> {
  const [{ policy }, own] = await Promise.all([readManaged(), readStored(ownDomainsItem)]);
  return domainsUnder(policy, own);
}

export async function readSignOff(): Promise<SignOff> {
  const [{ policy }, own] = await Promise.all([readManaged(), readStored(signOffItem)]);
  return signOffUnder(policy, own);
}

export async function readPackRules(): Promise<PackRules> {
  return packRules((await readManaged()).policy);
}

export async function isSwitchedOff(feature: Feature): Promise<boolean> {
  const { policy } = await readManaged();
  return policy.disabled.includes(feature);
}
