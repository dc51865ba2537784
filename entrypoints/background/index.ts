/**
 * The only writer, and the one who knows the desks: answers pages with what to mark and show, carries out commands of
 * our own pages, keeps the badge, and tells pages when something stored changed. Holds no state of its own, so it may
 * be stopped at any time.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { answerAddressBar } from '@/lib/adapters/address-bar';
import { showOnBadge } from '@/lib/adapters/badge';
import { openBeside } from '@/lib/adapters/beside';
import { now, today } from '@/lib/adapters/clock';
import type { Paused } from '@/lib/adapters/messages/protocol';
import { type CommandHandlers, type PageHandlers, type PageSender, receiveInBackground } from '@/lib/adapters/messages/receive';
import { sendToTab, tellTab } from '@/lib/adapters/messages/send';
import { openView, openWelcome } from '@/lib/adapters/open-view';
import { putInto } from '@/lib/adapters/put-into';
import { whenReviewsMayBeDue } from '@/lib/adapters/reminder';
import { offerLookup } from '@/lib/adapters/selection-menu';
import { keepFromContentScripts } from '@/lib/adapters/storage/content-scripts';
import {
  lookItem,
  markingItem,
  onePauseSchema,
  pauseItem,
  profileItem,
  viewSchema,
  viewsItem,
  weightsItem,
  weightsSchema,
} from '@/lib/adapters/storage/items';
import { packsItem } from '@/lib/adapters/storage/packs';
import { readManaged } from '@/lib/adapters/storage/policy';
import { lockSettlement } from '@/lib/adapters/storage/settlement/encryption';
import { sweepSettlement } from '@/lib/adapters/storage/settlement/records';
import { whenIdle } from '@/lib/adapters/storage/settlement/session-key';
import { readSnapshot, readSnapshotAndKept, sweepUnreadable, watchSnapshot } from '@/lib/adapters/storage/snapshot';
import { removeStored, updateItem } from '@/lib/adapters/storage/stored-item';
import { readPause } from '@/lib/adapters/storage/under-policy';
import { ownLanguage } from '@/lib/adapters/texts';
import { assessAll } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { nextLook } from '@/lib/changes/changes';
import { createLookup, type Lookup } from '@/lib/lookup/lookup';
import { type Place, placeFor } from '@/lib/lookup/place';
import { MOST_SUGGESTIONS, type Suggestion, suggestionsFor } from '@/lib/lookup/suggest';
import { withView } from '@/lib/lookup/view';
import { directoryUnder } from '@/lib/policy/lay-over';
import { markings } from '@/lib/profile/marking';
import { type Pause, type PauseList, pauseFrom, pauseKinds, pauseOn, siteOfPage, withPause } from '@/lib/profile/pause';
import { withChange } from '@/lib/profile/profile';
import { profileSchema } from '@/lib/profile/profile-schema';
import { done, type Result } from '@/lib/result';
import { fitsRubric, ownWeights } from '@/lib/scoring/weights';
import { backupCommands } from './backup-commands';
import { domainCommands, domainQuestions, domainsForPages, followDomains } from './domains';
import { fileCommands } from './file-commands';
import { deskId, deskIds, directory, ofDirectory, ready, refused, takeUpPack, unlessOff } from './known';
import { followNames, namesForPages, putMarksInto, spotter } from './names';
import { packCommands, packQuestions } from './pack-commands';
import { quoteCommands } from './quote-commands';
import { lookAtReviews } from './reviews';
import { settlementCommands } from './settlement-commands';
import { keepInSync, syncCommands, syncQuestions } from './sync-commands';

export default defineBackground(() => {
  receiveInBackground(fromPage, commands, { ...domainQuestions, ...packQuestions, ...syncQuestions }, ready);
  watchSnapshot(
    async (keys) => {
      // None of them: another policy, by which another pack may be used.
      if (keys.length === 0 || keys.includes(packsItem.key)) {
        await takeUpPack();
        followNames();
      }
      tellPages();
      lookAtReviews();
      followDomains();
    },
    { signal: new AbortController().signal },
  );
  whenReviewsMayBeDue(lookAtReviews);
  followDomains();
  followNames();
  // A synced value that cannot be read is not swept away as one that the user cleared.
  Promise.all([ready(), keepInSync()]).then(() => sweepUnreadable(deskIds()));
  sweepSettlement();
  whenIdle(lockSettlement);
  keepFromContentScripts();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') openWelcome();
  });
  browser.commands.onCommand.addListener(onCommand);
  offerLookup(async (text) => openView(await placeOfText(text)));
  answerAddressBar({ suggest, enter: async (text, where) => openView(await placeOfText(text), where) });
});

/** Keys that lead through a page's mentions, by the names the manifest gives the commands. */
const pageCommands = { 'next-mention': 'nextMention', 'previous-mention': 'previousMention', 'open-card': 'openCard' } as const;

