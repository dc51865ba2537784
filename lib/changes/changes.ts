/**
 * What moved at a desk since the user last looked: outcomes and the verdict. A look keeps what was shown; the verdict is
 * compared only while the profile asks the same, so that a change of ours is never told as a change of the desk.
 */
import type { Assessment } from '@/lib/assessment/assess';
import { outcomeKeys } from '@/lib/assessment/words';
import type { Rule } from '@/lib/desks/desk-schema';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import { verdictInSentence } from '@/lib/eligibility/words';
import { type Profile, servicesNeeded } from '@/lib/profile/profile';
import type { Outcome } from '@/lib/scoring/factor-score';
import type { Language } from '@/lib/texts/language';

/** What stood there when the user last looked. */
export interface Look {
  /** YYYY-MM-DD. */
  day: string;
  /** Criterion id to the outcome that counted. */
  outcomes: Readonly<Record<string, Outcome>>;
  verdict: VerdictKind;
  /** Key of the profile the verdict was for. */
  profile: string;
}

export interface Changes {
  since: string;
  /** "Options: unverified → met", the verdict first. */
  lines: string[];
}

export function lookAt({ publicScore, verdict }: Assessment, profile: Profile, today: string): Look {
  return {
    day: today,
    outcomes: Object.fromEntries(publicScore.factors.flatMap((f) => f.criteria.map((c) => [c.id, c.outcome]))),
    verdict: verdict.kind,
    profile: keyOf(profile),
  };
}

/** Null where the user never looked or nothing moved. */
export function changesSince(look: Look | null, assessment: Assessment, profile: Profile, language: Language): Changes | null {
  if (look === null) return null;
  const { say } = language;
  const { outcomes, verdict } = moved(look, assessment, profile);
  const lines = outcomes.map(({ name, before, now, pastShelfLife }) =>
    say(pastShelfLife ? 'changedPastShelfLife' : 'changed', { what: name, before: say(outcomeKeys[before]), now: say(outcomeKeys[now]) }),
  );
  if (verdict) {
    const [before, now] = verdict;
    lines.unshift(
      say('changed', { what: say('eligibility'), before: verdictInSentence(before, language), now: verdictInSentence(now, language) }),
    );
  }
  return lines.length === 0 ? null : { since: look.day, lines };
}

interface Moved {
  outcomes: { name: string; before: Outcome; now: Outcome; pastShelfLife: boolean }[];
  verdict: [before: VerdictKind, now: VerdictKind] | null;
}

/** A criterion that is new to the rubric is no change of the desk. */
function moved(look: Look, { desk, publicScore, verdict }: Assessment, profile: Profile): Moved {
  const outcomes = publicScore.factors.flatMap((factor) =>
    factor.criteria.flatMap(({ id, name, outcome, standing }) => {
      const before = look.outcomes[id];
      if (before === undefined || before === outcome) return [];
      return [{ name, before, now: outcome, pastShelfLife: standing.status === 'under-review' }];
    }),
  );
  const judgedAnew = asksTheSame(look.profile, profile, desk.eligibility) && look.verdict !== verdict.kind;
  return { outcomes, verdict: judgedAnew ? [look.verdict, verdict.kind] : null };
}

/** Whether anything moved at the desk since that look. */
export function hasChanged(look: Look | null, assessment: Assessment, profile: Profile): boolean {
  if (look === null) return false;
  const { outcomes, verdict } = moved(look, assessment, profile);
  return outcomes.length > 0 || verdict !== null;
}

/**
 * The look to keep after this one: what stands there now, or the earlier look while it has changes that were not read.
 * So a change stays named until the user says so, however often the card was passed.
 */
export function nextLook(look: Look | null, assessment: Assessment, profile: Profile, today: string, read: boolean): Look {
  return look !== null && !read && hasChanged(look, assessment, profile) ? look : lookAt(assessment, profile, today);
}

/** What a verdict may be for. */
function keyOf(profile: Profile): string {
  return JSON.stringify(askable.map(({ read }) => read(profile)));
}

/** Whether the profile is the same in all that today's rules ask about, so that nothing else hides a change. */
function asksTheSame(key: string, profile: Profile, rules: readonly Rule[]): boolean {
  const before: unknown = JSON.parse(key);
  const isAsked = ({ by }: Askable) => by === 'always' || rules.some((rule) => rule[by] !== undefined);
  return Array.isArray(before) && askable.every((one, i) => !isAsked(one) || before[i] === one.read(profile));
}

/** A part of the profile, and the part of a rule that asks about it. */
interface Askable {
  by: 'always' | 'clientTypes' | 'classifications' | 'assetsUsd' | 'ticketUsd' | 'services';
  read: (profile: Profile) => string | number | null;
}

/** Kept looks hold their values in this order. */
const askable: readonly Askable[] = [
  { by: 'always', read: ({ country }) => country },
  { by: 'always', read: ({ usState }) => usState },
  { by: 'clientTypes', read: ({ clientType }) => clientType },
  { by: 'classifications', read: ({ classification }) => classification },
  { by: 'assetsUsd', read: ({ assetsUsd }) => assetsUsd },
  { by: 'ticketUsd', read: ({ ticketUsd }) => ticketUsd },
  { by: 'services', read: (profile) => servicesNeeded(profile).join() },
];
