import { expect, it } from 'vitest';
import { deskModel } from '@/lib/card/desk-model';
import { assessment, claim, rule } from '../build';

const model = deskModel(
  assessment(
    'example',
    'eligible',
    { a1: 'met', a2: ['met', 'under-review'], a3: 'unverified', b1: 'partly', b2: 'not-applicable' },
    {
      entities: [
        {
          id: 'example-ltd',
          name: 'Example Ltd',
          jurisdiction: null,
          role: 'quotes',
          licences: [
            { authority: 'Example Authority', permission: 'dealing', number: '12345', claims: ['sourced'] },
            { authority: 'Other Authority', permission: 'custody', claims: ['sourced'] },
          ],
          claims: ['sourced'],
        },
      ],
      claims: [claim({ id: 'sourced', statement: 'It quotes.' }), claim({ id: 'under-review' })],
    },
  ),
);
const criteria = model.factors.flatMap((factor) => factor.criteria);

it('says each outcome in words, and what holds it back', () => {
  expect(criteria.map(({ outcome }) => outcome)).toEqual([
    'met',
    'unverified (under review)',
    'unverified',
    'partly met',
    'not applicable',
  ]);
});

it('marks a floor', () => {
  expect(criteria.map(({ name }) => name).filter((name) => name.endsWith('(floor)'))).toEqual(['Criterion b1 (floor)']);
});

it('walks each outcome back to its claim and source, and says what would verify one that has none', () => {
  expect(criteria[0]?.claims).toMatchObject([{ statement: 'It quotes.', sources: [{ url: 'https://example.com/sourced' }] }]);
  expect(criteria[2]).toMatchObject({ because: 'To verify: a page that says so', claims: [] });
});

it('says why, not what would verify it, of an outcome held or under review', () => {
  expect([0, 1, 3, 4].map((i) => criteria[i]?.because)).toEqual(Array(4).fill('A page says so.'));
});

it('keeps the claims no criterion rests on, with their sources', () => {
  const eligibility = [rule({ claims: ['guide-only'] })];
  const { otherClaims } = deskModel(assessment('example', 'eligible', { a1: 'met', b1: ['not-met', 'under-review'] }, { eligibility }));
  expect(otherClaims).toMatchObject([
    { statement: 'One fact.', sources: [{ url: 'https://guide.example/guide-only' }] },
    { statement: 'One fact.', sources: [{ url: 'https://news.example/unverified' }] },
  ]);
  expect(model.otherClaims).toEqual([]);
});

it('lists entities with their licences, and the domains', () => {
  expect(model.entities).toEqual([
    {
      name: 'Example Ltd',
      role: 'quotes',
      jurisdiction: null,
      licences: ['Example Authority · dealing · 12345', 'Other Authority · custody'],
    },
  ]);
  expect(model.domains).toEqual(['example.com']);
});
