/**
 * What the recorded quotes of one desk say on the criteria of costs, as findings the user may record as his own: the outcome and the
 * figures it rests on. Nothing is recorded by itself, and from few or old quotes nothing is proposed. What quotes cannot show, as
 * that a desk publishes how it prices, is not concluded from them.
 */
import { formatISO, parseISO, subMonths } from 'date-fns';
import type { Rubric } from '@/lib/desks/guide-schema';
import type { FoundOutcome } from '@/lib/findings/finding';
import { costOf } from './cost';
import { decimal } from './decimal';
import { counts, type Quote, type QuoteTerms } from './quote';
import { knownOf, type Middle, middleOf } from './summary';

/** Two that agree may be chance, and of two that differ neither is the rule. */
export const LEAST_QUOTES = 3;

/** Months that count where the rubric has none for fees. */
const MONTHS = 18;

export const proposedCriteria = ['pricing-disclosed', 'no-desk-fee', 'no-prefunding-or-netting', 'financing'] as const;
export type ProposedCriterion = (typeof proposedCriteria)[number];

export interface Proposal {
  criterion: ProposedCriterion;
  outcome: FoundOutcome;
  /** How many quotes say something on it, how many of them speak for it, and the day of the newest, YYYY-MM-DD. */
  of: number;
  speaking: number;
  to: string;
  /** Over these quotes, in basis points. */
  allIn: Middle;
  spread: Middle;
  fee: Middle;
  /** Percent a year. */
  rate: Middle;
}

interface Question {
  /** Whether a quote says anything on it, either way. */
  tells: (terms: QuoteTerms) => boolean;
  speaksFor: (terms: QuoteTerms) => boolean;
  /** Null where nothing follows. */
  outcome: (share: 'all' | 'some' | 'none') => FoundOutcome | null;
}

const inProportion = { all: 'met', some: 'partly', none: 'not-met' } as const;

const settlesAfter = ({ prefunded, netting }: QuoteTerms) => prefunded === false || netting === 'net';
const hasRate = ({ financing }: QuoteTerms) => financing !== null && financing.rate !== '0';

const questions: Readonly<Record<ProposedCriterion, Question>> = {
  // A desk that tells fee and price apart on every quote discloses to us; whether it publishes, no quote shows.
  'pricing-disclosed': {
    tells: () => true,
    speaksFor: (terms) => terms.fee !== null && costOf(terms).spread.known,
    outcome: (share) => (share === 'all' ? 'partly' : null),
  },
  'no-desk-fee': {
    tells: ({ fee }) => fee !== null,
    speaksFor: ({ fee }) => fee !== null && decimal(fee.amount).lte('0'),
    outcome: (share) => inProportion[share],
  },
  'no-prefunding-or-netting': {
    tells: (terms) => settlesAfter(terms) || (terms.prefunded === true && terms.netting === 'gross'),
    speaksFor: settlesAfter,
    outcome: (share) => inProportion[share],
  },
  // No rate on a quote is no refusal of credit.
  financing: { tells: hasRate, speaksFor: hasRate, outcome: (share) => (share === 'all' ? 'met' : null) },
};

/** `quotes`: of one desk; `today` is YYYY-MM-DD. One a criterion at most, in the order above. */
export function proposalsFrom(quotes: readonly Quote[], rubric: Pick<Rubric, 'shelfLife'>, today: string): Proposal[] {
  const months = rubric.shelfLife.find(({ topics }) => topics.includes('fee'))?.months ?? MONTHS;
  const since = formatISO(subMonths(parseISO(today), months), { representation: 'date' });
  const recent = quotes.filter((quote) => counts(quote) && quote.terms.price !== null && quote.terms.time >= since);
  return proposedCriteria.flatMap((criterion): Proposal[] => {
    const { tells, speaksFor, outcome } = questions[criterion];
    const telling = recent.map(({ terms }) => terms).filter(tells);
    const speaking = telling.filter(speaksFor).length;
    const follows = outcome(speaking === telling.length ? 'all' : speaking === 0 ? 'none' : 'some');
    if (telling.length < LEAST_QUOTES || follows === null) return [];
    return [{ criterion, outcome: follows, of: telling.length, speaking, ...figuresOf(telling) }];
  });
}

function figuresOf(all: readonly QuoteTerms[]): Pick<Proposal, 'to' | 'allIn' | 'spread' | 'fee' | 'rate'> {
  const costs = all.map(costOf);
  return {
    to: all.reduce((last, { time }) => (time > last ? time : last), '').slice(0, 'YYYY-MM-DD'.length),
    allIn: middleOf(knownOf(costs.map(({ allIn }) => allIn))),
    spread: middleOf(knownOf(costs.map(({ spread }) => spread))),
    fee: middleOf(knownOf(costs.map(({ fee }) => fee))),
    rate: middleOf(all.flatMap(({ financing }) => (financing ? [decimal(financing.rate)] : []))),
  };
}
