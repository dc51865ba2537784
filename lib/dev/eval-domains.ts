/**
 * `npm run eval:domains -- FILE`: measures the guard against look-alikes on a labelled list through the code that runs in the
 * extension, the look on every page included. Each line is `domain<TAB>official|lookalike|other[<TAB>desk]`; a domain is a host, or
 * an address. Prints detection and false alarms, by rule too, and every error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '@/lib/adapters/clock';
import { createGuard, type Standing } from '@/lib/domains/guard';
import { createHostLook, hostShapesOf } from '@/lib/domains/host-look';
import { siteOf } from '@/lib/domains/site';
import { loadDirectory } from './load-data';
import { loadLookAlikes, toGuardData } from './load-look-alikes';
import { domainLabels, type JudgedDomain, judgeDomain, type LabelledDomain, parseDomains } from './score-domains';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Say which list to measure: npm run eval:domains -- path/to/list.tsv');
  process.exit(1);
}

const root = join(import.meta.dirname, '../../data');
const directory = loadDirectory(root, today());
const data = toGuardData(loadLookAlikes(root, directory), directory);
const guard = createGuard(data);
const mayResemble = createHostLook(hostShapesOf(data));

const judged = parseDomains(readFileSync(file, 'utf8')).map((entry) => {
  const site = siteOf(/^[a-z][a-z0-9+.-]*:/i.test(entry.domain) ? entry.domain : `http://${entry.domain}`);
  const standing: Standing = site ? guard.standingOf(site, []) : { kind: 'none' };
  return { entry, standing, result: judgeDomain(entry, { standing, passed: site !== null && mayResemble(site.host) }) };
});

for (const label of domainLabels) {
  const of = judged.filter(({ entry }) => entry.label === label);
  if (of.length > 0) console.log(summary(label, of));
}
const lookAlikes = judged.filter(({ entry }) => entry.label === 'lookalike');
console.log('\nlook-alikes caught, by rule');
const rules = lookAlikes.map(({ standing }) => (standing.kind === 'resembles' ? standing.reason.rule : 'none'));
for (const rule of new Set(rules)) console.log(`${rule.padEnd(22)}${rules.filter((one) => one === rule).length}`);

const errors = judged.filter(({ result }) => result.outcome !== 'right');
console.log(`\n${errors.length} errors in ${judged.length} domains`);
for (const { entry, standing, result } of errors) console.log(describe(entry, standing, result));

function summary(label: LabelledDomain['label'], of: readonly { result: JudgedDomain }[]): string {
  const count = (accept: (result: JudgedDomain) => boolean) => of.filter(({ result }) => accept(result)).length;
  const right = count(({ outcome }) => outcome === 'right');
  const share = (some: number) => `${some} of ${of.length} (${((100 * some) / of.length).toFixed(2)} %)`;
  const [banners, lines] = (['banner', 'line'] as const).map((one) => count(({ certainty }) => certainty === one));
  const levels = `banner ${banners}, line ${lines}`;
  if (label === 'official') return `official    known as official: ${share(right)}`;
  if (label === 'other') return `other       false alarms: ${share(of.length - right)}; ${levels}`;
  return `lookalike   caught: ${share(of.length - count(({ outcome }) => outcome === 'missed'))}; with the right desk: ${share(right)}; ${levels}`;
}

function describe({ domain, label, desk }: LabelledDomain, standing: Standing, { outcome }: JudgedDomain): string {
  const said =
    standing.kind === 'resembles' ? `${standing.certainty}, like ${standing.name.domain}: ${standing.reason.rule}` : standing.kind;
  return `${outcome.padEnd(13)}${domain} (${label}${desk ? ` ${desk}` : ''}): ${said}`;
}
