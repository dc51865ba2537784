/**
 * Whether a page that is on no list presents itself as a desk: by strong signs together only. The desk's brand is the page's own
 * name, a logo or main heading says it again, and there is a form to log in or pay in by. A brand that is an ordinary word needs a
 * word of the market too. Excluded by what they are, not by who: articles, search results, app stores and listings, help pages that
 * a desk keeps at someone else's.
 */
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Name } from './names';
import type { Site } from './site';

/** What is read from a page: texts as they stand, each at most a line long. */
export interface PageSigns {
  title: string;
  /** og:site_name or application-name; empty where there is none. */
  siteName: string;
  /** Main headings, and the texts of pictures and links that look like a logo. */
  headings: readonly string[];
  /** A field for a password, a seed phrase, or an amount to pay in. */
  hasForm: boolean;
  /** og:type and the types of structured data, in small letters. */
  types: readonly string[];
  /** A search field holds a text, or the address does. */
  isSearch: boolean;
  /** Words of the page's description. */
  description: string;
}

const EXCLUDED =
  /article|blogposting|news|searchresults|softwareapplication|mobileapplication|webapplication|product|review|video|discussionforum|question|faq|howto|profile|book|music/;
/** A page that says in its own name what else it is: a newspaper's, a store's, a listing's, a help desk's. */
const OTHER_SITE =
  /review|news|wiki|forum|reddit|app store|google play|vergleich|erfahrung|test\b|alternative|\bvs\b|how to|what is|price|chart|help cent|support cent|status/i;
const MARKET = /crypto|bitcoin|\bbtc\b|\botc\b|exchange|trading|trade|digital asset|wallet|institutional/i;
const BETWEEN = /\s[|–—·:•-]\s|\s*[|–—·•]\s*|:\s/;

/** The name the page presents itself by; null where the signs do not say so together. */
export function presentsAs(
  signs: PageSigns,
  site: Site,
  desks: readonly Pick<CompiledDesk, 'id' | 'name' | 'aliases'>[],
  names: readonly Name[],
): Name | null {
  if (!signs.hasForm || signs.isSearch || signs.types.some((type) => EXCLUDED.test(type)) || OTHER_SITE.test(signs.title)) return null;
  for (const name of names) {
    const desk = desks.find(({ id }) => id === name.owner);
    if (!desk || isKeptElsewhere(site, name)) continue;
    const brands = [name.label, desk.name, ...desk.aliases.map(({ text }) => text)].map(plain);
    const isBrand = (text: string) => brands.includes(plain(text));
    const titled = [signs.siteName, ...ends(signs.title)].some(isBrand);
    const drawn = signs.headings.some((heading) => isBrand(heading) || isBrand(withoutGreeting(heading)));
    if (!titled || !drawn) continue;
    if (name.kind !== 'coined' && !MARKET.test([signs.title, signs.description, ...signs.headings].join(' '))) continue;
    return name;
  }
  return null;
}

/** A page's own name stands at one end of its title: "Log in | Kraken", "Kraken – Buy bitcoin". */
function ends(title: string): string[] {
  const parts = title.split(BETWEEN).map((part) => part.trim());
  return [parts[0] ?? '', parts.at(-1) ?? ''].map(withoutGreeting);
}

/** "Sign in to Kraken" names the place; so does "Kraken logo". */
function withoutGreeting(text: string): string {
  return text
    .replace(/^(?:log ?in|sign ?in|sign ?up|welcome|login|anmelden|willkommen)\b(?:\s+(?:to|at|bei|in))?\s+/i, '')
    .replace(/\s+(?:logo|login|log in|sign in)$/i, '');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The desk's name before the domain of someone who serves many: its own tickets, status or jobs. */
function isKeptElsewhere({ before }: Site, { label }: Name): boolean {
  return before.some((one) => one === label || one.startsWith(`${label}-`));
}
