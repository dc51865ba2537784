/** What a pick is about, as products, so that its verdict is for that and not for what else the user needs. */
import type { Assessment } from '@/lib/assessment/assess';
import type { Product } from '@/lib/desks/kinds';
import type { Profile } from '@/lib/profile/profile';

/** Every desk, assessed for a user who needs these products; for what the user needs anyway where there are none. */
export type Assess = (products: readonly Product[]) => readonly Assessment[];

const productOf: Readonly<Record<string, Product>> = { spot: 'spot', options: 'options', 'forwards-ndf-cfd-swaps': 'swaps' };

/** Products that the criteria speak of. */
export function productsOf(criteria: readonly string[]): Product[] {
  return criteria.flatMap((id) => (Object.hasOwn(productOf, id) ? (productOf[id] ?? []) : []));
}

/** Assesses all desks once for each set of products, however many picks ask for it; `own` is what stands for none. */
export function assessOnce(own: readonly Assessment[], assessFor: (profile: Profile) => readonly Assessment[], profile: Profile): Assess {
  const known = new Map<string, readonly Assessment[]>();
  return (products) => {
    if (products.length === 0) return own;
    const key = products.toSorted().join();
    const assessed = known.get(key) ?? assessFor({ ...profile, products: [...products] });
    known.set(key, assessed);
    return assessed;
  };
}
