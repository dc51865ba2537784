/** Which checklist items concern this client at this desk. What the profile or the evidence leaves open counts as concerning them. */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { ChecklistItem, Regions } from '@/lib/desks/guide-schema';
import { matchRule } from '@/lib/eligibility/match-rule';
import { type Profile, servicesNeeded } from '@/lib/profile/profile';

export function applies({ appliesTo = {} }: ChecklistItem, desk: Pick<CompiledDesk, 'terms'>, profile: Profile, regions: Regions): boolean {
  const { where, clientTypes, services, styles } = appliesTo;
  const whom = matchRule({ where, clientTypes }, profile, regions);
  return whom.fit !== 'no' && (!services || services.some((one) => servicesNeeded(profile).includes(one))) && dealsIn(desk, styles);
}

/** Whether the desk deals in one of the styles, as far as is known. */
function dealsIn({ terms }: Pick<CompiledDesk, 'terms'>, styles: NonNullable<ChecklistItem['appliesTo']>['styles']): boolean {
  if (!styles) return true;
  const offered = terms.styles.filter(({ offered }) => offered).map(({ style }) => style);
  return offered.length === 0 || offered.some((style) => styles.includes(style));
}
