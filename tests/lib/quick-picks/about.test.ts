import { expect, it, vi } from 'vitest';
import { emptyProfile } from '@/lib/profile/profile';
import { assessOnce } from '@/lib/quick-picks/about';

it('assesses once for each set of products, whatever their order, and not at all for none', () => {
  const own: never[] = [];
  const assessFor = vi.fn(() => []);
  const assess = assessOnce(own, assessFor, { ...emptyProfile, country: 'DE', products: ['spot'] });
  expect(assess([])).toBe(own);
  expect(assess(['options', 'swaps'])).toBe(assess(['swaps', 'options']));
  assess(['options']);
  expect(assessFor.mock.calls).toEqual([
    [{ ...emptyProfile, country: 'DE', products: ['options', 'swaps'] }],
    [{ ...emptyProfile, country: 'DE', products: ['options'] }],
  ]);
});
