/**
 * Every message between our parts: who sends it, and why. Payloads are plain data; the receiver checks them.
 */
import type { CardModel } from '@/lib/card/card-model';
import type { ContactAnswer } from '@/lib/domains/contact-check';
import type { SiteNote } from '@/lib/domains/site-note';
import type { SiteWords } from '@/lib/domains/site-words';
import type { Fields, QuoteDoing } from '@/lib/drafts/draft';
import type { VerdictKind } from '@/lib/eligibility/ruling';
import type { FindingRecord, FoundOutcome } from '@/lib/findings/finding';
import type { KeptView } from '@/lib/lookup/view';
import type { DeskFact } from '@/lib/onboarding/file-entry';
import type { ItemChange } from '@/lib/onboarding/item-record';
import type { SignOff } from '@/lib/onboarding/sign-off';
import type { Overlay } from '@/lib/packs/overlay';
import type { Origin } from '@/lib/packs/packs-kept';
import type { PackPreview, PacksShown } from '@/lib/packs/preview';
import type { Marking } from '@/lib/profile/marking';
import type { Pause, PauseKind } from '@/lib/profile/pause';
import type { Profile } from '@/lib/profile/profile';
import type { NewQuote } from '@/lib/quotes/import-plan';
import type { TermsChange } from '@/lib/quotes/quote-entry';
import type { Result } from '@/lib/result';
import type { Weights } from '@/lib/scoring/weights';
import type { SyncLine, SyncShown } from '@/lib/sync/changes';
import type { Fetched } from '../packs/fetch-pack';
import type { TakeIn } from '../storage/restore';
import type { SettlementCommands } from './settlement-protocol';

/** From a page's content script to the background. */
export interface FromPage {
  /** A name may stand on this page: put the script that reads and marks into it. Null: it was. */
  namesHere: { request: null; response: Paused | null };
  /** Names that may stand on this page and are not built into the look: source of a pattern, as `patternOf` makes it; null where none are. */
  moreNames: { request: null; response: string | null };
  /** May this page be marked, how, and with which verdict for each desk? A desk without one is paused. */
  pageState: { request: null; response: { verdicts: Record<string, VerdictKind>; marking: Marking } | Paused };
  /** How many desks this page names, for the badge; not looked at while paused. */
  desksOnPage: { request: { count: number }; response: null };
  /** Put the card's code into this frame: a mention is there. */
  loadCard: { request: null; response: null };
  /** What the card of one desk shows. */
  card: { request: { deskId: string }; response: CardModel | null };
  /** The card of a desk is being looked at. */
  looked: { request: { deskId: string }; response: null };
  /** Open the desk's dossier beside the page, or in a tab where the browser cannot. */
  openDesk: { request: { deskId: string }; response: null };
  /** Open the options, where the profile is set. */
  openOptions: { request: null; response: null };
  /** Pause what the card's user names, or undo it: this page, this site, the card's desk, everywhere, everywhere for an hour. */
  pauseHere: { request: { kind: PauseKind; deskId: string; paused: boolean }; response: Result };
  /** The host may resemble a listed domain: decide, and put the banner's script into the page where it is said there. */
  hostHere: { request: null; response: null };
  /** What the banner says; null where it has nothing to say any more. */
  banner: { request: null; response: SiteNote | null };
  /** Put the banner away: for the visit, or on this site for good. */
  putAway: { request: { how: PutAwayHow }; response: Result };
  /** What is to be said of the page's site, for the card; null where there is nothing. */
  siteHere: { request: null; response: SiteWords | null };
}

export const putAwayHows = ['visit', 'site'] as const;
export type PutAwayHow = (typeof putAwayHows)[number];

/** This page is not to be marked: until then, or, with null, until somebody resumes it. */
export interface Paused {
  pausedUntil: string | null;
}

