/** Where the user wants no marks: everywhere, or on listed sites. A site is a host name, without `www.`. */

export interface PauseList {
  everywhere: boolean;
  sites: readonly string[];
}

export const nothingPaused: PauseList = { everywhere: false, sites: [] };

/** Null for pages that are no site (files, browser pages). */
export function siteOfPage(url: string): string | null {
  const match = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/?#:]+)/i.exec(url);
  return match?.[1]?.toLowerCase().replace(/^www\./, '') ?? null;
}

export function isPaused({ everywhere, sites }: PauseList, site: string | null): boolean {
  return everywhere || (site !== null && sites.includes(site));
}

export function withSite(list: PauseList, site: string, paused: boolean): PauseList {
  const others = list.sites.filter((s) => s !== site);
  return { ...list, sites: paused ? [...others, site].sort() : others };
}
