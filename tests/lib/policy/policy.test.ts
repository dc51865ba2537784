import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, checklistGroups, classifications, clientTypes, executionStyles, hours, products } from '@/lib/desks/kinds';
import { newKey } from '@/lib/dev/pack-files';
import { features, noPolicy, policyKeys, readPolicy, reviewerRules } from '@/lib/policy/policy';
import { profileFields } from '@/lib/profile/profile-schema';
import schema from '@/public/managed-schema.json';
import { directory } from '@/tests/directory';
import { examples } from '@/tests/policies/read';

interface Schema {
  type: string;
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
}

/** Keys as `policyKeys` writes them, with the type of each. */
function walk({ properties = {}, items }: Schema, path = ''): [string, Schema][] {
  const under = Object.entries(properties).flatMap(([key, one]): [string, Schema][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return [[at, one], ...walk(one, at)];
  });
  return items ? [...under, ...walk(items, `${path}[]`)] : under;
}

const fits = ({ type, properties = {}, items }: Schema, value: unknown): boolean => {
  if (type === 'array') return Array.isArray(value) && value.every((entry) => items && fits(items, entry));
  if (type === 'integer') return Number.isInteger(value);
  if (type !== 'object') return typeof value === type;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([key, one]) => properties[key] && fits(properties[key], one))
  );
};

/** Of a pair whose private key was thrown away. */
const PUBLIC_KEY = 'fLQS+l/ah73xAAF7J3OGLNLRJo7GDh+Oh3m/fyuiQY4=';

const example = () => examples['chrome-linux.json']?.() ?? {};

describe('a policy', () => {
  it('that is not there sets nothing', () => {
    expect(readPolicy({})).toEqual({ policy: noPolicy, problems: [] });
  });

  it.each(Object.entries(examples))('is read from the example %s without a problem, and is the same in each', (_file, read) => {
    expect(readPolicy(read())).toEqual({ policy: readPolicy(example()).policy, problems: [] });
    expect(fits(schema, read())).toBe(true);
  });

  it('names each key that is unknown or malformed, and keeps the others', () => {
    const { policy, problems } = readPolicy({
      colour: 'red',
      profile: { country: 'Germany', clientType: 'fund', shoes: 3 },
      domains: [{ domain: 'otc-desk.example', colour: 1 }, { name: 'No domain' }, 'text'],
      pausedSites: ['https://www.Intranet.example/page', 'no site', 7],
      disabled: ['quotes', 'everything', 'quotes'],
      checklist: { items: [{ id: 'one', title: 'One', blocking: 'yes' }, { id: 'Two' }], without: 'sample-rfqs' },
      reviewer: { rule: 'none' },
      packs: {
        keys: [{ name: 'Cut', key: 'fLQS+l' }, { key: PUBLIC_KEY }, { name: ' Example Firm ', key: PUBLIC_KEY }],
        url: 'http://packs.example/our-firm.json',
        every: 'day',
      },
    });
    expect(problems.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'unknown colour',
      'unreadable profile.country',
      'unknown profile.shoes',
      'unknown domains[0].colour',
      'unreadable domains[1]',
      'unreadable domains[2]',
      'unreadable pausedSites[1]',
      'unreadable pausedSites[2]',
      'unreadable disabled[1]',
      'unreadable checklist.items[0].blocking',
      'unreadable checklist.items[1].id',
      'unreadable checklist.items[1]',
      'unreadable checklist.without',
      'unreadable reviewer.rule',
      'unreadable packs.keys[0].key',
      'unreadable packs.keys[1]',
      'unreadable packs.url',
      'unknown packs.every',
    ]);
    expect(policy).toEqual({
      ...noPolicy,
      profile: { clientType: 'fund' },
      domains: [{ domain: 'otc-desk.example' }],
      pausedSites: ['intranet.example'],
      disabled: ['quotes'],
      checklist: { items: [{ id: 'one', title: 'One' }], without: [] },
      packs: { keys: [{ name: 'Example Firm', key: PUBLIC_KEY }], url: null },
    });
  });

  it.each([
    ['https://packs.example/our-firm.json#newest', 'https://packs.example/our-firm.json'],
    ['https://name:word@packs.example/our-firm.json', null],
    ['javascript:alert(1)', null],
    ['packs.example', null],
    [`https://packs.example/${'a'.repeat(8192)}`, null],
  ])('that names %.60s as the address of its pack has it fetched from %s', (url, fetched) => {
    const { policy, problems } = readPolicy({ packs: { url } });
    expect(policy.packs.url).toBe(fetched);
    expect(problems).toEqual(fetched === null ? [{ path: 'packs.url', kind: 'unreadable' }] : []);
  });

  it('lists keys as npm run pack prints them, to the last bit', async () => {
    const { publicKey } = await newKey();
    const keys = [publicKey, publicKey.slice(0, -1), publicKey.replace(/.=$/, 'B='), `${publicKey}=`, 'x'.repeat(44)];
    const { policy } = readPolicy({ packs: { keys: keys.map((key) => ({ name: 'Example Firm', key })) } });
    expect(policy.packs.keys).toEqual([{ name: 'Example Firm', key: publicKey }]);
  });

  it('takes the first entries of a list that is too long, and says so', () => {
    const domains = Array.from({ length: 501 }, (_, i) => ({ domain: `d${i}.example` }));
    const { policy, problems } = readPolicy({ domains });
    expect(policy.domains).toEqual(domains.slice(0, 500));
    expect(problems).toEqual([{ path: 'domains[500]', kind: 'unreadable' }]);
  });

  it('that names items for a second person and no rule means those that are listed', () => {
    expect(readPolicy({ reviewer: { items: ['one'] } }).policy.reviewer).toEqual({ rule: 'listed', items: ['one'] });
    expect(readPolicy({ reviewer: {} }).policy.reviewer).toBeNull();
  });

  it('is read whatever it holds, and names every key that is not used', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(() => readPolicy(raw)).not.toThrow();
      }),
    );
    const strange = fc.string({ minLength: 1 }).filter((key) => !Object.hasOwn(schema.properties, key));
    fc.assert(
      fc.property(fc.dictionary(strange, fc.jsonValue()), (others) => {
        const { policy, problems } = readPolicy({ ...others, ...example() });
        expect(policy).toEqual(readPolicy(example()).policy);
        expect(problems).toHaveLength(Object.keys(others).length);
      }),
    );
  });

  it('loses with a key that is malformed nothing but that key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(schema.properties)), fc.constantFrom(null, 7, 'text', true), (key, garbage) => {
        const { policy, problems } = readPolicy({ ...example(), [key]: garbage });
        const { [key]: _gone, ...others } = example();
        expect(policy).toEqual(readPolicy(others).policy);
        expect(problems).toEqual([{ path: key, kind: 'unreadable' }]);
      }),
    );
  });
});

