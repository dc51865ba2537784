/** The user's list of counterparties' domains, and of notes he put away: what may be entered, and how both change. */
import type { ListedDomain } from './guard';
import { LONGEST_NAME, MOST_LISTED } from './limits';
import { siteOf } from './site';

/** The registrable domain a text names: a host, or an address. Null where it names none. */
export function domainIn(text: string): string | null {
  return siteOf(/^https?:/i.test(text) ? text : `https://${text}`)?.domain ?? null;
}

/**
 * One domain on each line, and after it the counterparty's name; without one, the domain is its name. A comma, a semicolon, a tab or a
 * space may stand between. `unread`: lines that name no domain, as they were written.
 */
export function readEntries(text: string): { entries: ListedDomain[]; unread: string[] } {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const read = lines.map((line) => {
    const [, first = '', rest = ''] = /^"?([^\s,;"]+)"?[\s,;]*(.*)$/.exec(line) ?? [];
    const domain = domainIn(first);
    const name = rest.replace(/^"|"$/g, '').trim().slice(0, LONGEST_NAME);
    return { line, entry: domain === null ? null : { domain, name: name || domain } };
  });
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    unread: read.flatMap(({ line, entry }) => (entry ? [] : [line])),
  };
}

/** A domain that is listed already takes the new name. Null where they are too many. */
export function withListed(list: readonly ListedDomain[], entries: readonly ListedDomain[]): readonly ListedDomain[] | null {
  const byDomain = new Map([...list, ...entries].map((entry) => [entry.domain, entry]));
  if (byDomain.size > MOST_LISTED) return null;
  return [...byDomain.values()].sort((a, b) => a.domain.localeCompare(b.domain, 'en'));
}

export function withoutListed(list: readonly ListedDomain[], domain: string): readonly ListedDomain[] {
  return list.filter((entry) => entry.domain !== domain);
}

/** A note put away for good on one site. */
export interface PutAway {
  /** Registrable domain of the site, ASCII. */
  site: string;
  /** The listed domain it was said to resemble. */
  like: string;
  /** YYYY-MM-DD. */
  day: string;
}

/** Put away once more is put away once, as of the first day. */
export function withPutAway(list: readonly PutAway[], put: PutAway): readonly PutAway[] {
  if (isPutAway(list, put.site, put.like)) return list;
  return [...list, put].sort((a, b) => a.site.localeCompare(b.site, 'en'));
}

export function withoutPutAway(list: readonly PutAway[], site: string): readonly PutAway[] {
  return list.filter((one) => one.site !== site);
}

export function isPutAway(list: readonly PutAway[], site: string, like: string): boolean {
  return list.some((one) => one.site === site && one.like === like);
}

/** "12 kraken.example": a note put away in a tab until the browser is closed. */
export function visitOf(tabId: number, site: string): string {
  return `${tabId} ${site}`;
}

/** Older ones are forgotten first. */
const MOST_VISITS = 200;

export function withVisit(list: readonly string[], visit: string): readonly string[] {
  return [...list.filter((other) => other !== visit), visit].slice(-MOST_VISITS);
}