async function onCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined || !Object.hasOwn(pageCommands, command)) return;
  // A page without a mention has no one who hears.
  await sendToTab(tab.id, pageCommands[command as keyof typeof pageCommands], null).catch(() => undefined);
}

const fromPage: PageHandlers = {
  ...domainsForPages,
  ...namesForPages,
  namesHere: async (_payload, sender) => {
    const pause = await readPause();
    const paused = pauseOn(pause, sender.url, now());
    await showOnButton(sender, pause, 0);
    if (paused) return toldPaused(paused);
    await putMarksInto(sender);
    return null;
  },
  pageState: async (_payload, sender) => {
    const stored = await readSnapshot(deskIds());
    const paused = pauseOn(stored.pause, sender.url, now());
    if (paused) {
      await showOnButton(sender, stored.pause, 0);
      return toldPaused(paused);
    }
    const verdicts = assessAll(directory(), stored, today(), ownLanguage())
      .filter(({ desk }) => !stored.pause.desks.includes(desk.id))
      .map(({ desk, verdict }) => [desk.id, verdict.kind]);
    return { verdicts: Object.fromEntries(verdicts), marking: stored.marking };
  },
  desksOnPage: async (payload, sender) => {
    const { count } = z.strictObject({ count: z.int().check(z.minimum(0)) }).parse(payload);
    const pause = await readPause();
    await showOnButton(sender, pause, count);
    return null;
  },
  loadCard: async (_payload, sender) => {
    await putInto(sender, '/card.js');
    return null;
  },
  card: async (payload) => {
    const request = z.strictObject({ deskId: z.string() }).parse(payload);
    const stored = await readSnapshot(deskIds());
    const all = assessAll(directory(), stored, today(), ownLanguage());
    const model = cardModel(request.deskId, all, {
      directory: directoryUnder(stored.policy, directory()),
      profile: stored.profile,
      file: stored.files[request.deskId] ?? [],
      twoPerson: stored.signOff.twoPerson,
      today: today(),
      look: stored.looks[request.deskId] ?? null,
      language: ownLanguage(),
    });
    return model;
  },
  looked: async (payload) => {
    const request = z.strictObject({ deskId }).parse(payload);
    await rememberLook(request.deskId, false);
    return null;
  },
  openDesk: async (payload, sender) => {
    const asked = z.strictObject({ deskId: z.string() }).parse(payload);
    // A desk of a pack is known once the pack is read, which takes longer than the click lasts; the others are at once.
    if (!deskIds().includes(asked.deskId)) await ready();
    const request = z.strictObject({ deskId }).parse(payload);
    if (!(await openBeside(sender.tabId, request))) await openView(request);
    return null;
  },
  openOptions: async () => {
    await browser.runtime.openOptionsPage();
    return null;
  },
  pauseHere: (payload, sender) => {
    const request = z.strictObject({ kind: z.enum(pauseKinds), deskId, paused: z.boolean() }).parse(payload);
    const pause = pauseFrom(request.kind, { url: sender.url, deskId: request.deskId, now: now() });
    return pause ? setPause(pause, request.paused) : refused('notSavedSite');
  },
};

