/**
 * What the stores ask of a listing: which texts, how long each may be, and which pictures. Lengths are in characters, and what the
 * store's form takes in November 2026: Google's and Microsoft's dashboards, and addons.mozilla.org.
 */
import type { Picture, Texts } from './texts';

/** A text of the listing: where it comes from and how long it may be. */
export interface Asked {
  /** As the store's form calls it. */
  field: string;
  from: Exclude<keyof Texts, 'permissions' | 'pictures'> | 'name' | 'summary' | 'permissions' | 'notes';
  atLeast?: number;
  atMost: number;
}

export interface Store {
  title: string;
  /** Folder of the build whose manifest is published, under `.output/`. */
  target: 'chrome-mv3' | 'firefox-mv3';
  asks: readonly Asked[];
  /** Side of the square icon, and of the drawing in it, in px. */
  icon: { side: number; drawing: number };
  pictures: readonly Picture[];
}

/** Of every screenshot, in px, and of the small promotional tile. All stores show these without scaling them up. */
export const SCREENSHOT = { width: 1280, height: 800 };
export const TILE = { width: 440, height: 280 };

const screenshots = ['card', 'popup', 'evidence', 'compare', 'checklist'] as const;

/** Asked for alike by Google and by Microsoft. */
const privacy: readonly Asked[] = [
  { field: 'Single purpose', from: 'singlePurpose', atMost: 1000 },
  { field: 'Permission justification', from: 'permissions', atMost: 1000 },
  { field: 'Remote code', from: 'remoteCode', atMost: 1000 },
  { field: 'Data use', from: 'dataUse', atMost: 2000 },
];

export const stores: Readonly<Record<'chrome' | 'edge' | 'firefox', Store>> = {
  chrome: {
    title: 'Chrome Web Store',
    target: 'chrome-mv3',
    asks: [
      { field: 'Title, from the package', from: 'name', atMost: 75 },
      { field: 'Summary, from the package', from: 'summary', atMost: 132 },
      { field: 'Description', from: 'description', atMost: 16_000 },
      ...privacy,
      { field: 'Test instructions', from: 'tryIt', atMost: 500 },
    ],
    icon: { side: 128, drawing: 96 },
    pictures: [...screenshots, 'tile'],
  },
  edge: {
    title: 'Microsoft Edge Add-ons',
    target: 'chrome-mv3',
    asks: [
      { field: 'Display name, from the package', from: 'name', atMost: 45 },
      { field: 'Short description, from the package', from: 'summary', atMost: 132 },
      { field: 'Description', from: 'description', atLeast: 250, atMost: 10_000 },
      // Of which each has at most 30 characters, and all have 21 words.
      { field: 'Search terms, seven at most', from: 'searchTerms', atMost: 210 },
      ...privacy,
      { field: 'Notes for certification', from: 'tryIt', atMost: 2000 },
    ],
    icon: { side: 300, drawing: 240 },
    pictures: [...screenshots, 'tile'],
  },
  firefox: {
    title: 'addons.mozilla.org',
    target: 'firefox-mv3',
    asks: [
      { field: 'Name, from the package', from: 'name', atMost: 50 },
      { field: 'Summary', from: 'summary', atMost: 250 },
      { field: 'Description', from: 'description', atMost: 15_000 },
      { field: 'Permissions, for the reviewers', from: 'permissions', atMost: 1000 },
      { field: 'Data use, for the reviewers', from: 'dataUse', atMost: 2000 },
      { field: 'Notes to the reviewers', from: 'notes', atMost: 3000 },
    ],
    icon: { side: 128, drawing: 112 },
    pictures: screenshots,
  },
};
