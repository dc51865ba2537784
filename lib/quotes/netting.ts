/**
 * What is paid and received for the trades with one desk: of each currency and value date, gross both ways, and what is left where they
 * are netted. Exact decimals; amounts that a quotient makes are rounded half to even at 18 places.
 *
 * A value date is n weekdays after the day (UTC) of the trade. Bank holidays are not known here, so it is a first reading, not a
 * settlement instruction.
 */
import { group } from 'd3-array';
import { addBusinessDays, formatISO, parseISO } from 'date-fns';
import { type Decimal, decimal, ZERO } from './decimal';
import { BASIS_POINTS, counts, type Quote, type QuoteTerms } from './quote';

const PLACES = 18;

/** One way of one currency of a trade, as the client has it: above zero it is received, below zero paid. */
export interface Leg {
  currency: string;
  /** YYYY-MM-DD; null where T+n is not recorded. */
  valueDate: string | null;
  amount: Decimal;
}

export interface Settlement {
  currency: string;
  valueDate: string | null;
  received: Decimal;
  /** Above zero. */
  paid: Decimal;
  /** Received less paid: what changes hands where it is netted. */
  net: Decimal;
  /** How many payments there are without netting. */
  payments: number;
}

/** What the client receives and pays for one quote; nothing where it was not dealt, or quantity or price is not recorded. */
export function legsOf({ terms }: Pick<Quote, 'terms'>): Leg[] {
  const side = terms.taken ?? terms.side;
  const { price, quantity, quantityIn, outcome, base, counter } = terms;
  if (outcome !== 'traded' || price === null || quantity === null || side === 'two-way') return [];
  const dealt = 'at' in price ? price.at : side === 'buy' ? price.ask : price.bid;
  const inBase = quantityIn === 'base' ? decimal(quantity) : decimal(quantity).div(dealt).round(PLACES);
  const inCounter = quantityIn === 'base' ? decimal(quantity).times(dealt).round(PLACES) : decimal(quantity);
  const valueDate = valueDateOf(terms);
  const legs = [
    { currency: base, valueDate, amount: side === 'buy' ? inBase : inBase.neg() },
    { currency: counter, valueDate, amount: side === 'buy' ? inCounter.neg() : inCounter },
  ];
  return [...legs, ...feeLeg(terms, inCounter, valueDate)];
}

/** The same legs as the desk has them. */
export function otherSide(legs: readonly Leg[]): Leg[] {
  return legs.map((leg) => ({ ...leg, amount: leg.amount.neg() }));
}

/** By value date, then currency; those without a date come last. */
export function settle(legs: readonly Leg[]): Settlement[] {
  const groups = group(legs, ({ currency, valueDate }) => JSON.stringify([valueDate ?? '9999-99-99', currency]));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const sum = (part: readonly Leg[]) => part.reduce((total, { amount }) => total.plus(amount), ZERO);
      const received = sum(group.filter(({ amount }) => amount.gt('0')));
      const paid = sum(group.filter(({ amount }) => amount.lt('0'))).neg();
      const { currency, valueDate } = first;
      return [{ currency, valueDate, received, paid, net: received.minus(paid), payments: group.length }];
    });
}

export function settlementsOf(quotes: readonly Quote[]): Settlement[] {
  return settle(quotes.filter(counts).flatMap(legsOf));
}

function feeLeg({ fee, counter }: QuoteTerms, inCounter: Decimal, valueDate: string | null): Leg[] {
  if (fee === null || fee.amount === '0') return [];
  return [
    fee.unit === BASIS_POINTS
      ? { currency: counter, valueDate, amount: inCounter.times(fee.amount).div('10000').round(PLACES).neg() }
      : { currency: fee.unit, valueDate, amount: decimal(fee.amount).neg() },
  ];
}

function valueDateOf({ time, settlementDays }: QuoteTerms): string | null {
  if (settlementDays === null) return null;
  const day = parseISO(time.slice(0, 'YYYY-MM-DD'.length));
  return formatISO(settlementDays === 0 ? day : addBusinessDays(day, settlementDays), { representation: 'date' });
}
