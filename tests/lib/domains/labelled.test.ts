import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import hosts from 'virtual:hosts';
import lookAlikes from 'virtual:look-alikes';
import { describe, expect, it } from 'vitest';
import { judgeDomain, type LabelledDomain, parseDomains } from '@/lib/dev/score-domains';
import { createGuard, type Standing } from '@/lib/domains/guard';
import { createHostLook } from '@/lib/domains/host-look';
import { siteOf } from '@/lib/domains/site';

const guard = createGuard(lookAlikes);
const look = createHostLook(hosts);
const list = (file: string) => parseDomains(readFileSync(join(import.meta.dirname, '../../domains', file), 'utf8'));
const all = [...list('look-alikes.tsv'), ...list('ordinary.tsv')];

function judge(entry: LabelledDomain) {
  const site = siteOf(entry.domain.includes('://') ? entry.domain : `http://${entry.domain}`);
  const standing: Standing = site ? guard.standingOf(site, []) : { kind: 'none' };
  return { domain: entry.domain, ...judgeDomain(entry, { standing, passed: site !== null && look(site.host) }) };
}

const judged = (label: LabelledDomain['label']) => all.filter((entry) => entry.label === label).map(judge);

describe('the labelled domains', () => {
  it('are many, each in one place only', () => {
    expect(judged('lookalike').length).toBeGreaterThanOrEqual(120);
    expect(judged('other').length).toBeGreaterThanOrEqual(2000);
    expect(new Set(all.map(({ domain }) => domain)).size).toBe(all.length);
  });

  it('know every official domain with its subdomains as official, of the right desk', () => {
    const official = judged('official');
    const listed = new Set(lookAlikes.names.map(({ domain }) => domain));
    expect(official.filter(({ outcome }) => outcome !== 'right')).toEqual([]);
    expect([...listed].filter((domain) => !all.some((entry) => entry.domain === domain))).toEqual([]);
  });

  it('have at least 95 of 100 look-alikes told, each with the desk it resembles', () => {
    const found = judged('lookalike');
    const wrong = found.filter(({ outcome }) => outcome !== 'right').map(({ domain }) => domain);
    expect(wrong.length / found.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
    expect(found.filter(({ outcome }) => outcome === 'wrong desk')).toEqual([]);
  });

  it('raise at most one false alarm in 2,000 ordinary domains, be it only a line', () => {
    const others = judged('other');
    const wrong = others.filter(({ outcome }) => outcome !== 'right').map(({ domain }) => domain);
    expect(wrong.length / others.length, wrong.join('\n')).toBeLessThanOrEqual(1 / 2000);
  });
});
