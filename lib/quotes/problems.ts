/** What keeps terms from being a quote: rules between fields, which no field shows by itself. The form of each is its reader's. */
import { parseISO } from 'date-fns';
import { decimal } from './decimal';
import type { QuoteTerms } from './quote';

export type Contradiction =
  | 'same-currencies'
  | 'price-missing'
  | 'two-way-with-one-price'
  | 'bid-above-ask'
  | 'taken-side-missing'
  | 'taken-without-trade'
  | 'taken-other-side'
  | 'expired-before-asked';

/** Empty where the terms are a quote. */
export function contradictionsIn(terms: QuoteTerms): Contradiction[] {
  const { side, price, outcome, taken, validUntil } = terms;
  const isTraded = outcome === 'traded';
  const isTwoWay = price !== null && 'bid' in price;
  const found: [boolean, Contradiction][] = [
    [terms.base === terms.counter, 'same-currencies'],
    // A desk may refuse without a price, or let the time run out; whatever else came of it, there was one.
    [price === null && outcome !== 'rejected' && outcome !== 'expired', 'price-missing'],
    [side === 'two-way' && price !== null && !isTwoWay, 'two-way-with-one-price'],
    [isTwoWay && decimal(price.bid).gt(price.ask), 'bid-above-ask'],
    [isTraded && side === 'two-way' && taken === null, 'taken-side-missing'],
    [!isTraded && taken !== null, 'taken-without-trade'],
    [taken !== null && side !== 'two-way' && taken !== side, 'taken-other-side'],
    [validUntil !== null && parseISO(validUntil) < parseISO(terms.time), 'expired-before-asked'],
  ];
  return found.flatMap(([holds, what]) => (holds ? [what] : []));
}
