import { describe, expect, it } from 'vitest';
import type { Product, Service } from '@/lib/desks/kinds';
import { type Profile, servicesNeeded, withChange } from '@/lib/profile/profile';
import { profile } from '../build';

describe('withChange', () => {
  const texan = profile({
    country: 'US',
    usState: 'TX',
    clientType: 'fund',
    classification: 'ecp',
    assetsUsd: 50_000_000,
    ticketUsd: 250_000,
    products: ['spot'],
    fiat: ['USD'],
    hours: 'weekdays',
    channels: ['chat'],
    styles: ['principal'],
  });
  const moved: Profile = { ...texan, country: 'DE', usState: null, classification: null };

  it.each<[string, Parameters<typeof withChange>[1], Profile]>([
    ['drops state and classification with a new domicile, and nothing else', { country: 'DE' }, moved],
    ['drops them where the domicile is taken away', { country: null }, { ...moved, country: null }],
    [
      'takes those that come with the new domicile',
      { country: 'DE', classification: 'professional' },
      { ...moved, classification: 'professional' },
    ],
    ['keeps them with the same domicile', { country: 'US', clientType: 'individual' }, { ...texan, clientType: 'individual' }],
    ['keeps them where the domicile is not spoken of', { clientType: null }, { ...texan, clientType: null }],
    ['clears a field set to null', { usState: null }, { ...texan, usState: null }],
    ['takes amounts and takes them away', { assetsUsd: 1, ticketUsd: null }, { ...texan, assetsUsd: 1, ticketUsd: null }],
    [
      'takes a list of needs in place of the one before',
      { products: ['options'], fiat: [], hours: null },
      { ...texan, products: ['options'], fiat: [], hours: null },
    ],
    [
      'ignores fields that are undefined',
      { country: undefined, usState: undefined, clientType: undefined, classification: 'retail' },
      { ...texan, classification: 'retail' },
    ],
  ])('%s', (_name, change, expected) => {
    expect(withChange(texan, change)).toEqual(expected);
  });

  it('leaves the profile it was given as it was', () => {
    const before = { ...texan };
    withChange(texan, { country: 'DE' });
    expect(texan).toEqual(before);
  });
});

describe('servicesNeeded', () => {
  it.each<[Product[], Service[]]>([
    [[], ['spot']],
    [['spot'], ['spot']],
    [['options'], ['derivatives']],
    [['forwards', 'ndfs', 'cfds', 'swaps', 'futures', 'structured'], ['derivatives']],
    [
      ['options', 'spot', 'swaps'],
      ['spot', 'derivatives'],
    ],
  ])('for %j are %j', (products, services) => {
    expect(servicesNeeded({ products })).toEqual(services);
  });
});
