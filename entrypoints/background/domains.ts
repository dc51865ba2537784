/**
 * Holds pages and contacts against the lists of domains: puts the banner into a page whose host resembles a listed one, answers what
 * is to be said of a site or a contact, and keeps what the user listed and put away.
 */
import lookAlikes from 'virtual:look-alikes';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { now, today } from '@/lib/adapters/clock';
import { lookWhile } from '@/lib/adapters/looks';
import { putAwayHows } from '@/lib/adapters/messages/protocol';
import type { CommandHandlers, PageHandlers, PageSender, QuestionHandlers } from '@/lib/adapters/messages/receive';
import { readSigns } from '@/lib/adapters/page/read-signs';
import { putInto } from '@/lib/adapters/put-into';
import { ownDomainsItem, putAwayItem, visitsItem } from '@/lib/adapters/storage/domain-items';
import { deciding, readStored, updateItem, updateTogether } from '@/lib/adapters/storage/stored-item';
import { isSwitchedOff, readListedDomains, readPause } from '@/lib/adapters/storage/under-policy';
import { ownLanguage } from '@/lib/adapters/texts';
import { readContact } from '@/lib/domains/contact';
import { checkContact } from '@/lib/domains/contact-check';
import { createGuard, type ListedDomain } from '@/lib/domains/guard';
import { LONGEST_CONTACT, LONGEST_LIST, MOST_LISTED } from '@/lib/domains/limits';
import { namesOfDesks } from '@/lib/domains/names';
import { isPutAway, readEntries, visitOf, withListed, withoutListed, withoutPutAway, withPutAway, withVisit } from '@/lib/domains/own-list';
import { presentsAs } from '@/lib/domains/presents';
import { type Site, siteOf } from '@/lib/domains/site';
import { listingOf, type SiteNote, siteNote } from '@/lib/domains/site-note';
import { siteWords } from '@/lib/domains/site-words';
import { pauseOn } from '@/lib/profile/pause';
import { done, failed, type Result } from '@/lib/result';
import { directory, ofDirectory, ready } from './known';

/** Of a pack's desks too. */
const names = ofDirectory(({ desks }) => namesOfDesks(desks, lookAlikes.words));
const guard = ofDirectory(() => createGuard({ ...lookAlikes, names: names() }));

export const domainsForPages = {
  hostHere: async (_payload, sender) => {
    if (sender.frameId === 0 && (await bannerFor(sender))) await putInto(sender, '/banner.js');
    return null;
  },
  banner: (_payload, sender) => bannerFor(sender),
  putAway: async (payload, sender) => {
    const { how } = z.strictObject({ how: z.enum(putAwayHows) }).parse(payload);
    const site = siteOf(sender.url);
    const note = site && (await bannerFor(sender));
    // Put away already, or in another tab.
    if (!site || !note) return done;
    if (how === 'site')
      return updateItem(putAwayItem, (list) => withPutAway(list, { site: site.domain, like: note.listing.domain, day: today() }));
    return updateItem(visitsItem, (visits) => withVisit(visits, visitOf(sender.tabId, site.domain)));
  },
  siteHere: async (_payload, { tabId, url }) => {
    const note = await aboutSite(siteOf(url), tabId);
    return note && siteWords(note, ownLanguage());
  },
} satisfies Partial<PageHandlers>;

export const domainQuestions = {
  aboutPage: async (payload) => {
    const { tabId } = z.strictObject({ tabId: z.int() }).parse(payload);
    const { url } = await browser.tabs.get(tabId);
    return aboutSite(siteOf(url ?? ''), tabId);
  },
  checkContact: async (payload) => {
    const { text } = z.strictObject({ text: z.string().check(z.maxLength(LONGEST_CONTACT)) }).parse(payload);
    const contact = readContact(text);
    const own = await readListedDomains();
    return contact && checkContact(contact, { desks: directory().desks, names: names(), own, guard: guard() });
  },
} satisfies Partial<QuestionHandlers>;

export const domainCommands = {
  listDomains: (payload) => {
    const request = z.strictObject({ text: z.string().check(z.maxLength(LONGEST_LIST)) }).safeParse(payload);
    const { say, list } = ownLanguage();
    if (!request.success) return failed(say('notListedTooMany', { most: MOST_LISTED }));
    const { entries, unread } = readEntries(request.data.text);
    if (unread.length > 0) return failed(say('notListedNoDomain', { lines: list(unread, 'and') }));
    return updateTogether([
      deciding(ownDomainsItem, (before): Result<readonly ListedDomain[]> => {
        const after = withListed(before, entries);
        return after ? { ok: true, value: after } : failed(say('notListedTooMany', { most: MOST_LISTED }));
      }),
    ]);
  },
  unlistDomain: (payload) => {
    const { domain } = z.strictObject({ domain: z.string() }).parse(payload);
    return updateItem(ownDomainsItem, (list) => withoutListed(list, domain));
  },
  showBannerAgain: (payload) => {
    const { site } = z.strictObject({ site: z.string() }).parse(payload);
    return updateItem(putAwayItem, (list) => withoutPutAway(list, site));
  },
} satisfies Partial<CommandHandlers>;

/** The look on every page asks about hosts like the domains that are built into it, and about no others. */
const hasMore = ofDirectory(() => names().some(({ domain }) => !lookAlikes.names.some((builtIn) => builtIn.domain === domain)));

/** To be called when the background starts, and when something stored or set, or the pack in use, has changed. */
export async function followDomains(): Promise<void> {
  await ready();
  await lookWhile('own-look', hasMore() || (await readListedDomains()).length > 0);
}

/** What the banner of a page says. Null where it says nothing: decided so, put away, switched off, or everything is paused. */
async function bannerFor({ tabId, url }: PageSender): Promise<SiteNote | null> {
  const site = siteOf(url);
  if (!site || (await isSwitchedOff('look-alike-banner'))) return null;
  const paused = pauseOn(await readPause(), url, now())?.kind;
  if (paused === 'everywhere' || paused === 'until') return null;
  const note = await noteOf(site);
  if (note?.kind !== 'resembles' || note.certainty !== 'banner') return null;
  if (isPutAway(await readStored(putAwayItem), site.domain, note.listing.domain)) return null;
  return (await readStored(visitsItem)).includes(visitOf(tabId, site.domain)) ? null : note;
}

async function noteOf(site: Site): Promise<SiteNote | null> {
  const own = await readListedDomains();
  return siteNote(site, guard().standingOf(site, own), directory().desks, own);
}

/** What popup and card say of a site: its standing, else by what name its page presents itself. */
async function aboutSite(site: Site | null, tabId: number): Promise<SiteNote | null> {
  if (!site) return null;
  const note = await noteOf(site);
  if (note) return note;
  const signs = await signsOf(tabId);
  const name = signs && presentsAs(signs, site, directory().desks, names());
  return name ? { kind: 'presents', host: site.shown, listing: listingOf(name, directory().desks, []) } : null;
}

/** Null where the page cannot be read. */
async function signsOf(tabId: number): Promise<ReturnType<typeof readSigns> | null> {
  try {
    const target = { tabId, frameIds: [0] };
    const [read] = await browser.scripting.executeScript({ target, func: readSigns, injectImmediately: true });
    return read?.result ?? null;
  } catch {
    return null;
  }
}
