/**
 * Reads what a user pastes to have it checked: an address of the web, an e-mail address, a handle, a phone number. Of phone numbers
 * the form only: no list we have holds one.
 */
import { LONGEST_CONTACT } from './limits';
import { type Site, siteOf } from './site';

export type Contact =
  | { kind: 'web'; text: string; site: Site }
  | { kind: 'email'; text: string; local: string; site: Site }
  /** `at` null: a handle of no named place. */
  | { kind: 'handle'; text: string; handle: string; at: 'telegram' | 'x' | null }
  /** `number`: a plus sign where it had one, and figures. */
  | { kind: 'phone'; text: string; number: string };

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const EMAIL = /^(?:mailto:)?([^\s@<>"]+)@([^\s@<>"/?]+)(?:\?.*)?$/i;
const TELEGRAM = /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(?:s\/)?@?(\w{3,32})\b|^tg:\/\/resolve\?domain=(\w{3,32})\b/i;
const X = /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\/@?(\w{1,15})\b/i;
const HANDLE = /^@?([A-Za-z]\w{2,31})$/;
const PHONE = /^(?:tel:)?(\+|00)?[\d\s()./-]{6,24}$/i;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Null where it is none of these. */
export function readContact(pasted: string): Contact | null {
  const text = withinBrackets(pasted.slice(0, LONGEST_CONTACT).replace(INVISIBLE, '').trim()).trim();
  const telegram = TELEGRAM.exec(text);
  const handle = telegram?.[1] ?? telegram?.[2];
  if (handle) return { kind: 'handle', text, handle, at: 'telegram' };
  const onX = X.exec(text)?.[1];
  if (onX) return { kind: 'handle', text, handle: onX, at: 'x' };
  const [, local, host] = EMAIL.exec(text) ?? [];
  const mailSite = host ? siteOf(`https://${host}`) : null;
  if (local && mailSite) return { kind: 'email', text, local, site: mailSite };
  if (PHONE.test(text)) return phone(text);
  const bare = HANDLE.exec(text)?.[1];
  if (bare) return { kind: 'handle', text, handle: bare, at: null };
  const site = siteOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return site && !/\s/.test(text) ? { kind: 'web', text, site } : null;
}

function phone(text: string): Contact | null {
  const digits = text.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null;
  const number = /^(?:tel:)?\+/i.test(text) ? `+${digits}` : digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
  return { kind: 'phone', text, number };
}

/** "Kraken OTC <otc@kraken.com>" is the address it holds. */
function withinBrackets(text: string): string {
  return /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.replace(/^["'“„«(]+|["'”“»),;]+$/g, '');
}
