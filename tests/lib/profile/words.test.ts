import { describe, expect, it } from 'vitest';
import { channels, classifications, clientTypes, executionStyles, hours, products, services } from '@/lib/desks/kinds';
import type { Profile } from '@/lib/profile/profile';
import {
  channelKeys,
  classificationKeys,
  clientTypeKeys,
  describeProfile,
  hoursKeys,
  jurisdictionName,
  money,
  productKeys,
  serviceKeys,
  styleKeys,
  verdictFor,
} from '@/lib/profile/words';
import { createLanguage, type Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { directory } from '@/tests/directory';
import { english, german, lookupIn } from '@/tests/messages';
import { profile } from '../build';

describe('describeProfile', () => {
  it.each<[Partial<Profile>, Language, string]>([
    [{}, english, ''],
    [{ country: 'DE' }, english, 'Germany'],
    [{ country: 'DE' }, german, 'Deutschland'],
    [{ country: 'DE', clientType: 'fund', classification: 'professional' }, english, 'Germany · Fund · professional'],
    [
      { country: 'US', usState: 'NY', clientType: 'prop-firm', classification: 'ecp' },
      english,
      'United States, NY · Proprietary trading firm · ECP',
    ],
    [{ country: 'DE', usState: 'NY' }, english, 'Germany'],
    [{ clientType: 'family-office' }, english, 'Family office'],
    [{ classification: 'eligible-counterparty' }, english, 'eligible counterparty'],
    [{ country: 'DE', assetsUsd: 5, ticketUsd: 5, products: ['spot'], fiat: ['EUR'] }, english, 'Germany'],
  ])('of %o is $2', (given, language, text) => {
    expect(describeProfile(profile(given), language)).toBe(text);
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
    expect(verdictFor(profile(given), english)).toBe(text);
  });
});

describe('money', () => {
  it.each<[number, string, Language, string]>([
    [2_000_000, 'USD', english, '2,000,000 USD'],
    [2_000_000, 'USD', german, '2.000.000 USD'],
    [250, 'EUR', english, '250 EUR'],
    [0.5, 'BTC', english, '0.5 BTC'],
  ])('writes %d %s as $3', (amount, currency, language, text) => {
    expect(money(amount, currency, language)).toBe(text);
  });
});

/** English messages in a language of which only the platform knows the names of places. */
const french = createLanguage((key, values) => (key === 'locale' ? 'fr' : lookupIn('en')(key, values)), ['fr']);

describe('jurisdictionName', () => {
  it.each<[string | null, Language, string]>([
    ['LU', english, 'Luxembourg'],
    ['LU', german, 'Luxemburg'],
    ['US', english, 'United States'],
    ['US-NY', english, 'United States (NY)'],
    ['US-WY', french, 'États-Unis (WY)'],
    ['XQ', english, 'XQ'],
    [null, english, 'jurisdiction not found'],
  ])('of %s is $2', (code, language, text) => {
    expect(jurisdictionName(code, language)).toBe(text);
  });
});

describe('names', () => {
  it('are there for every country of the directory', () => {
    expect(directory.regions.countries.filter((code) => english.country(code) === code)).toEqual([]);
  });

  it('are the code itself where the platform has none', () => {
    expect(english.country('XQ')).toBe('XQ');
  });

  it.each<[string, readonly string[], Readonly<Record<string, PlainKey>>]>([
    ['client type', clientTypes, clientTypeKeys],
    ['classification', classifications, classificationKeys],
    ['product', products, productKeys],
    ['channel', channels, channelKeys],
    ['span of hours', hours, hoursKeys],
    ['execution style', executionStyles, styleKeys],
    ['service', services, serviceKeys],
  ])('are there, each once, for every %s', (_what, values, keys) => {
    expect(Object.keys(keys).sort()).toEqual([...values].sort());
    expect(new Set(Object.values(keys).map((key) => english.say(key))).size).toBe(values.length);
  });
});
