/**
 * What a quote costs, in basis points of the notional at the arrival mid. Above zero is always cost to the client and below zero gain,
 * whichever side: sign × (price − mid) / mid × 10,000, with + for a buy and − for a sell. All-in adds the explicit fee and the financing.
 *
 * A figure that lacks something says what, and is never taken for zero; nor is a sum of which one part is not known.
 */
import { BPS, type Decimal, decimal, ZERO } from './decimal';
import { notionalOf } from './notional';
import { BASIS_POINTS, type DealtSide, type QuoteTerms } from './quote';

/** What a figure would need. `fee-currency`: the fee is in neither currency of the pair. */
export type Lack = 'price' | 'mid' | 'quantity' | 'fee' | 'fee-currency' | 'financing' | 'financing-days';

export type Figure = { known: true; bps: Decimal } | { known: false; lacks: readonly Lack[] };

export interface Cost {
  /** Of the side that was asked or dealt; of a two-way quote that was not, half the distance between bid and ask. */
  spread: Figure;
  fee: Figure;
  financing: Figure;
  allIn: Figure;
  /** Of a two-way quote: half the distance between bid and ask, and the cost of either side. Null of any other. */
  twoWay: { half: Figure; buy: Figure; sell: Figure } | null;
}

/** Figures of thousands are asked for by table, summary and plot, and terms never change in place. */
const worked = new WeakMap<QuoteTerms, Cost>();

export function costOf(terms: QuoteTerms): Cost {
  const before = worked.get(terms);
  const cost = before ?? workOut(terms);
  if (!before) worked.set(terms, cost);
  return cost;
}

function workOut(terms: QuoteTerms): Cost {
  const spread = spreadOf(terms);
  const fee = feeOf(terms);
  const financing = financingOf(terms);
  const { price } = terms;
  return {
    spread,
    fee,
    financing,
    allIn: sumOf([spread, fee, financing]),
    twoWay: price && 'bid' in price ? { half: halfSpread(terms), buy: costAt(terms, 'buy'), sell: costAt(terms, 'sell') } : null,
  };
}

function spreadOf(terms: QuoteTerms): Figure {
  const side = terms.taken ?? terms.side;
  return side === 'two-way' ? halfSpread(terms) : costAt(terms, side);
}

/** The cost of dealing on one side at the price for it. */
function costAt({ price, mid }: QuoteTerms, side: DealtSide): Figure {
  if (price === null || mid === null) return lacking(price === null && 'price', mid === null && 'mid');
  const dealt = decimal('at' in price ? price.at : side === 'buy' ? price.ask : price.bid);
  const over = side === 'buy' ? dealt.minus(mid) : decimal(mid).minus(dealt);
  return known(over.times(BPS).div(mid));
}

function halfSpread({ price, mid }: QuoteTerms): Figure {
  const isTwoWay = price !== null && 'bid' in price;
  if (!isTwoWay || mid === null) return lacking(!isTwoWay && 'price', mid === null && 'mid');
  return known(decimal(price.ask).minus(price.bid).times(BPS).div(decimal(mid).times('2')));
}

function feeOf(terms: QuoteTerms): Figure {
  const { fee, quantity, quantityIn, base, counter } = terms;
  if (fee === null) return lacking('fee');
  if (fee.unit === BASIS_POINTS) return known(decimal(fee.amount));
  if (fee.amount === '0') return known(ZERO);
  // A fee in what the quantity is in needs no price.
  const inSame = fee.unit === (quantityIn === 'base' ? base : counter);
  if (inSame && quantity !== null) return known(decimal(fee.amount).times(BPS).div(quantity));
  if (fee.unit !== base && fee.unit !== counter) return lacking('fee-currency');
  const notional = notionalOf(terms);
  if (quantity === null || terms.mid === null || notional === null)
    return lacking(quantity === null && 'quantity', terms.mid === null && 'mid');
  const inCounter = fee.unit === counter ? decimal(fee.amount) : decimal(fee.amount).times(terms.mid);
  return known(inCounter.times(BPS).div(notional));
}

/** Simple interest on the notional for the days it runs. */
function financingOf({ financing }: QuoteTerms): Figure {
  if (financing === null) return lacking('financing');
  if (financing.rate === '0') return known(ZERO);
  const { rate, days, dayCount } = financing;
  if (days === null || dayCount === null) return lacking('financing-days');
  return known(decimal(rate).times('100').times(String(days)).div(String(dayCount)));
}

function sumOf(figures: readonly Figure[]): Figure {
  const lacks = [...new Set(figures.flatMap((figure) => (figure.known ? [] : figure.lacks)))];
  if (lacks.length > 0) return { known: false, lacks };
  return known(figures.reduce((sum, figure) => (figure.known ? sum.plus(figure.bps) : sum), ZERO));
}

function known(bps: Decimal): Figure {
  return { known: true, bps };
}

function lacking(...lacks: readonly (Lack | false)[]): Figure {
  return { known: false, lacks: lacks.filter((lack) => lack !== false) };
}
