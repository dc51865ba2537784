/**
 * Who may face whom, said out loud: profiles an operations desk has, against the real desks on 2026-11-20, each with the
 * verdict, what it asks for and words the reason must hold. A change of data that moves a row is meant to be read.
 */

import { describe, expect, it } from 'vitest';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import { judgeEligibility } from '@/lib/eligibility/verdict';
import { emptyProfile, type Profile, type ProfileField } from '@/lib/profile/profile';
import { plain } from '@/lib/texts/wording';
import { directory } from '@/tests/directory';
import { english } from '@/tests/messages';

const DAY = '2026-11-20';

const of = (fields: Partial<Profile>): Profile => ({ ...emptyProfile, ...fields });
const eu = { clientType: 'fund', classification: 'professional' } as const;
const us = { country: 'US', classification: 'ecp' } as const;
const derivatives = { products: ['options', 'cfds'] } as const;

const profiles = {
  'no profile at all': emptyProfile,
  'German fund': of({ country: 'DE', ...eu }),
  'German fund, derivatives': of({ country: 'DE', ...eu, ...derivatives }),
  'French corporate': of({ country: 'FR', clientType: 'corporate', classification: 'professional' }),
  'Maltese fund': of({ country: 'MT', ...eu }),
  'Norwegian fund': of({ country: 'NO', ...eu }),
  'German retail individual': of({ country: 'DE', clientType: 'individual', classification: 'retail' }),
  'German individual, unclassified': of({ country: 'DE', clientType: 'individual' }),
  'UK fund': of({ country: 'GB', ...eu }),
  'UK fund, derivatives': of({ country: 'GB', ...eu, ...derivatives }),
  'UK fund, spot and derivatives': of({ country: 'GB', ...eu, products: ['spot', 'options'] }),
  'UK retail individual': of({ country: 'GB', clientType: 'individual', classification: 'retail' }),
  'Australian fund': of({ country: 'AU', clientType: 'fund' }),
  'Texan corporate': of({ ...us, usState: 'TX', clientType: 'corporate' }),
  'Texan corporate, derivatives': of({ ...us, usState: 'TX', clientType: 'corporate', ...derivatives }),
  'New York fund': of({ ...us, usState: 'NY', clientType: 'fund' }),
  'New York fund, spot and derivatives': of({ ...us, usState: 'NY', clientType: 'fund', products: ['spot', 'swaps'] }),
  'US fund, state not set': of({ ...us, clientType: 'fund' }),
  'US individual with 2 million USD': of({
    country: 'US',
    usState: 'TX',
    clientType: 'individual',
    classification: 'accredited',
    assetsUsd: 2_000_000,
  }),
  'US individual with 20 million USD': of({ ...us, usState: 'TX', clientType: 'individual', assetsUsd: 20_000_000 }),
  'US individual, assets not set': of({ ...us, usState: 'TX', clientType: 'individual' }),
  'Swiss family office': of({ country: 'CH', clientType: 'family-office' }),
  'Singapore fund': of({ country: 'SG', clientType: 'fund' }),
  'Emirati prop firm': of({ country: 'AE', clientType: 'prop-firm' }),
  'Japanese fund': of({ country: 'JP', clientType: 'fund' }),
  'Iranian corporate': of({ country: 'IR', clientType: 'corporate' }),
} satisfies Record<string, Profile>;

type Row = [who: keyof typeof profiles, desk: string, kind: VerdictKind, says: string, asks?: ProfileField[]];

