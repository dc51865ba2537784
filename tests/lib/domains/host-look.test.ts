import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import hosts from 'virtual:hosts';
import lookAlikes from 'virtual:look-alikes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDomains } from '@/lib/dev/score-domains';
import { createGuard } from '@/lib/domains/guard';
import { createHostLook } from '@/lib/domains/host-look';
import { siteOf } from '@/lib/domains/site';

const look = createHostLook(hosts);
const guard = createGuard(lookAlikes);
const list = (file: string) => parseDomains(readFileSync(join(import.meta.dirname, '../../domains', file), 'utf8'));

/** A host near an official one: pieces of names, words and noise, joined as a look-alike joins them. */
const nearHost = fc
  .record({
    name: fc.constantFrom(...lookAlikes.names),
    edit: fc.constantFrom('none', 'drop', 'double', 'change', 'swap', 'hyphen', 'digit'),
    at: fc.nat(20),
    letter: fc.stringMatching(/^[a-z0-9]$/),
    beside: fc.constantFrom('', '-otc', 'login', '-x', 'desk', '-com', 'xyz'),
    before: fc.constantFrom('', 'www.', 'my-', 'login', 'a.b.'),
    ending: fc.constantFrom('com', 'io', 'net', 'co.uk', 'eu', 'vercel.app', 'com.example', 'exchange', 'cm'),
  })
  .map(({ name: { label }, edit, at, letter, beside, before, ending }) => {
    const i = at % label.length;
    const [left, right] = [label.slice(0, i), label.slice(i)];
    const edited = {
      none: label,
      drop: left + right.slice(1),
      double: left + right.charAt(0) + right,
      change: left + letter + right.slice(1),
      swap: left + right.slice(0, 2).split('').reverse().join('') + right.slice(2),
      hyphen: `${left}-${right}`,
      digit: label.replace(/[oieas]/, (one) => String('o1e45'.indexOf(one))),
    }[edit];
    return `${before}${edited}${beside}.${ending}`;
  });

describe('the look at a host', () => {
  it('lets everything through that a rule answers for', () => {
    fc.assert(
      fc.property(nearHost, (host) => {
        const site = siteOf(`http://${host}`);
        if (site && guard.standingOf(site, []).kind === 'resembles') expect(look(site.host), host).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('costs a navigation under 0.2 ms, what it compiles included', () => {
    const ordinary = list('ordinary.tsv').flatMap(({ domain }) => siteOf(`http://${domain}`)?.host ?? []);
    const times = ordinary.slice(0, 400).map((host, i) => {
      // The engine would remember a pattern it has seen.
      const unseen = hosts.map(({ pieces, pattern }) => ({ pieces, pattern: `${pattern}|zq${i}zq` }));
      const start = performance.now();
      createHostLook(unseen)(host);
      return performance.now() - start;
    });
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.5)]).toBeLessThan(0.2);
  });

  it('lets every host of other letters through, and no ending of them alone', () => {
    expect(look('xn--80ak6aa92e.com')).toBe(true);
    expect(look('a.xn--80ak6aa92e.com')).toBe(true);
    expect(look('example.xn--p1ai')).toBe(false);
  });

  it('passes over the ordinary ones that are not written to be close', () => {
    const ordinary = list('ordinary.tsv').flatMap(({ domain }) => siteOf(`http://${domain}`)?.host ?? []);
    const far = ordinary.slice(1100).filter((host) => !host.includes('xn--'));
    expect(far.length).toBeGreaterThan(1000);
    expect(far.filter(look).length / far.length).toBeLessThan(0.025);
  });
});
