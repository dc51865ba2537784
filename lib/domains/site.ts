/**
 * Reads an address or a host into what look-alikes are judged by: the registrable domain by the Public Suffix List, its own label
 * and its ending, with punycode decoded. Anything that is no web host (an IP address, a file, `data:`, `blob:`, a bare public
 * suffix) is null; nothing throws.
 */
import punycode from 'punycode/punycode.js';
import { parse } from 'tldts';
import { LONGEST_HOST } from './limits';

export interface Site {
  /** As the browser asks for it: ASCII, lower case, no dot at the end. */
  host: string;
  /** The host for reading, punycode decoded. */
  shown: string;
  /** The registrable domain, ASCII. */
  domain: string;
  /** The domain for reading. */
  shownDomain: string;
  /** What stands before the ending in the domain, decoded: "kraken" of kraken.co.uk. */
  label: string;
  /** The public suffix: "com", "co.uk", "github.io". */
  ending: string;
  /** Labels before the registrable domain, decoded, in their order. */
  before: readonly string[];
  /** The ending belongs to a platform where anyone may put pages, and not to a registry. */
  isHosted: boolean;
}

/** Private suffixes that are sold like country endings: "co.com", "uk.com", "eu.org". */
const REGISTRY_LIKE = /^(?:com|co|net|org|[a-z]{2})\.[a-z]+$/;

export function readSite(host: string): Site | null {
  const ascii = host.toLowerCase().replace(/\.$/, '');
  if (ascii.length > LONGEST_HOST || ascii.includes('..')) return null;
  const { domain, domainWithoutSuffix, publicSuffix, subdomain, isIp, isPrivate } = parse(ascii, { allowPrivateDomains: true });
  if (isIp || !domain || !domainWithoutSuffix || !publicSuffix) return null;
  const before = subdomain ? subdomain.split('.').map(decoded) : [];
  const label = decoded(domainWithoutSuffix);
  const shownDomain = `${label}.${decoded(publicSuffix)}`;
  return {
    host: ascii,
    shown: [...before, shownDomain].join('.'),
    domain,
    shownDomain,
    label,
    ending: publicSuffix,
    before,
    isHosted: Boolean(isPrivate) && !REGISTRY_LIKE.test(publicSuffix),
  };
}

/** The host of a web page's address; null for any other address. */
export function hostOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? hostname : null;
  } catch {
    return null;
  }
}

export function siteOf(address: string): Site | null {
  const host = hostOf(address);
  return host === null ? null : readSite(host);
}

/** What is no punycode, or broken, stays as it is. */
function decoded(labels: string): string {
  try {
    return punycode.toUnicode(labels);
  } catch {
    return labels;
  }
}