const rows: Row[] = [
  ['no profile at all', 'binance', 'not-established', 'Set your domicile.', ['country']],
  ['no profile at all', 'coinbase', 'not-established', 'Set your domicile.', ['country']],
  ['no profile at all', 'cumberland', 'not-established', 'Set your domicile.', ['country']],
  // Binance: the guide keeps US persons out; press reports a stop for the EU from July 2026.
  ['German fund', 'binance', 'not-eligible', '1 July 2026'],
  ['French corporate', 'binance', 'not-eligible', '1 July 2026'],
  ['Maltese fund', 'binance', 'not-eligible', '1 July 2026'],
  ['German fund, derivatives', 'binance', 'not-eligible', '1 July 2026'],
  ['Norwegian fund', 'binance', 'not-established', 'EEA'],
  ['UK fund', 'binance', 'not-established', '2023'],
  ['Texan corporate', 'binance', 'not-eligible', 'not for US persons'],
  ['New York fund', 'binance', 'not-eligible', 'not for US persons'],
  ['Swiss family office', 'binance', 'not-established', 'guide'],
  // Kraken
  ['New York fund', 'kraken', 'conditional', 'HedgewithCrypto'],
  ['Texan corporate', 'kraken', 'conditional', 'Payward Interactive, Inc.'],
  ['US fund, state not set', 'kraken', 'not-established', 'Which US state?', ['usState']],
  ['German fund', 'kraken', 'conditional', 'Ireland'],
  ['German fund, derivatives', 'kraken', 'conditional', 'CySEC'],
  ['UK fund', 'kraken', 'not-established', 'Crypto Facilities'],
  ['Japanese fund', 'kraken', 'not-established', 'Not enough sources.'],
  ['Iranian corporate', 'kraken', 'not-eligible', 'list of places it does not serve'],
  // B2C2: the UK company takes professionals for derivatives; nothing names who deals spot.
  ['German retail individual', 'b2c2', 'not-eligible', 'no retail clients'],
  ['UK retail individual', 'b2c2', 'not-eligible', 'no retail clients'],
  ['German individual, unclassified', 'b2c2', 'not-established', 'Set your classification.', ['classification']],
  ['UK fund, derivatives', 'b2c2', 'conditional', 'authorised by the FCA'],
  ['UK fund', 'b2c2', 'not-established', 'No source says which B2C2 company deals spot'],
  ['UK fund, spot and derivatives', 'b2c2', 'conditional', 'Spot, not established:'],
  ['German fund', 'b2c2', 'not-established', 'No MiCA licence was found'],
  ['Japanese fund', 'b2c2', 'not-established', 'Set your classification.', ['classification']],
  // Cumberland: the wealth test for individuals.
  ['US individual with 2 million USD', 'cumberland', 'not-established', 'USD 10,000,000'],
  ['US individual, assets not set', 'cumberland', 'not-established', 'USD 10,000,000', ['assetsUsd']],
  ['US individual with 20 million USD', 'cumberland', 'conditional', 'USD 10,000,000'],
  ['US fund, state not set', 'cumberland', 'not-established', 'Which US state?', ['usState']],
  ['Texan corporate', 'cumberland', 'not-established', 'Not enough sources.'],
  ['New York fund', 'cumberland', 'not-established', 'BitLicense'],
  ['German fund', 'cumberland', 'not-established', 'no page found says which countries'],
  // Gemini: closed to the UK, the EEA and Australia in April 2026.
  ['German fund', 'gemini', 'not-eligible', '6 April 2026'],
  ['Norwegian fund', 'gemini', 'not-eligible', '6 April 2026'],
  ['UK fund', 'gemini', 'not-eligible', '6 April 2026'],
  ['UK retail individual', 'gemini', 'not-eligible', '6 April 2026'],
  ['Australian fund', 'gemini', 'not-eligible', '6 April 2026'],
  ['Texan corporate', 'gemini', 'conditional', 'separate approval'],
  ['US individual with 2 million USD', 'gemini', 'not-eligible', 'not open to individuals'],
  ['Singapore fund', 'gemini', 'not-established', 'Singapore'],
  // Bybit in the EEA
  ['German fund', 'bybit', 'not-established', 'Bybit EU GmbH'],
  ['Maltese fund', 'bybit', 'not-established', 'Malta'],
  ['Emirati prop firm', 'bybit', 'not-established', 'It names no entity'],
  // Coinbase
  ['German fund', 'coinbase', 'conditional', 'Coinbase Luxembourg S.A.'],
  ['Texan corporate', 'coinbase', 'conditional', 'Coinbase, Inc.'],
  ['New York fund', 'coinbase', 'conditional', 'Coinbase, Inc.'],
  ['German fund, derivatives', 'coinbase', 'not-established', 'derivatives'],
  ['US individual with 2 million USD', 'coinbase', 'not-established', 'individual'],
  ['Swiss family office', 'coinbase', 'not-established', 'No page found lists the countries'],
  // The rest
  ['French corporate', 'bitstamp', 'conditional', 'EU presence'],
  ['New York fund', 'bitstamp', 'not-established', 'BitLicense'],
  ['US fund, state not set', 'bitstamp', 'not-established', 'Which US state?', ['usState']],
  ['Texan corporate, derivatives', 'galaxy', 'conditional', 'swap dealer'],
  ['New York fund', 'galaxy', 'not-established', 'NYDFS'],
  ['New York fund, spot and derivatives', 'galaxy', 'conditional', 'Spot, not established:'],
  ['Emirati prop firm', 'okx', 'conditional', 'OKX Middle East Fintech FZE'],
  ['Texan corporate', 'okx', 'not-established', 'US access limited'],
  ['Singapore fund', 'okx', 'not-established', 'Singapore'],
  ['German fund', 'falconx', 'not-established', 'Malta'],
  ['Texan corporate, derivatives', 'falconx', 'not-established', 'CFTC'],
  ['Texan corporate', 'binance-us', 'not-established', 'suspended in June 2023'],
  ['German fund', 'binance-us', 'not-established', 'US residents'],
  ['Texan corporate', 'bitfinex', 'not-established', 'US residents'],
  ['Swiss family office', 'wintermute', 'not-established', 'No page found'],
];

const judge = (deskId: string, profile: Profile) => {
  const desk = directory.desks.find(({ id }) => id === deskId);
  if (!desk) throw new Error(`no desk ${deskId}`);
  return { desk, verdict: judgeEligibility(desk, profile, directory.regions, directory.rubric, DAY, english) };
};

describe('verdicts', () => {
  it.each(rows)('%s at %s: %s, "%s"', (who, deskId, kind, says, asks = []) => {
    const { desk, verdict } = judge(deskId, profiles[who]);
    expect({ kind: verdict.kind, asks: verdict.asks }, plain(verdict.reason)).toEqual({ kind, asks });
    expect(plain(verdict.reason)).toContain(says);
    const named = desk.claims.filter(({ id }) => verdict.claims.includes(id));
    expect(named.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
  });

  it('never says that an EU client may face Binance, whoever it is and whatever it needs', () => {
    const clients = ['individual', 'fund', 'corporate', 'family-office', 'prop-firm', 'financial-institution', null] as const;
    const kinds = directory.regions.groups.EU.members.flatMap((country) =>
      clients.flatMap((clientType) =>
        [[], ['options'], ['spot', 'swaps']].map(
          (products) => judge('binance', of({ country, clientType, products: products as Profile['products'] })).verdict.kind,
        ),
      ),
    );
    expect(kinds).toHaveLength(27 * 7 * 3);
    expect(new Set(kinds)).toEqual(new Set(['not-eligible']));
  });
});
