/** What using a pack, or going back from one, would change for this user, before anything is changed. */
import { dequal } from 'dequal/lite';
import { type Assessment, assessAll, type UserView } from '@/lib/assessment/assess';
import type { Directory } from '@/lib/desks/directory';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Language } from '@/lib/texts/language';

export interface Differences {
  /** Verdicts that change for the user's profile. */
  verdicts: { name: string; before: VerdictKind; now: VerdictKind }[];
  /** Desks whose published score is another interval. */
  scores: string[];
  /** Desks that come and that go. */
  added: string[];
  gone: string[];
  /** Desks of which anything else than verdict and score changes. */
  others: string[];
  criteria: ListChange;
  /** Weights, points, shelf lives or thresholds are others. */
  isWeighedAnew: boolean;
  items: ListChange;
}

/** Names of what comes, goes and reads otherwise. */
export interface ListChange {
  added: string[];
  gone: string[];
  changed: string[];
}

/** `today` is YYYY-MM-DD. */
export function differencesOf(before: Directory, after: Directory, view: UserView, today: string, language: Language): Differences {
  const assessedBefore = new Map(assessAll(before, view, today, language).map((one) => [one.desk.id, one]));
  const assessedAfter = assessAll(after, view, today, language);
  const idsAfter = new Set(after.desks.map(({ id }) => id));
  const pairs = assessedAfter.flatMap((now): [Assessment, Assessment][] => {
    const then = assessedBefore.get(now.desk.id);
    return then ? [[then, now]] : [];
  });
  const verdicts = pairs.filter(([then, now]) => then.verdict.kind !== now.verdict.kind);
  const scores = pairs.filter(([then, now]) => !isSameInterval(then, now));
  const others = pairs.filter((pair) => !dequal(pair[0].desk, pair[1].desk) && !verdicts.includes(pair) && !scores.includes(pair));
  const nowOf = ([, now]: [Assessment, Assessment]) => now.name;
  return {
    verdicts: verdicts.map(([then, now]) => ({ name: now.name, before: then.verdict.kind, now: now.verdict.kind })),
    scores: scores.map(nowOf),
    added: after.desks.filter(({ id }) => !assessedBefore.has(id)).map(({ name }) => name),
    gone: before.desks.filter(({ id }) => !idsAfter.has(id)).map(({ name }) => name),
    others: others.map(nowOf),
    criteria: listChange(criteriaOf(before), criteriaOf(after)),
    isWeighedAnew: !dequal(weighingOf(before), weighingOf(after)),
    items: listChange(
      before.checklist.map((item) => ({ id: item.id, name: item.title, content: item })),
      after.checklist.map((item) => ({ id: item.id, name: item.title, content: item })),
    ),
  };
}

function isSameInterval({ publicScore: a }: Assessment, { publicScore: b }: Assessment): boolean {
  return a.proven === b.proven && a.possible === b.possible && a.rated === b.rated && dequal(a.failedFloors, b.failedFloors);
}

interface Listed {
  id: string;
  name: string;
  content: unknown;
}

function listChange(before: readonly Listed[], after: readonly Listed[]): ListChange {
  const then = new Map(before.map((one) => [one.id, one]));
  const ids = new Set(after.map(({ id }) => id));
  const names = (list: readonly Listed[]) => list.map(({ name }) => name);
  return {
    added: names(after.filter(({ id }) => !then.has(id))),
    gone: names(before.filter(({ id }) => !ids.has(id))),
    changed: names(after.filter(({ id, content }) => then.has(id) && !dequal(then.get(id)?.content, content))),
  };
}

/** What a criterion says; what it weighs is told apart. */
function criteriaOf({ rubric }: Directory): Listed[] {
  return rubric.factors.flatMap(({ criteria }) =>
    criteria.map(({ id, name, ask, metWhen }) => ({ id, name, content: { name, ask, metWhen } })),
  );
}

function weighingOf({ rubric }: Directory): unknown {
  const { factors, ...rest } = rubric;
  const weighed = factors.map(({ id, name, weight, criteria }) => ({
    id,
    name,
    weight,
    criteria: criteria.map((criterion) => ({ id: criterion.id, points: criterion.points, floor: criterion.floor })),
  }));
  return { ...rest, factors: weighed };
}
