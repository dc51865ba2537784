/**
 * What the popup shows over a page, so that closing it, which a press anywhere beside it does, costs nothing. A view belongs to a tab
 * and the page in it: over another page the popup begins with the desks of that one.
 */

export const lists = ['page', 'picks', 'all'] as const;
export type List = (typeof lists)[number];

export interface View {
  /** What is searched for. */
  query: string;
  list: List;
  /** The part of the popup's address after the `#`: the desk that is open and its tab; empty where none is. */
  hash: string;
}

/** The view over one page: its tab, and its address without the fragment; empty where the browser does not tell. */
export interface KeptView extends View {
  tabId: number;
  page: string;
}

/** As many tabs as one goes to and fro between. */
export const MOST_VIEWS = 20;

export function pageOfUrl(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

/** The newest first, one a tab. */
export function withView(views: readonly KeptView[], view: KeptView): KeptView[] {
  return [view, ...views.filter(({ tabId }) => tabId !== view.tabId)].slice(0, MOST_VIEWS);
}

/** Null where the popup was not open over this page in this tab. */
export function viewOver(views: readonly KeptView[], tabId: number, page: string): View | null {
  const kept = views.find((view) => view.tabId === tabId && view.page === page);
  return kept ? { query: kept.query, list: kept.list, hash: kept.hash } : null;
}
