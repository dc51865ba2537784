/**
 * Picks by need: fiat, options, size, hours. The profile's own currencies and ticket where they are set, else what the
 * rubric asks of every desk. The desk named is the most open one that is shown to meet the need, and never one that is
 * not eligible.
 */
import type { Assessment } from '@/lib/assessment/assess';
import { compareAssessments } from '@/lib/assessment/prefer';
import type { CompiledDesk } from '@/lib/desks/directory';
import { carriedFirst } from '@/lib/evidence/claim-status';
import type { FitRow, Need } from '@/lib/fit/fit';
import { needName } from '@/lib/fit/words';
import type { Profile } from '@/lib/profile/profile';
import { criterionOf } from '@/lib/scoring/score';
import type { Language } from '@/lib/texts/language';
import type { Wording } from '@/lib/texts/wording';
import type { Assess } from './about';

export interface NeedPick {
  id: 'fiat' | 'options' | 'size' | 'hours';
  need: string;
  /** Null where no desk that may be open is shown to meet it. */
  pick: Assessment | null;
  /** The claim that shows it, or that nothing does. */
  reason: Wording;
  /** Claims of the picked desk that show it meets the need. */
  claims: readonly string[];
}

/** What shows that the need is met: its claims, and the one line to give; null where nothing does. */
type Proof = (assessment: Assessment, language: Language) => Pick<NeedPick, 'reason' | 'claims'> | null;

export function picksByNeed(assess: Assess, profile: Profile, language: Language): NeedPick[] {
  const { say, list } = language;
  const { fiat, ticketUsd } = profile;
  const asked: [NeedPick['id'], string, Proof][] = [
    fiat.length > 0
      ? ['fiat', say('needFiat', { currencies: list(fiat, 'plain') }), byFit('fiat')]
      : ['fiat', say('needThreeFiat'), byCriterion('fiat-rails')],
    ['options', say('productOptions'), byCriterion('options')],
    ticketUsd !== null
      ? ['size', needName({ kind: 'ticket', usd: ticketUsd }, language), byFit('ticket')]
      : ['size', say('needSizeShown'), byCriterion('proven-size')],
    ['hours', say('needRoundTheClock'), byCriterion('round-the-clock')],
  ];
  return asked.map(([id, need, proof]) => {
    const all = assess(id === 'options' ? ['options'] : []);
    for (const pick of all.filter(({ verdict }) => verdict.kind !== 'not-eligible').sort(compareAssessments)) {
      const shown = proof(pick, language);
      if (shown) return { id, need, pick, ...shown };
    }
    return { id, need, pick: null, reason: say('needMetByNone'), claims: [] };
  });
}

function byCriterion(id: string): Proof {
  return ({ desk, score }, language) => {
    const criterion = criterionOf(score, id);
    if (criterion?.outcome !== 'met') return null;
    if (criterion.finding) return { reason: language.say('byYourFinding', { day: language.date(criterion.finding.day) }), claims: [] };
    return proofBy(desk, carriedFirst(criterion.claims, criterion.standing), language);
  };
}

/** Every row of that kind is met. */
function byFit(kind: Need['kind']): Proof {
  return ({ desk, fit }, language) => {
    const rows: FitRow[] = fit.filter(({ need }) => need.kind === kind);
    if (rows.length === 0 || rows.some(({ state }) => state !== 'met')) return null;
    return proofBy(
      desk,
      rows.flatMap(({ claims }) => claims),
      language,
    );
  };
}

function proofBy(desk: CompiledDesk, claims: readonly string[], { recorded }: Language): Pick<NeedPick, 'reason' | 'claims'> {
  const carrying = desk.claims.find(({ id }) => id === claims[0]);
  return { reason: recorded(carrying?.statement ?? ''), claims };
}