const commands: CommandHandlers = {
  ...fileCommands,
  ...backupCommands,
  ...unlessOff('quotes', quoteCommands),
  ...unlessOff('settlement', settlementCommands),
  ...domainCommands,
  ...packCommands,
  ...syncCommands,
  changeProfile: async (payload) => {
    const change = z.partial(profileSchema).safeParse(payload);
    if (!change.success) return refused('notSavedProfile');
    const { policy } = await readManaged();
    if (Object.keys(change.data).some((field) => Object.hasOwn(policy.profile, field))) return refused('notSavedSet');
    return updateItem(profileItem, (profile) => withChange(profile, change.data));
  },
  setWeights: (payload) => {
    const request = z.strictObject({ weights: weightsSchema }).safeParse(payload);
    const weights = request.data?.weights ?? null;
    if (!request.success || (weights !== null && !fitsRubric(weights, directory().rubric))) return refused('notSavedWeights');
    return updateItem(weightsItem, () => ownWeights(weights, directory().rubric));
  },
  wake: () => done,
  keepView: (payload) => {
    const view = viewSchema.safeParse(payload);
    if (!view.success) return refused('notSavedView');
    return updateItem(viewsItem, (views) => withView(views, view.data));
  },
  look: (payload) => {
    const request = z.strictObject({ deskId, read: z.boolean() }).safeParse(payload);
    if (!request.success) return refused('notSavedDesk');
    return rememberLook(request.data.deskId, request.data.read);
  },
  setMarking: (payload) => {
    const request = z.strictObject({ marking: z.enum(markings) }).safeParse(payload);
    if (!request.success) return refused('notSavedMarking');
    return updateItem(markingItem, () => request.data.marking);
  },
  pause: (payload) => {
    const request = z.strictObject({ pause: onePauseSchema, paused: z.boolean() }).safeParse(payload);
    if (!request.success) return refused('notSavedSite');
    return setPause(request.data.pause, request.data.paused);
  },
  discardKept: async (payload) => {
    const { key } = z.strictObject({ key: z.string() }).parse(payload);
    const { kept } = await readSnapshotAndKept(deskIds());
    if (!kept.some((value) => value.key === key)) return refused('notDeletedNothing');
    return removeStored(key);
  },
};

/** Where a text that was selected or typed leads. */
async function placeOfText(text: string): Promise<Place> {
  await ready();
  const { findMentions } = spotter();
  return placeFor(text, lookup(), (query) => findMentions(query, { title: '', host: '' }).map(({ desk }) => desk));
}

const lookup = ofDirectory(({ desks }): Lookup => createLookup(desks));

async function suggest(text: string): Promise<Suggestion[]> {
  await ready();
  const found = lookup().search(text).slice(0, MOST_SUGGESTIONS);
  const known = directory();
  const desks = found.flatMap((id) => known.desks.find((desk) => desk.id === id) ?? []);
  const assessed = assessAll({ ...known, desks }, await readSnapshot(deskIds()), today(), ownLanguage());
  return suggestionsFor(assessed, ownLanguage());
}

function toldPaused(pause: Pause): Paused {
  return { pausedUntil: pause.kind === 'until' ? pause.until : null };
}

/** The button tells of the page itself; a frame in it must not take its place. */
async function showOnButton({ tabId, frameId, url }: PageSender, list: PauseList, desks: number): Promise<void> {
  if (frameId !== 0) return;
  const pause = pauseOn(list, url, now());
  const isHere = pause?.kind === 'site' || pause?.kind === 'page';
  await showOnBadge(tabId, pause ? { kind: 'paused', site: isHere ? siteOfPage(url) : null } : { kind: 'counted', desks });
}

/** A site the organisation pauses is not the user's to resume. */
async function setPause(pause: Pause, paused: boolean): Promise<Result> {
  const { policy } = await readManaged();
  if (!paused && pause.kind === 'site' && policy.pausedSites.includes(pause.site)) return refused('notSavedSet');
  return updateItem(pauseItem, (list) => withPause(list, pause, paused));
}

async function rememberLook(id: string, read: boolean): Promise<Result> {
  const stored = await readSnapshot(deskIds());
  const assessment = assessAll(directory(), stored, today(), ownLanguage()).find(({ desk }) => desk.id === id);
  if (!assessment) return refused('notSavedDesk');
  return updateItem(lookItem(id), (look) => nextLook(look, assessment, stored.profile, today(), read));
}

/** Every page asks again; one without our script, or just closed, does not answer. */
async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : tellTab(id, 'storedChanged'))));
}
