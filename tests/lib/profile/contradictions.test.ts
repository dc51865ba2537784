import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeEligibility } from '@/lib/eligibility/verdict';
import { contradictionText } from '@/lib/profile/contradiction-words';
import { type ContradictionKind, contradictionsIn } from '@/lib/profile/contradictions';
import { type Profile, withChange } from '@/lib/profile/profile';
import { verdictFor } from '@/lib/profile/words';
import { directory } from '@/tests/directory';
import { english, german } from '@/tests/messages';
import { anyProfile } from '../arbitraries';
import { profile, today } from '../build';

const { regions, rubric, desks } = directory;
/** Any fields beside each other, as a hand could have stored them. */
const anyFields = fc
  .tuple(anyProfile(regions), fc.constantFrom(null, 'NY', 'TX'))
  .map(([drawn, usState]): Profile => ({ ...drawn, usState: usState ?? drawn.usState }));

describe('contradictions of a profile', () => {
  it.each<[string, Partial<Profile>, ContradictionKind[]]>([
    ['nothing is set', {}, []],
    ['all of it is German', { country: 'DE', clientType: 'fund', classification: 'professional' }, []],
    ['all of it is of the US', { country: 'US', usState: 'NY', clientType: 'fund', classification: 'ecp' }, []],
    ['a state is stored for Germany', { country: 'DE', usState: 'NY' }, ['state-abroad']],
    ['a state is stored without a domicile', { usState: 'NY' }, []],
    ['an ECP is in Germany', { country: 'DE', classification: 'ecp' }, ['us-term-abroad']],
    ['an accredited investor is in Switzerland', { country: 'CH', classification: 'accredited' }, ['us-term-abroad']],
    ['a professional client is in Switzerland, which has the term too', { country: 'CH', classification: 'professional' }, []],
    ['a professional client is in the US', { country: 'US', classification: 'professional' }, ['eu-term-in-us']],
    ['an eligible counterparty is in the US', { country: 'US', classification: 'eligible-counterparty' }, ['eu-term-in-us']],
    ['a fund is retail', { clientType: 'fund', classification: 'retail' }, ['class-of-others']],
    ['a bank is retail', { clientType: 'financial-institution', classification: 'retail' }, ['class-of-others']],
    ['a family office is retail', { clientType: 'family-office', classification: 'retail' }, []],
    [
      'an individual is an eligible counterparty',
      { clientType: 'individual', classification: 'eligible-counterparty' },
      ['class-of-others'],
    ],
    ['the ticket is all there is', { assetsUsd: 100, ticketUsd: 100 }, []],
    ['the ticket is more than there is', { assetsUsd: 100, ticketUsd: 101 }, ['ticket-over-assets']],
    [
      'several stand beside each other',
      { country: 'DE', usState: 'NY', clientType: 'fund', classification: 'ecp', assetsUsd: 1, ticketUsd: 2 },
      ['state-abroad', 'us-term-abroad', 'ticket-over-assets'],
    ],
  ])('where %s', (_what, fields, kinds) => {
    expect(contradictionsIn(profile(fields)).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('name two fields that are set, and are gone once either is unset', () => {
    fc.assert(
      fc.property(anyFields, (drawn) => {
        for (const { kind, fields } of contradictionsIn(drawn)) {
          for (const field of fields) {
            expect(drawn[field]).not.toBeNull();
            expect(contradictionsIn({ ...drawn, [field]: null }).map((one) => one.kind)).not.toContain(kind);
          }
        }
      }),
    );
  });

  it('never come from a new domicile, which takes the terms of the old one with it', () => {
    fc.assert(
      fc.property(anyFields, fc.constantFrom(...regions.countries), (drawn, country) => {
        fc.pre(drawn.country !== country);
        const kinds = contradictionsIn(withChange(drawn, { country })).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'ticket-over-assets')).toEqual([]);
      }),
    );
  });

  it('stop no verdict, and are said in words in both languages', () => {
    fc.assert(
      fc.property(anyFields, fc.constantFrom(...desks), (drawn, desk) => {
        for (const language of [english, german]) {
          judgeEligibility(desk, drawn, regions, rubric, today, language);
          expect(verdictFor(drawn, language)).not.toBe('');
          for (const one of contradictionsIn(drawn)) expect(contradictionText(one, drawn, language)).toMatch(/^\p{Lu}.+\.$/u);
        }
      }),
    );
  });

  it.each<[Partial<Profile>, string]>([
    [
      { country: 'DE', usState: 'NY' },
      'Domicile Germany and US state NY contradict each other. Take the state away, or set the domicile to the United States.',
    ],
    [
      { country: 'DE', classification: 'ecp' },
      'Domicile Germany and classification “US eligible contract participant” contradict each other: that is a US term. Choose the classification you have at home, or correct the domicile.',
    ],
    [
      { clientType: 'fund', classification: 'retail' },
      'Client type “Fund” and classification “Retail” contradict each other. Correct one of the two.',
    ],
    [
      { assetsUsd: 1_000_000, ticketUsd: 2_000_000 },
      'A usual ticket of 2,000,000 USD is larger than total assets of 1,000,000 USD. Correct one of the two.',
    ],
  ])('%o reads: %s', (fields, text) => {
    const given = profile(fields);
    expect(contradictionsIn(given).map((one) => contradictionText(one, given, english))).toEqual([text]);
  });
});
