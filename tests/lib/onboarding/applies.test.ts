import { describe, expect, it } from 'vitest';
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import { applies } from '@/lib/onboarding/applies';
import type { Profile } from '@/lib/profile/profile';
import { directory } from '@/tests/directory';
import { desk, profile, regions } from '@/tests/lib/build';
import { item } from './build';

const anyDesk = desk();
const dealing = (style: 'principal' | 'agency', offered = true) =>
  desk({ terms: { ...anyDesk.terms, styles: [{ style, offered, claims: ['sourced'] }] } });

describe('an item', () => {
  it('without a condition concerns everybody', () => {
    expect(applies(item(), anyDesk, profile(), regions)).toBe(true);
  });

  it.each<[string, ChecklistItem['appliesTo'], Partial<Profile>, boolean]>([
    ['its client type', { clientTypes: ['fund'] }, { clientType: 'fund' }, true],
    ['another client type', { clientTypes: ['fund'] }, { clientType: 'individual' }, false],
    ['a client type not told', { clientTypes: ['fund'] }, {}, true],
    ['its region', { where: { in: ['EEA'] } }, { country: 'NO' }, true],
    ['another region', { where: { in: ['EEA'] } }, { country: 'CH' }, false],
    ['derivatives needed', { services: ['derivatives'] }, { products: ['options'] }, true],
    ['spot alone needed', { services: ['derivatives'] }, { products: ['spot'] }, false],
    ['nothing chosen, which is spot', { services: ['derivatives'] }, {}, false],
    ['one of two conditions', { clientTypes: ['fund'], services: ['derivatives'] }, { clientType: 'fund' }, false],
  ])('for %s', (_what, appliesTo, who, expected) => {
    expect(applies(item(appliesTo ? { appliesTo } : {}), anyDesk, profile(who), regions)).toBe(expected);
  });

  it.each([
    ['a desk that deals so', dealing('principal'), true],
    ['a desk that deals otherwise', dealing('agency'), false],
    ['a desk of which that is not known', anyDesk, true],
    ['a desk of which only is known how it does not deal', dealing('agency', false), true],
  ])('by how the desk deals: %s', (_what, one, expected) => {
    expect(applies(item({ appliesTo: { styles: ['principal', 'venue'] } }), one, profile(), regions)).toBe(expected);
  });
});

describe('the checklist of the product', () => {
  const concerned = (who: Partial<Profile>) => directory.checklist.filter((one) => applies(one, anyDesk, profile(who), directory.regions));

  it('has the guide’s eight, five and five, and two packs of what either side asks', () => {
    const sizes = Object.fromEntries(
      ['selection', 'they-ask', 'we-ask', 'security', 'mistakes'].map((group) => [
        group,
        directory.checklist.filter((one) => one.group === group).length,
      ]),
    );
    expect(sizes).toEqual({ selection: 8, 'they-ask': 11, 'we-ask': 9, security: 5, mistakes: 5 });
  });

  it('asks a private person for no formation papers, and a fund with options for an LEI', () => {
    const ids = (who: Partial<Profile>) => concerned(who).map(({ id }) => id);
    expect(ids({ clientType: 'individual', products: ['spot'] })).not.toContain('formation-documents');
    expect(ids({ clientType: 'individual', products: ['options'] })).not.toContain('lei');
    expect(ids({ clientType: 'fund', products: ['spot'] })).not.toContain('lei');
    expect(ids({ clientType: 'fund', products: ['options'] })).toEqual(
      expect.arrayContaining(['lei', 'derivatives-terms', 'ownership-chart']),
    );
  });

  it('reviews licences after six months', () => {
    expect(directory.checklist.filter(({ reviewMonths }) => reviewMonths === 6).map(({ id }) => id)).toEqual(['licence-per-entity']);
  });
});
