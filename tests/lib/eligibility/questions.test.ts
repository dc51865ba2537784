import { describe, expect, it } from 'vitest';
import type { Service } from '@/lib/desks/kinds';
import { type EligibilityQuestion, eligibilityQuestions } from '@/lib/eligibility/questions';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { Verdict } from '@/lib/eligibility/verdict';
import type { ProfileField } from '@/lib/profile/profile';

const ruling = (
  service: Service,
  kind: VerdictKind,
  { entity = null, asks = [] }: { entity?: string | null; asks?: ProfileField[] } = {},
): Verdict['services'][number] => ({ service, kind, reason: 'A page says so.', asks, entity, claims: [], rules: [] });

const shortly = (services: Verdict['services']) =>
  eligibilityQuestions({ services }).map(
    ({ kind, entity, services: of }: EligibilityQuestion) => `${kind} ${entity ?? '-'} ${of.join('+')}`,
  );

describe('what to ask a desk about eligibility', () => {
  it.each<[string, Verdict['services'], string[]]>([
    ['the verdict is eligible', [ruling('spot', 'eligible', { entity: 'ltd' })], []],
    ['it is not eligible', [ruling('spot', 'not-eligible')], []],
    ['a field of the profile would decide', [ruling('spot', 'not-established', { asks: ['usState'] })], []],
    ['nothing is published', [ruling('spot', 'not-established')], ['taken-on - spot', 'entity - spot', 'licence - spot']],
    [
      'it hangs on a condition',
      [ruling('spot', 'conditional', { entity: 'ltd' })],
      ['entity ltd spot', 'licence - spot', 'conditions - spot'],
    ],
    // A condition is known to be one, whatever else of the profile is missing.
    [
      'it hangs on a condition and on the profile',
      [ruling('spot', 'conditional', { asks: ['classification'] })],
      ['entity - spot', 'licence - spot', 'conditions - spot'],
    ],
    [
      'two services stand alike',
      [ruling('spot', 'not-established'), ruling('derivatives', 'not-established')],
      ['taken-on - spot+derivatives', 'entity - spot+derivatives', 'licence - spot+derivatives'],
    ],
    [
      'two services would be dealt by two entities',
      [ruling('spot', 'conditional', { entity: 'ltd' }), ruling('derivatives', 'conditional', { entity: 'cy' })],
      ['entity ltd spot', 'entity cy derivatives', 'licence - spot+derivatives', 'conditions - spot+derivatives'],
    ],
    [
      'one service is open and nothing is published of the other',
      [ruling('spot', 'eligible', { entity: 'ltd' }), ruling('derivatives', 'not-established', { entity: 'ltd' })],
      ['taken-on - derivatives', 'entity ltd derivatives', 'licence - derivatives'],
    ],
  ])('where %s', (_what, services, questions) => {
    expect(shortly(services)).toEqual(questions);
  });
});
