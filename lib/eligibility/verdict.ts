/**
 * May this profile face this desk, for the services it needs? Each service is judged of its own (judge-service.ts) and
 * the verdicts are joined here: alike where they agree, "conditional" where one service is open and another is not, each
 * named. Where no rule speaks, the desk's own "otherwise" says what is published, so that no verdict lacks a source.
 */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Regions, Rubric } from '@/lib/desks/guide-schema';
import type { Service } from '@/lib/desks/kinds';
import { standingOf } from '@/lib/evidence/claim-status';
import { type Profile, servicesNeeded } from '@/lib/profile/profile';
import type { Language } from '@/lib/texts/language';
import { inLine, joined, plain } from '@/lib/texts/wording';
import { judgeService } from './judge-service';
import { matchRule } from './match-rule';
import { isOpen, openness, type Ruling, type WeighedRule } from './ruling';
import { aboutService } from './words';

export interface Verdict extends Ruling {
  /** One for each service the profile needs. */
  services: (Ruling & { service: Service })[];
}

export function judgeEligibility(
  desk: CompiledDesk,
  profile: Profile,
  regions: Regions,
  rubric: Rubric,
  today: string,
  language: Language,
): Verdict {
  const weighed = desk.eligibility.flatMap((rule): WeighedRule[] => {
    const match = matchRule(rule, profile, regions);
    if (match.fit === 'no') return [];
    const { status, reviewDue } = standingOf(desk, rule.claims, rubric, today);
    return [{ rule, status, reviewDue, asks: match.fit === 'maybe' ? match.asks : [] }];
  });
  const services = servicesNeeded(profile).map((service) => {
    const about = weighed.filter(({ rule }) => rule.services?.includes(service) ?? true);
    return { service, ...judgeService(about, desk.otherwise, profile.country !== null, language) };
  });
  return { ...together(services, language), services };
}

function together(services: Verdict['services'], language: Language): Ruling {
  const [first] = services;
  if (!first) throw new Error('a profile needs one service at least');
  const best = services.reduce((a, b) => (openness(b.kind) < openness(a.kind) ? b : a));
  const alike = services.every(({ kind }) => kind === first.kind);
  const said = services.map(({ service, kind, reason }) => inLine(`${aboutService(service, alike ? null : kind, language)}: `, reason));
  return {
    kind: alike ? first.kind : isOpen(best.kind) ? 'conditional' : 'not-established',
    reason: alike && services.every(({ reason }) => plain(reason) === plain(first.reason)) ? first.reason : joined(said, ' '),
    asks: unique(services.flatMap((s) => s.asks)),
    entity: best.entity,
    claims: unique(services.flatMap((s) => s.claims)),
    rules: services.flatMap((s) => s.rules).filter((weighed, i, all) => all.findIndex(({ rule }) => rule === weighed.rule) === i),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
