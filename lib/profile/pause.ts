/**
 * Where the user wants no marks: everywhere, everywhere for a while, on listed sites or pages, or of listed desks. A site is a
 * host name, without `www.`; a page an address without its fragment. Times are ISO 8601 in UTC, as `Date.toISOString` writes them;
 * now is an argument.
 */
import { addHours, parseISO } from 'date-fns';

export interface PauseList {
  everywhere: boolean;
  /** Everywhere until then. */
  until: string | null;
  sites: readonly string[];
  pages: readonly string[];
  /** Desk ids: their names are neither marked nor counted. */
  desks: readonly string[];
}

export const nothingPaused: PauseList = { everywhere: false, until: null, sites: [], pages: [], desks: [] };

/** One thing that is paused or resumed. */
export type Pause =
  | { kind: 'everywhere' }
  | { kind: 'until'; until: string }
  | { kind: 'site'; site: string }
  | { kind: 'page'; page: string }
  | { kind: 'desk'; deskId: string };

/** What can be paused from a card, which need not say where it is. */
export const pauseKinds = ['page', 'site', 'desk', 'hour', 'everywhere'] as const;
export type PauseKind = (typeof pauseKinds)[number];

/** Null for pages that are no site (files, browser pages). */
export function siteOfPage(url: string): string | null {
  const match = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/?#:]+)/i.exec(url);
  return match?.[1]?.toLowerCase().replace(/^www\./, '') ?? null;
}

/** The address a page is paused by; null for pages that are no site. */
export function pageOf(url: string): string | null {
  return siteOfPage(url) === null ? null : (url.split('#', 1)[0] ?? null);
}

/** What keeps a page from being marked: the widest of several; null where nothing does. */
export function pauseOn(list: PauseList, url: string, now: string): Pause | null {
  if (list.everywhere) return { kind: 'everywhere' };
  if (list.until !== null && now < list.until) return { kind: 'until', until: list.until };
  const [site, page] = [siteOfPage(url), pageOf(url)];
  if (site !== null && list.sites.includes(site)) return { kind: 'site', site };
  return page !== null && list.pages.includes(page) ? { kind: 'page', page } : null;
}

/** What a card's button pauses; null where the page is no site. */
export function pauseFrom(kind: PauseKind, { url, deskId, now }: { url: string; deskId: string; now: string }): Pause | null {
  const [site, page] = [siteOfPage(url), pageOf(url)];
  switch (kind) {
    case 'page':
      return page === null ? null : { kind, page };
    case 'site':
      return site === null ? null : { kind, site };
    case 'desk':
      return { kind, deskId };
    case 'hour':
      return { kind: 'until', until: addHours(parseISO(now), 1).toISOString() };
    case 'everywhere':
      return { kind };
  }
}

/** With one more pause, or without it. */
export function withPause(list: PauseList, pause: Pause, paused: boolean): PauseList {
  const change = (names: readonly string[], name: string) => {
    const others = names.filter((other) => other !== name);
    return paused ? [...others, name].sort() : others;
  };
  switch (pause.kind) {
    case 'everywhere':
      return { ...list, everywhere: paused };
    case 'until':
      return { ...list, until: paused ? pause.until : null };
    case 'site':
      return { ...list, sites: change(list.sites, pause.site) };
    case 'page':
      return { ...list, pages: change(list.pages, pause.page) };
    case 'desk':
      return { ...list, desks: change(list.desks, pause.deskId) };
  }
}
