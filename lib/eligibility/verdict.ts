/**
 * May this profile face this desk, for the services it needs? Each service is judged of its own (judge-service.ts) and
 * the verdicts are joined here: alike where they agree, "conditional" where one service is open and another is not, each
 * named. Where no rule speaks, the desk's own "otherwise" says what is published, so that no verdict lacks a source.
 */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Regions, Rubric, Service } from '@/lib/desks/schema';
import { standingOf } from '@/lib/evidence/claim-status';
import { type Profile, servicesNeeded } from '@/lib/profile/profile';
import { serviceNames } from '@/lib/profile/words';
import { judgeService } from './judge-service';
import { matchRule } from './match-rule';
import { isOpen, openness, type Ruling, type VerdictKind, type WeighedRule } from './ruling';

export interface Verdict extends Ruling {
  /** One for each service the profile needs. */
  services: (Ruling & { service: Service })[];
}

export function judgeEligibility(desk: CompiledDesk, profile: Profile, regions: Regions, rubric: Rubric, today: string): Verdict {
  const weighed = desk.eligibility.flatMap((rule): WeighedRule[] => {
    const match = matchRule(rule, profile, regions);
    if (match.fit === 'no') return [];
    const { status, reviewDue } = standingOf(desk, rule.claims, rubric, today);
    return [{ rule, status, reviewDue, asks: match.fit === 'maybe' ? match.asks : [] }];
  });
  const services = servicesNeeded(profile).map((service) => {
    const about = weighed.filter(({ rule }) => rule.services?.includes(service) ?? true);
    return { service, ...judgeService(about, desk.otherwise, profile.country !== null) };
  });
  return { ...joined(services), services };
}

function joined(services: Verdict['services']): Ruling {
  const [first] = services;
  if (!first) throw new Error('a profile needs one service at least');
  const best = services.reduce((a, b) => (openness(b.kind) < openness(a.kind) ? b : a));
  const alike = services.every(({ kind }) => kind === first.kind);
  const said = services.map((s) => `${serviceNames[s.service]}${alike ? '' : `, ${plainWords[s.kind]}`}: ${s.reason}`);
  return {
    kind: alike ? first.kind : isOpen(best.kind) ? 'conditional' : 'not-established',
    reason: alike && services.every(({ reason }) => reason === first.reason) ? first.reason : said.join(' '),
    asks: unique(services.flatMap((s) => s.asks)),
    entity: best.entity,
    claims: unique(services.flatMap((s) => s.claims)),
    rules: services.flatMap((s) => s.rules).filter((weighed, i, all) => all.findIndex(({ rule }) => rule === weighed.rule) === i),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

const plainWords: Readonly<Record<VerdictKind, string>> = {
  eligible: 'eligible',
  conditional: 'conditional',
  'not-established': 'not established',
  'not-eligible': 'not eligible',
};
