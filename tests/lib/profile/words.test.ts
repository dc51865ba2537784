import directory from 'virtual:directory';
import { describe, expect, it } from 'vitest';
import { channels, classifications, clientTypes, executionStyles, hours, products, services } from '@/lib/desks/schema';
import type { Profile } from '@/lib/profile/profile';
import {
  channelNames,
  classificationNames,
  clientTypeNames,
  countryName,
  describeProfile,
  hoursNames,
  jurisdictionName,
  money,
  productNames,
  serviceNames,
  styleNames,
  verdictFor,
} from '@/lib/profile/words';
import { profile } from '../build';

describe('describeProfile', () => {
  it.each<[Partial<Profile>, string, string]>([
    [{}, 'en', ''],
    [{ country: 'DE' }, 'en', 'Germany'],
    [{ country: 'DE' }, 'de', 'Deutschland'],
    [{ country: 'DE', clientType: 'fund', classification: 'professional' }, 'en', 'Germany · Fund · professional'],
    [
      { country: 'US', usState: 'NY', clientType: 'prop-firm', classification: 'ecp' },
      'en',
      'United States, NY · Proprietary trading firm · ECP',
    ],
    [{ clientType: 'family-office' }, 'en', 'Family office'],
    [{ classification: 'eligible-counterparty' }, 'en', 'eligible counterparty'],
    [{ country: 'DE', assetsUsd: 5, ticketUsd: 5, products: ['spot'], fiat: ['EUR'] }, 'en', 'Germany'],
  ])('of %o in %s is "%s"', (given, locale, text) => {
    expect(describeProfile(profile(given), locale)).toBe(text);
  });
});

describe('verdictFor', () => {
  it.each<[Partial<Profile>, string]>([
    [{}, 'for you'],
    [{ clientType: 'fund' }, 'for you'],
    [{ country: 'DE' }, 'for a client (Germany)'],
    [{ country: 'DE', clientType: 'fund' }, 'for a fund (Germany)'],
    [{ country: 'FR', clientType: 'individual' }, 'for an individual (France)'],
    [{ country: 'US', usState: 'TX', clientType: 'financial-institution' }, 'for a bank, broker or adviser (United States, TX)'],
  ])('of %o is "%s"', (given, text) => {
    expect(verdictFor(profile(given), 'en')).toBe(text);
  });
});

describe('money', () => {
  it.each<[number, string, string, string]>([
    [2_000_000, 'USD', 'en', '2,000,000 USD'],
    [2_000_000, 'USD', 'de', '2.000.000 USD'],
    [250, 'EUR', 'en', '250 EUR'],
    [0.5, 'BTC', 'en', '0.5 BTC'],
  ])('writes %d %s in %s as "%s"', (amount, currency, locale, text) => {
    expect(money(amount, currency, locale)).toBe(text);
  });
});

describe('jurisdictionName', () => {
  it.each<[string | null, string, string]>([
    ['LU', 'en', 'Luxembourg'],
    ['LU', 'de', 'Luxemburg'],
    ['US', 'en', 'United States'],
    ['US-NY', 'en', 'United States (NY)'],
    ['US-WY', 'fr', 'États-Unis (WY)'],
    ['XQ', 'en', 'XQ'],
    [null, 'en', 'jurisdiction not found'],
  ])('of %s in %s is "%s"', (code, locale, text) => {
    expect(jurisdictionName(code, locale)).toBe(text);
  });
});

describe('names', () => {
  it('are there for every country of the directory', () => {
    expect(directory.regions.countries.filter((code) => countryName(code, 'en') === code)).toEqual([]);
  });

  it('are the code itself where the platform has none', () => {
    expect(countryName('XQ', 'en')).toBe('XQ');
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['client type', clientTypes, clientTypeNames],
    ['classification', classifications, classificationNames],
    ['product', products, productNames],
    ['channel', channels, channelNames],
    ['span of hours', hours, hoursNames],
    ['execution style', executionStyles, styleNames],
    ['service', services, serviceNames],
  ])('are there, each once, for every %s', (_what, values, names) => {
    expect(Object.keys(names).sort()).toEqual([...values].sort());
    expect(new Set(Object.values(names)).size).toBe(values.length);
  });
});
