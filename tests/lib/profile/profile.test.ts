import directory from 'virtual:directory';
import { describe, expect, it } from 'vitest';
import { classifications, clientTypes } from '@/lib/desks/schema';
import {
  classificationNames,
  clientTypeNames,
  countryName,
  describeProfile,
  type Profile,
  verdictFor,
  withChange,
} from '@/lib/profile/profile';
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

describe('withChange', () => {
  const texan: Profile = { country: 'US', usState: 'TX', clientType: 'fund', classification: 'ecp' };

  it.each<[string, Parameters<typeof withChange>[1], Profile]>([
    ['drops state and classification with a new domicile', { country: 'DE' }, profile({ country: 'DE', clientType: 'fund' })],
    ['drops them where the domicile is taken away', { country: null }, profile({ clientType: 'fund' })],
    [
      'takes those that come with the new domicile',
      { country: 'DE', classification: 'professional' },
      profile({ country: 'DE', clientType: 'fund', classification: 'professional' }),
    ],
    ['keeps them with the same domicile', { country: 'US', clientType: 'individual' }, { ...texan, clientType: 'individual' }],
    ['keeps them where the domicile is not spoken of', { clientType: null }, { ...texan, clientType: null }],
    ['clears a field set to null', { usState: null }, { ...texan, usState: null }],
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

describe('names', () => {
  it('are there for every country of the directory', () => {
    expect(directory.regions.countries.filter((code) => countryName(code, 'en') === code)).toEqual([]);
  });

  it('are there, each once, for every client type and classification', () => {
    expect(new Set(clientTypes.map((type) => clientTypeNames[type])).size).toBe(clientTypes.length);
    expect(new Set(classifications.map((c) => classificationNames[c])).size).toBe(classifications.length);
  });
});
