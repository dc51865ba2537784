/**
 * Looks at packs of data, uses them and goes back from them, as far as the organisation leaves that open. Whatever a page says of a
 * pack is looked at here once more.
 */
import * as z from 'zod/mini';
import { now, today } from '@/lib/adapters/clock';
import type { CommandHandlers, QuestionHandlers } from '@/lib/adapters/messages/receive';
import { browserMeans, fetchPack } from '@/lib/adapters/packs/fetch-pack';
import { openPack } from '@/lib/adapters/packs/open-pack';
import { addressSchema, originSchema, packsItem, packText } from '@/lib/adapters/storage/packs';
import { readSnapshot } from '@/lib/adapters/storage/snapshot';
import { readStored, updateItem } from '@/lib/adapters/storage/stored-item';
import { readPackRules } from '@/lib/adapters/storage/under-policy';
import { ownLanguage } from '@/lib/adapters/texts';
import type { DirectoryData } from '@/lib/desks/directory';
import { inLanguage } from '@/lib/desks/in-language';
import { packAddress } from '@/lib/packs/address';
import { differencesOf } from '@/lib/packs/differences';
import { layOver } from '@/lib/packs/lay-over';
import { type PackName, packName } from '@/lib/packs/overlay';
import { goneBack, type KeptPack, type Origin, withPack } from '@/lib/packs/packs-kept';
import type { PackPreview } from '@/lib/packs/preview';
import { newerThan } from '@/lib/packs/read-pack';
import { type InUse, isVouchedFor, type Vouched, vouchedBy } from '@/lib/packs/vouched';
import { type DifferenceLine, differenceLines } from '@/lib/packs/words';
import { isBarredFrom } from '@/lib/policy/packs';
import { failed, type Result } from '@/lib/result';
import { builtIn, deskIds, directory, openUnder, packKnown, readyWithNewest, refused, takeUpPack } from './known';

const lookSchema = z.strictObject({ text: packText, from: originSchema });
const useSchema = z.strictObject({ text: packText, from: originSchema, accepted: z.boolean() });

interface LookedAt {
  name: PackName;
  vouched: Vouched;
  laid: DirectoryData;
}

export const packQuestions = {
  packInUse: async () => {
    await readyWithNewest();
    return packKnown().overlay;
  },
  packsKept: async () => {
    await readyWithNewest();
    const [{ inUse: kept, before }, organisation] = await Promise.all([readStored(packsItem), readPackRules()]);
    const { opened, problem } = packKnown();
    return {
      organisation,
      inUse: kept && {
        pack: await nameOf(kept),
        key: opened?.key ?? null,
        from: kept.from,
        used: kept.used,
        problem,
      },
      before: before ? ((await nameOf(before)) ?? 'unreadable') : kept && 'built-in',
    };
  },
  lookAtPack: async (payload) => {
    const request = lookSchema.safeParse(payload);
    if (!request.success) return refused('packNotOurs');
    const looked = await lookAt(request.data.text, request.data.from);
    if (!looked.ok) return looked;
    const { name, vouched, laid } = looked.value;
    return { ok: true, value: { pack: name, vouched, lines: await linesFor(laid) } };
  },
  fetchPack: async (payload) => {
    const request = z.strictObject({ url: addressSchema }).safeParse(payload);
    const url = request.success ? packAddress(request.data.url) : null;
    if (url === null) return refused('packAddressBad');
    if (isBarredFrom(await readPackRules(), url)) return refused('packNotOrganisations');
    await readyWithNewest();
    const kept = (await readStored(packsItem)).inUse;
    // Of a pack that cannot be used the server would say that nothing is newer.
    const etag = kept?.from.kind === 'url' && kept.from.url === url && packKnown().opened ? kept.from.etag : null;
    return fetchPack(url, etag, { ...browserMeans, now });
  },
  lookBack: async (): Promise<Result<PackPreview>> => {
    const back = await dataBefore();
    if (!back.ok) return back;
    const { name, laid } = back.value;
    return { ok: true, value: { pack: name, vouched: null, lines: await linesFor(laid) } };
  },
} satisfies Partial<QuestionHandlers>;

export const packCommands = {
  usePack: async (payload) => {
    const request = useSchema.safeParse(payload);
    if (!request.success) return refused('packNotOurs');
    const { text, from, accepted } = request.data;
    const looked = await lookAt(text, from);
    if (!looked.ok) return looked;
    if (!isVouchedFor(looked.value.vouched) && !accepted) return refused('packNotAccepted');
    return taken(await updateItem(packsItem, (packs) => withPack(packs, { text, from, used: now() })));
  },
  goBackFromPack: async () => {
    const back = await dataBefore();
    return back.ok ? taken(await updateItem(packsItem, goneBack)) : back;
  },
} satisfies Partial<CommandHandlers>;

async function lookAt(text: string, from: Origin): Promise<Result<LookedAt>> {
  const rules = await readPackRules();
  const opened = await openUnder(rules, { text, from });
  if (!opened.ok) return opened;
  const { pack, key } = opened.value;
  const newer = newerThan(inUse(), pack, ownLanguage());
  if (!newer.ok) return newer;
  const laid = layOver(builtIn, pack, today(), ownLanguage());
  const vouched = vouchedBy(pack.id, key, inUse(), rules.keys);
  return laid.ok ? { ok: true, value: { name: packName(pack), vouched, laid: laid.value } } : laid;
}

/** What was written is what is known before anyone is told that it was. */
async function taken(written: Result): Promise<Result> {
  if (written.ok) await takeUpPack();
  return written;
}

function inUse(): InUse | null {
  const { opened } = packKnown();
  return opened && { id: opened.pack.id, version: opened.pack.version, key: opened.key };
}

async function linesFor(laid: DirectoryData): Promise<DifferenceLine[]> {
  const language = ownLanguage();
  const view = await readSnapshot([...new Set([...deskIds(), ...laid.desks.map(({ id }) => id)])]);
  return differenceLines(differencesOf(directory(), inLanguage(laid, language.locale), view, today(), language), language);
}

/** What was in use before; refused where nothing was, or where it can no longer be used. `name` is null of the data we came with. */
async function dataBefore(): Promise<Result<{ name: PackName | null; laid: DirectoryData }>> {
  const { inUse: kept, before } = await readStored(packsItem);
  if (!kept && !before) return refused('packNoWayBack');
  if (!before) return { ok: true, value: { name: null, laid: builtIn } };
  const opened = await openUnder(await readPackRules(), before);
  if (!opened.ok) return failed(opened.reason);
  const laid = layOver(builtIn, opened.value.pack, today(), ownLanguage());
  return laid.ok ? { ok: true, value: { name: packName(opened.value.pack), laid: laid.value } } : laid;
}

/** Null where it can no longer be read. */
async function nameOf({ text }: KeptPack): Promise<PackName | null> {
  const opened = await openPack(text);
  return opened.ok ? packName(opened.value.pack) : null;
}
