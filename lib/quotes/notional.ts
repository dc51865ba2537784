/** The size of a quote in its quote currency: as asked for in it, else the base quantity at the arrival mid. */
import { type Decimal, decimal } from './decimal';
import type { QuoteTerms } from './quote';

/** Null where quantity or, for one in the base currency, mid is not known. */
export function notionalOf({ quantity, quantityIn, mid }: QuoteTerms): Decimal | null {
  if (quantity === null) return null;
  if (quantityIn === 'counter') return decimal(quantity);
  return mid === null ? null : decimal(quantity).times(mid);
}
