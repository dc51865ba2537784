/**
 * May this profile face this desk? Each legal entity that has a rule about the profile is a path of its own; rules
 * without an entity join every path. Inside a path a "no" beats everything; the desk's verdict is its most open path.
 * A rule whose evidence is weak or past its shelf life never opens a door, and a "no" of that kind keeps it from
 * opening: the verdict is then "not established". Missing evidence or a missing domicile is never "eligible".
 */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Regions, Rubric, Rule } from '@/lib/desks/schema';
import { type ClaimStatus, claimStatus, counts } from '@/lib/evidence/claim-status';
import type { Profile, ProfileField } from '@/lib/profile/profile';
import { matchRule } from './match-rule';

export type VerdictKind = 'eligible' | 'conditional' | 'not-established' | 'not-eligible';

export interface Verdict {
  kind: VerdictKind;
  /** The one line to show. */
  reason: string;
  /** Profile fields that would decide, most telling first. */
  asks: ProfileField[];
  /** Entity the verdict speaks of, where the evidence names one. */
  entity: string | null;
  /** Every rule that was weighed for it, the deciding one first. */
  rules: { rule: Rule; status: ClaimStatus }[];
}

interface Weighed {
  rule: Rule;
  status: ClaimStatus;
  asks: ProfileField[];
}

/** Most open first. */
const order: readonly VerdictKind[] = ['eligible', 'conditional', 'not-established', 'not-eligible'];

const questions: Readonly<Record<ProfileField, string>> = {
  country: 'set your domicile',
  usState: 'which US state?',
  clientType: 'set your client type',
  classification: 'set your classification',
};

/** Whether a verdict lets this profile in, with or without a condition. */
export function isOpen(kind: VerdictKind): boolean {
  return kind === 'eligible' || kind === 'conditional';
}

export function openness(kind: VerdictKind): number {
  return order.indexOf(kind);
}

export function judgeEligibility(desk: CompiledDesk, profile: Profile, regions: Regions, rubric: Rubric, today: string): Verdict {
  if (profile.country === null) return notEstablished(questions.country, ['country'], []);
  const weighed = desk.eligibility.flatMap((rule): Weighed[] => {
    const match = matchRule(rule, profile, regions);
    if (match.fit === 'no') return [];
    return [{ rule, status: claimStatus(desk, rule.claims, rubric, today), asks: match.fit === 'maybe' ? match.asks : [] }];
  });
  const deskWide = weighed.filter(({ rule }) => rule.entity === undefined);
  const entities = [...new Set(weighed.flatMap(({ rule }) => rule.entity ?? []))];
  const paths = entities.map((entity) => [...weighed.filter(({ rule }) => rule.entity === entity), ...deskWide]);
  const verdicts = (paths.length > 0 ? paths : [deskWide]).map(judgePath);
  const [best] = verdicts.sort((a, b) => openness(a.kind) - openness(b.kind));
  return best ?? judgePath([]);
}

function judgePath(weighed: readonly Weighed[]): Verdict {
  const sure = weighed.filter(({ asks }) => asks.length === 0);
  const solid = sure.filter(({ status }) => counts(status));
  const is = (outcome: Rule['outcome']) => (w: Weighed) => w.rule.outcome === outcome;

  const refusal = solid.find(is('not-eligible'));
  if (refusal) return verdict('not-eligible', refusal, weighed);

  const reportedRefusal = sure.find(is('not-eligible'));
  if (reportedRefusal) {
    return notEstablished(`${reportedRefusal.rule.reason} ${doubt(reportedRefusal)}`, [], front(reportedRefusal, weighed));
  }

  const possibleRefusal = weighed.find((w) => w.asks.length > 0 && (is('not-eligible')(w) || is('not-established')(w)));
  if (possibleRefusal) return notEstablished(ask(possibleRefusal.asks), possibleRefusal.asks, front(possibleRefusal, weighed));

  const openQuestion = sure.find(is('not-established'));
  if (openQuestion) return notEstablished(openQuestion.rule.reason, [], front(openQuestion, weighed));

  const acceptance = solid.find(is('eligible'));
  const condition = solid.find(is('conditional')) ?? (acceptance && weighed.find(is('conditional')));
  if (condition) return verdict('conditional', condition, weighed);
  if (acceptance) return verdict('eligible', acceptance, weighed);

  const possible = weighed.find((w) => counts(w.status) && w.asks.length > 0);
  if (possible) return notEstablished(ask(possible.asks), possible.asks, front(possible, weighed));

  const [weak] = weighed;
  if (!weak) return notEstablished('no published evidence for a client like you', [], []);
  return notEstablished(`${weak.rule.reason} ${doubt(weak)}`, [], weighed);
}

function verdict(kind: VerdictKind, decisive: Weighed, weighed: readonly Weighed[]): Verdict {
  return {
    kind,
    reason: decisive.rule.reason,
    asks: decisive.asks,
    entity: decisive.rule.entity ?? weighed.find(({ rule }) => rule.entity)?.rule.entity ?? null,
    rules: strip(front(decisive, weighed)),
  };
}

function notEstablished(reason: string, asks: ProfileField[], weighed: readonly Weighed[]): Verdict {
  return { kind: 'not-established', reason, asks, entity: weighed[0]?.rule.entity ?? null, rules: strip(weighed) };
}

/** Why a rule does not carry a verdict. */
function doubt({ status }: Weighed): string {
  return status === 'under-review' ? 'Past its shelf life, under review.' : 'One source only.';
}

function ask(fields: readonly ProfileField[]): string {
  return fields.map((field) => questions[field]).join(', ');
}

function front(decisive: Weighed, weighed: readonly Weighed[]): Weighed[] {
  return [decisive, ...weighed.filter((w) => w !== decisive)];
}

function strip(weighed: readonly Weighed[]): Verdict['rules'] {
  return weighed.map(({ rule, status }) => ({ rule, status }));
}