describe('the schema that Chrome and Edge take a policy in by', () => {
  const described = walk(schema);

  it('has the keys we read, and no other', () => {
    expect(described.map(([key]) => key).sort()).toEqual([...policyKeys].sort());
    expect(policyKeys).toEqual(expect.arrayContaining(Object.keys(profileFields).map((field) => `profile.${field}`)));
  });

  it('holds a value to its type alone, so that one wrong word costs no more than itself and is named by us', () => {
    const words = described.flatMap(([, one]) => Object.keys(one));
    expect([...new Set(words)].sort()).toEqual(['description', 'items', 'properties', 'type']);
  });

  it('describes what may stand there', () => {
    const descriptionOf = (key: string) => described.find(([name]) => name === key)?.[1].description ?? '';
    const values = {
      'profile.clientType': clientTypes,
      'profile.classification': classifications,
      'profile.products': products,
      'profile.hours': hours,
      'profile.channels': channels,
      'profile.styles': executionStyles,
      disabled: features,
      'checklist.items[].group': checklistGroups,
      'reviewer.rule': reviewerRules,
    };
    for (const [key, all] of Object.entries(values))
      expect(
        all.filter((value) => !descriptionOf(key).includes(value)),
        key,
      ).toEqual([]);
    expect(described.filter(([key, one]) => !one.description && !/\[\]$/.test(key)).map(([key]) => key)).toEqual([]);
  });
});

describe('the examples', () => {
  it('name items there are, and no real firm', () => {
    const { checklist, reviewer, domains, pausedSites, packs } = readPolicy(example()).policy;
    const ids = directory.checklist.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...checklist.without, ...(reviewer?.items ?? [])]));
    expect(
      [...domains.map(({ domain }) => domain), ...pausedSites, new URL(packs.url ?? '').host].filter((host) => !host.endsWith('.example')),
    ).toEqual([]);
  });
});