/** From the popup and options to the background, the only writer. */
export interface Commands extends SettlementCommands {
  /** Tick or untick one checklist item of one desk. */
  tick: { request: { deskId: string; itemId: string; done: boolean }; response: Result };
  /** Change fields of the profile; the others stay as they are stored. */
  changeProfile: { request: Partial<Profile>; response: Result };
  /** How much is underlined on pages. */
  setMarking: { request: { marking: Marking }; response: Result };
  /** Set own weights of the factors; null goes back to the guide's. */
  setWeights: { request: { weights: Weights | null }; response: Result };
  /** Record what changed of one checklist item, and the outcomes it gives to criteria it answers; null takes one away. */
  recordItem: {
    request: { deskId: string; itemId: string; change: ItemChange; findings: Readonly<Record<string, FoundOutcome | null>> };
    response: Result;
  };
  /** Put a second name under what is done. */
  approveItem: { request: { deskId: string; itemId: string; name: string }; response: Result };
  /** Record which firm one would really face at a desk, and whom it settles through. */
  recordFact: { request: { deskId: string; fact: DeskFact; value: string }; response: Result };
  /** Put a desk on the shortlist, or take it off. */
  shortlist: { request: { deskId: string; on: boolean }; response: Result };
  /** Say who works with this browser, and what needs a second name. */
  setSignOff: { request: Partial<SignOff>; response: Result };
  /** Tell reviews that fall due by a notification too, or no longer. */
  setNotify: { request: { notify: boolean }; response: Result };
  /** Record quotes: all of them, or none. One without an id gets one. `wasDrafted`: they were written in the form of a new quote. */
  recordQuotes: { request: { quotes: readonly NewQuote[]; wasDrafted: boolean }; response: Result };
  /**
   * Set fields of one quote; what stood there stays in its history. To strike it out or choose it is to set why. `form`: the one it was
   * written in, whose draft goes with it; null where it was written in none.
   */
  changeQuote: { request: { deskId: string; quoteId: string; change: TermsChange; form: QuoteDoing | null }; response: Result };
  /** Record the user's own outcome for one criterion of one desk; null takes it away. */
  recordFinding: { request: { deskId: string; criterion: string; finding: Omit<FindingRecord, 'day'> | null }; response: Result };
  /** Be awake: something may be written, and the page be closed, sooner than a background can start. */
  wake: { request: null; response: Result };
  /** Keep what stands in a form of a desk's dossier and is not saved; null where nothing is. */
  keepDraft: { request: { deskId: string; form: string; fields: Fields | null }; response: Result };
  /** Keep what the popup shows over a page, until the browser ends. */
  keepView: { request: KeptView; response: Result };
  /** The user looks at a desk's dossier. `read`: what changed since the last look was read, and may go. */
  look: { request: { deskId: string; read: boolean }; response: Result };
  /** Pause or resume marks. */
  pause: { request: { pause: Pause; paused: boolean }; response: Result };
  /** Restore what a file holds, or merge a colleague's, as it was shown. */
  takeIn: { request: TakeIn; response: Result };
  /** Delete the copy of what was stored before the last restore or merge. */
  dismissUndo: { request: null; response: Result };
  /** Put counterparties' domains on the user's list: a domain and a name on each line. */
  listDomains: { request: { text: string }; response: Result };
  /** Take a domain off the user's list. */
  unlistDomain: { request: { domain: string }; response: Result };
  /** Show the banner again on a site where it was put away for good. */
  showBannerAgain: { request: { site: string }; response: Result };
  /** Use a pack of data, as it was looked at. `accepted`: the user agreed to use one that nobody known vouches for. */
  usePack: { request: { text: string; from: Origin; accepted: boolean }; response: Result };
  /** Go back to what was in use before the pack, or to the pack again. */
  goBackFromPack: { request: null; response: Result };
  /** Keep some settings in the browser's account too. `shown`: what that changes here, as the user was shown it. */
  turnOnSync: { request: { shown: readonly SyncLine[] }; response: Result };
  /** Keep nothing more there. `erase`: delete what the account holds. */
  turnOffSync: { request: { erase: boolean }; response: Result };
  /** Delete one stored value that is not used, for good. */
  discardKept: { request: { key: string }; response: Result };
}

/** From the popup and options to the background, for what only it can answer. */
export interface Questions {
  /** What is to be said of the site in a tab; null where there is nothing. */
  aboutPage: { request: { tabId: number }; response: SiteNote | null };
  /** What the pack in use puts in the place of the data the page came with; null where none is in use. */
  packInUse: { request: null; response: Overlay | null };
  /** Which packs are kept, and what the organisation sets on them. */
  packsKept: { request: null; response: PacksShown };
  /** Fetch a pack from the address the user gave, or the organisation's policy names; as the user pressed the button, and at no other time. */
  fetchPack: { request: { url: string }; response: Result<Fetched> };
  /** What a pack holds and would change, and who vouches for it. */
  lookAtPack: { request: { text: string; from: Origin }; response: Result<PackPreview> };
  /** What going back would change. */
  lookBack: { request: null; response: Result<PackPreview> };
  /** Whether sync is on, and what is not synced. */
  syncShown: { request: null; response: SyncShown };
  /** What turning sync on would change here. */
  lookAtSync: { request: null; response: Result<readonly SyncLine[]> };
  /** What is known of an address, e-mail address, handle or number; null where the text is none of these. */
  checkContact: { request: { text: string }; response: ContactAnswer | null };
}

/** From the background or the popup to a page's content script. */
export interface ToPage {
  /** Something stored changed: ask again for what is shown. */
  storedChanged: { request: null; response: null };
  /** Which desks the page names, with their number of mentions, in order of first mention. */
  desksHere: { request: null; response: DesksHere };
  /** Go to the next or previous mention, or open the card of the one gone to: commands by key. */
  nextMention: { request: null; response: null };
  previousMention: { request: null; response: null };
  openCard: { request: null; response: null };
  /** Go to the first mention of one desk. False where none is to be seen. */
  goTo: { request: { deskId: string }; response: boolean };
}

/** From whoever opens the page beside a tab to that page, which may stand there already and show something else. */
export interface ToBeside {
  /** Show this place: the part of the address after the `#`. */
  showBeside: { request: { tabId: number; hash: string }; response: null };
}

export interface DesksHere {
  paused: boolean;
  /** The page changes so much that it is read less often. */
  slow: boolean;
  desks: { deskId: string; mentions: number }[];
}

export type Request<P, K extends keyof P> = P[K] extends { request: infer R } ? R : never;
export type Response<P, K extends keyof P> = P[K] extends { response: infer R } ? R : never;
