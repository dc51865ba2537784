/**
 * The ruling for one service, in three-valued logic over the rules that do or may speak of the profile. Each legal entity
 * that has a rule is a path of its own; rules without an entity join every path. Inside a path a "no" beats everything;
 * the ruling is the most open path. A rule whose evidence is weak or past its shelf life never opens a door, and a "no"
 * of that kind keeps it from opening: that is "not established". Missing evidence is never "eligible".
 */

import type { Rule } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import { counts } from '@/lib/evidence/claim-status';
import type { ProfileField } from '@/lib/profile/profile';
import type { Language } from '@/lib/texts/language';
import { inLine, type Wording } from '@/lib/texts/wording';
import { openness, type Ruling, type VerdictKind, type WeighedRule } from './ruling';
import { questionKeys } from './words';

type Otherwise = CompiledDesk['otherwise'];

/** `weighed`: the rules about this service that do or may speak of the profile. */
export function judgeService(weighed: readonly WeighedRule[], otherwise: Otherwise, domicileSet: boolean, language: Language): Ruling {
  const deskWide = weighed.filter(({ rule }) => rule.entity === undefined);
  if (!domicileSet) {
    const anywhere = judgePath(deskWide, otherwise, language);
    return anywhere.kind === 'not-eligible'
      ? anywhere
      : { ...open(language.say(questionKeys.country), ['country'], []), claims: otherwise.claims };
  }
  const entities = [...new Set(weighed.flatMap(({ rule }) => rule.entity ?? []))];
  const paths = entities.map((entity) => [...weighed.filter(({ rule }) => rule.entity === entity), ...deskWide]);
  const rulings = (paths.length > 0 ? paths : [deskWide]).map((path) => judgePath(path, otherwise, language));
  return rulings.reduce((best, other) => (openness(other.kind) < openness(best.kind) ? other : best));
}

function judgePath(weighed: readonly WeighedRule[], otherwise: Otherwise, language: Language): Ruling {
  const sure = weighed.filter(({ asks }) => asks.length === 0);
  const solid = sure.filter(({ status }) => counts(status));
  const is = (outcome: Rule['outcome']) => (w: WeighedRule) => w.rule.outcome === outcome;

  const refusal = solid.find(is('not-eligible'));
  if (refusal) return ruling('not-eligible', refusal, weighed, language);

  const reportedRefusal = sure.find(is('not-eligible'));
  if (reportedRefusal) return doubtful(reportedRefusal, weighed, language);

  const possibleRefusal = weighed.find((w) => w.asks.length > 0 && (is('not-eligible')(w) || is('not-established')(w)));
  if (possibleRefusal) return asking(possibleRefusal, weighed, language);

  const openQuestion = sure.find(is('not-established'));
  if (openQuestion) return open(language.recorded(openQuestion.rule.reason), [], front(openQuestion, weighed));

  const acceptance = solid.find(is('eligible'));
  const condition = solid.find(is('conditional')) ?? (acceptance && weighed.find(is('conditional')));
  if (condition) return ruling('conditional', condition, weighed, language);
  if (acceptance) return ruling('eligible', acceptance, weighed, language);

  const possible = weighed.find((w) => counts(w.status) && w.asks.length > 0);
  if (possible) return asking(possible, weighed, language);

  const [weak] = weighed;
  if (weak) return doubtful(weak, weighed, language);
  return { ...open(language.recorded(otherwise.reason), [], []), claims: otherwise.claims };
}

function ruling(kind: VerdictKind, decisive: WeighedRule, weighed: readonly WeighedRule[], language: Language): Ruling {
  return {
    kind,
    reason: language.recorded(decisive.rule.reason),
    asks: decisive.asks,
    entity:
      decisive.rule.entity ??
      weighed.find(({ rule, status, asks }) => rule.entity && counts(status) && asks.length === 0)?.rule.entity ??
      null,
    claims: decisive.rule.claims,
    rules: front(decisive, weighed),
  };
}

function open(reason: Wording, asks: ProfileField[], rules: WeighedRule[]): Ruling {
  return {
    kind: 'not-established',
    reason,
    asks,
    entity: rules.find(({ rule }) => rule.entity)?.rule.entity ?? null,
    claims: rules[0]?.rule.claims ?? [],
    rules,
  };
}

/** The rule speaks of the profile and cannot carry a verdict. */
function doubtful(decisive: WeighedRule, weighed: readonly WeighedRule[], { say, recorded }: Language): Ruling {
  const doubt = say(decisive.status === 'under-review' ? 'doubtUnderReview' : 'doubtTooFewSources');
  return open(inLine(recorded(decisive.rule.reason), ` ${doubt}`), [], front(decisive, weighed));
}

/** What decides is missing: the question first, then what hangs on it. */
function asking(decisive: WeighedRule, weighed: readonly WeighedRule[], { say, recorded }: Language): Ruling {
  const asked = decisive.asks.map((field) => say(questionKeys[field])).join(' ');
  return open(inLine(`${asked} `, recorded(decisive.rule.reason)), decisive.asks, front(decisive, weighed));
}

function front(decisive: WeighedRule, weighed: readonly WeighedRule[]): WeighedRule[] {
  return [decisive, ...weighed.filter((w) => w !== decisive)];
}
