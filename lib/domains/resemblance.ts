/**
 * Joins the rules: which official name a site resembles most, by which of them. The surest answer wins, then the rule that says
 * most, then the name whose ending the site has, then the owner called by that very name.
 */
import type { Name } from './names';
import type { Finding, Means, RuleOf } from './rule';
import { drawnAlike } from './rules/drawn-alike';
import { edit } from './rules/edit';
import { editWithWord } from './rules/edit-with-word';
import { embedded } from './rules/embedded';
import { fullName } from './rules/full-name';
import { holdsName } from './rules/holds-name';
import { hyphen } from './rules/hyphen';
import { inSubdomain } from './rules/in-subdomain';
import { otherEnding } from './rules/other-ending';
import { tradeWord } from './rules/trade-word';
import type { Site } from './site';

/** What says most comes first. */
const rules: readonly RuleOf[] = [
  drawnAlike,
  embedded,
  fullName,
  hyphen,
  tradeWord,
  otherEnding,
  edit,
  editWithWord,
  holdsName,
  inSubdomain,
];

export interface Resemblance extends Finding {
  name: Name;
}

export function resemblance(site: Site, names: readonly Name[], means: Means): Resemblance | null {
  const { carriers } = means.words;
  if (carriers.some((carrier) => site.host.endsWith(`.${carrier}`))) return null;
  const found = rules.flatMap((rule, order) =>
    names.flatMap((name) => {
      const finding = rule(site, name, means);
      return finding ? [{ ...finding, name, order }] : [];
    }),
  );
  const nearness = ({ name }: { name: Name }) =>
    // "us-binance" names binance.us, whatever it ends in.
    (site.label.split('-').includes(name.ending) ? 8 : 0) +
    (site.ending === name.ending ? 4 : 0) +
    (site.ending.split('.').includes(name.ending) ? 2 : 0) +
    (name.owner === name.label ? 1 : 0);
  const sureness = ({ certainty }: Finding) => (certainty === 'banner' ? 1 : 0);
  const [best] = found.sort((a, b) => sureness(b) - sureness(a) || a.order - b.order || nearness(b) - nearness(a));
  return best ? { certainty: best.certainty, reason: best.reason, name: best.name } : null;
}
