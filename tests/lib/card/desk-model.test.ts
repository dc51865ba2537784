import { describe, expect, it } from 'vitest';
import { deskModel } from '@/lib/card/desk-model';
import type { Claim } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Topic } from '@/lib/desks/kinds';
import { english } from '@/tests/messages';
import { assessment, claim, rubric, source, today } from '../build';

const model = (fields: Partial<CompiledDesk>) =>
  deskModel(assessment('example', 'eligible', { a1: 'met' }, fields), rubric, today, english);
const official = { url: 'https://example.com/sourced', kind: 'official' };

describe('entities', () => {
  const entity = { id: 'example-ltd', name: 'Example Ltd', jurisdiction: 'GB', role: 'quotes', licences: [], claims: ['guide-only'] };

  it('stand with their role and their own sources', () => {
    expect(model({ entities: [entity, { ...entity, id: 'other', name: 'Other Ltd', jurisdiction: null }] }).entities).toMatchObject([
      { name: 'Example Ltd', role: 'quotes', jurisdiction: 'GB', licences: [], sources: [{ url: 'https://guide.example/guide-only' }] },
      { name: 'Other Ltd', jurisdiction: null },
    ]);
  });

  const licence = (claims: string[]) => ({
    authority: 'Authority',
    permission: 'dealing',
    service: 'spot',
    number: null,
    since: null,
    claims,
  });

  it.each<[string[], string | null]>([
    [['sourced'], null],
    [['guide-only'], null],
    [['under-review'], 'under review'],
    [['unverified'], 'not enough sources'],
    [['unverified', 'under-review'], 'under review'],
    [['unverified', 'sourced'], null],
  ])('and their licences, each by its own claims: what rests on %j has the doubt %j', (claims, doubt) => {
    const [sound, doubted] = model({
      entities: [
        { ...entity, licences: [licence(claims), licence(['sourced'])] },
        { ...entity, id: 'other', claims, licences: [licence(['sourced'])] },
      ],
    }).entities;
    expect([sound?.doubt, sound?.licences.map((one) => one.doubt)]).toEqual([null, [doubt, null]]);
    expect([doubted?.doubt, doubted?.licences.map((one) => one.doubt)]).toEqual([doubt, [null]]);
  });

  it('turn doubtful on the day after the last', () => {
    // A claim on a licence read on 2025-05-20 counts for 18 months, to the day of today.
    const sources = [source({ id: 'sourced', read: '2025-05-20' })];
    const fields = {
      sources,
      claims: [claim({ id: 'sourced', topic: 'licence' })],
      entities: [{ ...entity, claims: ['sourced'], licences: [licence(['sourced'])] }],
    };
    const on = (day: string) => deskModel(assessment('example', 'eligible', {}, fields), rubric, day, english).entities[0];
    expect(on('2026-11-20')).toMatchObject({ doubt: null, licences: [{ doubt: null }] });
    expect(on('2026-11-21')).toMatchObject({ doubt: 'under review', licences: [{ doubt: 'under review' }] });
  });

  it('begin with those the verdict speaks of, then those with a licence, and keep their order otherwise', () => {
    const named = (id: string, licences: ReturnType<typeof licence>[] = []) => ({ ...entity, id, name: id, licences });
    const fields = {
      entities: [named('a'), named('b', [licence(['sourced'])]), named('c'), named('d', [licence(['sourced'])]), named('e')],
    };
    const assessed = assessment('example', 'conditional', {}, fields);
    const { verdict } = assessed;
    const spot = { ...verdict, service: 'spot' as const, entity: 'e' };
    const of = { ...assessed, verdict: { ...verdict, entity: 'c', services: [spot, { ...verdict, service: 'derivatives' as const }] } };
    expect(deskModel(of, rubric, today, english).entities.map(({ name, inVerdict }) => [name, inVerdict])).toEqual([
      ['c', true],
      ['e', true],
      ['b', false],
      ['d', false],
      ['a', false],
    ]);
  });

  it('have their licences in one line each, with what it covers, since when, and the sources of the licence', () => {
    const licences = [
      {
        authority: 'Example Authority',
        permission: 'dealing',
        service: 'spot as principal',
        number: '12345',
        since: '2024-06',
        claims: ['sourced'],
      },
      { authority: 'Other Authority', permission: 'custody', service: 'safekeeping', number: null, since: null, claims: ['sourced'] },
    ];
    expect(model({ entities: [{ ...entity, licences }] }).entities[0]?.licences).toMatchObject([
      { text: 'Example Authority · dealing · no. 12345', service: 'spot as principal', since: '2024-06', sources: [official] },
      { text: 'Other Authority · custody', service: 'safekeeping', since: null, sources: [official] },
    ]);
  });
});

