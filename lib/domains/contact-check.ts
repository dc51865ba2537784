/**
 * Holds a contact against what is listed: the desks' own domains and published addresses, and the user's list. Whoever is not on a
 * list is that and no more; a sender or a number shown can be forged, so even a listed one is no proof of who writes.
 */
import { type SourceModel, sourceModels } from '@/lib/card/source-model';
import type { CompiledDesk } from '@/lib/desks/directory';
import { claimsOf, sourcesOf } from '@/lib/evidence/claim-status';
import type { Contact } from './contact';
import { toShape } from './drawing';
import type { Guard, ListedDomain } from './guard';
import type { Name } from './names';
import { type SiteNote, siteNote } from './site-note';

export interface VerificationPage {
  what: string;
  url: string;
}

/** A desk's published address. */
export interface ListedAddress {
  value: string;
  what: string;
  sources: readonly SourceModel[];
  /** Day the newest of its sources was read. */
  asOf: string | null;
}

export interface ContactAnswer {
  kind: Contact['kind'];
  /** As it was read: without brackets and invisible characters. */
  text: string;
  outcome: /** It is itself a published address, or the site of a listed domain. */
    | { kind: 'listed'; address: ListedAddress | null; note: SiteNote | null }
    /** Its domain is listed; the desk names other senders, which are given. */
    | { kind: 'other-sender'; note: SiteNote; senders: readonly string[] }
    | { kind: 'resembles'; note: SiteNote }
    /** A handle, or the part before the @, that holds a desk's name. */
    | { kind: 'holds-name'; name: string }
    | { kind: 'not-listed' };
  /** The desk it is of, or resembles. */
  desk: { id: string; name: string } | null;
  /** The desk's own pages to verify a person or an address. */
  pages: readonly VerificationPage[];
  /** Whether any address of this kind is published by any desk: else "not listed" says little. */
  hasList: boolean;
}

export interface ContactMeans {
  desks: readonly CompiledDesk[];
  names: readonly Name[];
  own: readonly ListedDomain[];
  guard: Guard;
}

export function checkContact(contact: Contact, means: ContactMeans): ContactAnswer {
  const outcome = outcomeOf(contact, means);
  const desk = deskOf(outcome.deskId, means.desks);
  const { kind, text } = contact;
  return {
    kind,
    text,
    outcome: outcome.outcome,
    desk: desk && { id: desk.id, name: desk.name },
    pages: desk?.contacts.map(({ what, url }) => ({ what, url })) ?? [],
    hasList:
      kind === 'web' || kind === 'email' || means.desks.some(({ addresses }) => addresses.some((one) => isOfKind(one.kind, contact))),
  };
}

interface Found {
  outcome: ContactAnswer['outcome'];
  deskId: string | null;
}

const notListed: Found = { outcome: { kind: 'not-listed' }, deskId: null };

function outcomeOf(contact: Contact, means: ContactMeans): Found {
  for (const desk of means.desks) {
    const address = desk.addresses.find((one) => isOfKind(one.kind, contact) && isSame(one, contact));
    if (address) return { outcome: { kind: 'listed', address: listed(desk, address), note: null }, deskId: desk.id };
  }
  if (contact.kind === 'phone') return notListed;
  if (contact.kind === 'handle') return byName(contact.handle, means);
  const standing = means.guard.standingOf(contact.site, means.own);
  const note = siteNote(contact.site, standing, means.desks, means.own);
  if (!note) return contact.kind === 'email' ? byName(contact.local, means) : notListed;
  const { deskId } = note.listing;
  if (note.kind === 'resembles') return { outcome: { kind: 'resembles', note }, deskId };
  const senders =
    contact.kind === 'email' ? (deskOf(deskId, means.desks)?.addresses ?? []).filter(({ kind }) => kind === 'mail-domain') : [];
  if (senders.length > 0) return { outcome: { kind: 'other-sender', note, senders: senders.map(({ value }) => value) }, deskId };
  return { outcome: { kind: 'listed', address: null, note }, deskId };
}

type Address = CompiledDesk['addresses'][number];

function isOfKind(kind: Address['kind'], contact: Contact): boolean {
  if (contact.kind === 'handle') return kind === contact.at || (contact.at === null && (kind === 'telegram' || kind === 'x'));
  if (contact.kind === 'email') return kind === 'email' || kind === 'mail-domain';
  return kind === contact.kind;
}

function isSame({ kind, value }: Address, contact: Contact): boolean {
  if (contact.kind === 'handle') return contact.handle.toLowerCase() === value.toLowerCase();
  if (contact.kind === 'phone') return contact.number === value;
  if (contact.kind !== 'email') return false;
  return kind === 'mail-domain' ? contact.site.host === value : `${contact.local.toLowerCase()}@${contact.site.host}` === value;
}

/** A handle or mailbox that holds a desk's name, or one drawn like it. What is not the desk's own address may be anyone's. */
function byName(text: string, { names, desks }: ContactMeans): Found {
  const parts = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(toShape);
  const joined = parts.join('');
  const name = names.find(({ label, kind }) => {
    const shape = toShape(label);
    return parts.includes(shape) || (kind !== 'short' && (joined.startsWith(shape) || joined.endsWith(shape)));
  });
  const desk = name && deskOf(name.owner, desks);
  return desk ? { outcome: { kind: 'holds-name', name: name.label }, deskId: desk.id } : notListed;
}

function listed(desk: CompiledDesk, { value, what, claims }: Address): ListedAddress {
  const read = sourcesOf(desk, claimsOf(desk, claims)).map((source) => source.read);
  return { value, what, sources: sourceModels(desk, claims), asOf: read.sort().at(-1) ?? null };
}

function deskOf(id: string | null, desks: readonly CompiledDesk[]): CompiledDesk | null {
  return desks.find((desk) => desk.id === id) ?? null;
}