describe('incidents', () => {
  const incident = (id: string, date: string, resolution: NonNullable<Claim['incident']>['resolution']): Claim =>
    claim({ id, topic: 'incident', statement: `Incident ${id}.`, sources: ['sourced'], incident: { date, resolution } });

  it('stand by date, the newest first, each with how it stands and its sources', () => {
    const { incidents } = model({
      claims: [
        claim({ id: 'sourced' }),
        incident('old', '2021', 'settled'),
        incident('new', '2026-03-01', 'not-known'),
        incident('mid', '2025-02', 'open'),
      ],
    });
    expect(incidents).toMatchObject([
      { id: 'new', date: '2026-03-01', resolution: 'outcome not known', statement: 'Incident new.', sources: [official] },
      { id: 'mid', date: '2025-02', resolution: 'open' },
      { id: 'old', date: '2021', resolution: 'settled' },
    ]);
    expect(incidents).toHaveLength(3);
  });

  it('are none where none is on record', () => {
    expect(model({}).incidents).toEqual([]);
  });
});

describe('the record', () => {
  const on = (id: string, topic: Topic): Claim => claim({ id, topic, statement: `It says ${id}.`, sources: ['sourced'] });

  it('holds every claim but incidents, by topic in the order of a file, also those a criterion rests on', () => {
    const claims = [
      on('a-fee', 'fee'),
      on('sourced', 'product'),
      on('a-licence', 'licence'),
      { ...on('an-incident', 'incident'), incident: { date: '2025', resolution: 'open' as const } },
      on('another-fee', 'fee'),
    ];
    expect(model({ claims }).record.map(({ topic, claims: held }) => [topic, held.map(({ id }) => id)])).toEqual([
      ['Entities and licences', ['a-licence']],
      ['Products', ['sourced']],
      ['Fees', ['a-fee', 'another-fee']],
    ]);
  });

  it('shows each claim with its sources and what says otherwise', () => {
    const claims = [{ ...on('low', 'minimum'), disagreesWith: ['high'] }, on('high', 'minimum')];
    expect(model({ claims }).record).toMatchObject([
      {
        topic: 'Minimums',
        claims: [
          { statement: 'It says low.', sources: [official], disagreesWith: ['It says high.'] },
          { statement: 'It says high.', sources: [official], disagreesWith: [] },
        ],
      },
    ]);
  });
});

describe('domains and contacts', () => {
  it('stand with the sources that show they are the desk’s', () => {
    const contacts = [{ what: 'Verify a member of staff', url: 'https://example.com/verify', claims: ['sourced'] }];
    expect(model({ contacts })).toMatchObject({
      domains: [{ domain: 'example.com', sources: [official] }],
      contacts: [{ what: 'Verify a member of staff', url: 'https://example.com/verify', sources: [official] }],
    });
    expect(model({}).contacts).toEqual([]);
  });

  it('tell a domain that only its own pages prove from one that others do', () => {
    const domains: CompiledDesk['domains'] = [
      { domain: 'example.com', claims: ['sourced'], selfDeclared: true },
      { domain: 'example.net', claims: ['guide-only'] },
    ];
    expect(model({ domains }).domains.map(({ domain, selfDeclared }) => [domain, selfDeclared])).toEqual([
      ['example.com', true],
      ['example.net', false],
    ]);
  });
});
