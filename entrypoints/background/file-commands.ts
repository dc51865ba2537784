/** Carries out what the user records in a desk's file: items, second names, facts, findings, the shortlist. Every entry says by whom. */
import * as z from 'zod/mini';
import { today } from '@/lib/adapters/clock';
import type { CommandHandlers } from '@/lib/adapters/messages/receive';
import { draftSchema, draftsItem, reminderItem, signOffItem, signOffSchema } from '@/lib/adapters/storage/items';
import { fileItem, findingRecordSchema, findingsItem } from '@/lib/adapters/storage/ledgers';
import { readManaged } from '@/lib/adapters/storage/policy';
import { deciding, type Update, updateItem, updateTogether, updating } from '@/lib/adapters/storage/stored-item';
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import { findingForm, isQuoteForm, itemForm, withDraft } from '@/lib/drafts/draft';
import { findingChange, foundOutcomes } from '@/lib/findings/finding';
import { append, type Stamp } from '@/lib/ledger/ledger';
import { DESK, type DeskFile, deskFacts, type FileChange, itemStates, NAME_LIMIT, TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import { approvalOf, changesOf, type ItemChange, type Refusal } from '@/lib/onboarding/item-record';
import type { Result } from '@/lib/result';
import type { PlainKey } from '@/lib/texts/say';
import { deskId, directory, directoryNow, refused } from './known';
import { ownStamp } from './own-stamp';

const text = z.string().check(z.maxLength(TEXT_LIMIT));
const name = z.string().check(z.maxLength(NAME_LIMIT));
const itemId = z.string();
const criterion = z
  .string()
  .check(z.refine((id) => directory().rubric.factors.some(({ criteria }) => criteria.some((one) => one.id === id))));

async function isForm(form: string): Promise<boolean> {
  const { checklist, rubric } = await directoryNow();
  const criteria = rubric.factors.flatMap((factor) => factor.criteria.map(({ id }) => findingForm(id)));
  return criteria.includes(form) || checklist.some(({ id }) => itemForm(id) === form) || isQuoteForm(form);
}

const change: z.ZodMiniType<ItemChange> = z.strictObject({
  state: z.exactOptional(z.enum(itemStates)),
  reason: z.exactOptional(text),
  note: z.exactOptional(text),
  evidence: z.exactOptional(text),
  day: z.exactOptional(z.nullable(z.iso.date())),
  review: z.exactOptional(z.nullable(z.iso.date())),
  by: z.exactOptional(name),
});

const refusalKeys: Readonly<Record<Refusal, PlainKey>> = {
  'reason-missing': 'notSavedReasonMissing',
  'nothing-to-approve': 'notSavedNothingToApprove',
  'first-name-missing': 'notSavedFirstNameMissing',
  'same-person': 'notSavedSamePerson',
  'name-missing': 'notSavedNameMissing',
};

export const fileCommands = {
  tick: async (payload) => {
    const request = z.strictObject({ deskId, itemId, done: z.boolean() }).safeParse(payload);
    const item = await itemOf(request.data?.itemId);
    if (!request.success || !item) return refused('notSavedItem');
    return record(request.data.deskId, (file) => changesOf(file, item, { state: request.data.done ? 'done' : 'open' }, today()));
  },
  recordItem: async (payload) => {
    const request = z
      .strictObject({ deskId, itemId, change, findings: z.record(z.string(), z.nullable(z.enum(foundOutcomes))) })
      .safeParse(payload);
    const item = await itemOf(request.data?.itemId);
    if (!request.success || !item) return refused('notSavedItem');
    const { data } = request;
    const findings = Object.entries(data.findings).filter(([id]) => item.answers?.includes(id));
    const { note = '', evidence = '', day } = data.change;
    return record(
      data.deskId,
      (file) => changesOf(file, item, data.change, today()),
      (stamp) => {
        // The draft goes with what it held.
        const written = updating(draftsItem(data.deskId), (drafts) => withDraft(drafts, itemForm(item.id), null));
        const found = findings.map(([id, outcome]) => findingChange(id, outcome && { outcome, note, evidence, day: day ?? today() }));
        return found.length === 0 ? [written] : [written, updating(findingsItem(data.deskId), (ledger) => append(ledger, found, stamp))];
      },
    );
  },
  approveItem: async (payload) => {
    const request = z.strictObject({ deskId, itemId, name }).safeParse(payload);
    const item = await itemOf(request.data?.itemId);
    if (!request.success || !item) return refused('notSavedItem');
    return record(request.data.deskId, (file) => approvalOf(file, item, request.data.name));
  },
  recordFact: (payload) => {
    const request = z.strictObject({ deskId, fact: z.enum(deskFacts), value: text }).safeParse(payload);
    if (!request.success) return refused('notSavedFact');
    const { fact, value } = request.data;
    return record(request.data.deskId, () => [{ subject: DESK, field: fact, value: value.trim() }]);
  },
  shortlist: (payload) => {
    const request = z.strictObject({ deskId, on: z.boolean() }).safeParse(payload);
    if (!request.success) return refused('notSavedDesk');
    return record(request.data.deskId, () => [{ subject: DESK, field: 'shortlisted', value: request.data.on }]);
  },
  recordFinding: async (payload) => {
    const request = z
      .strictObject({ deskId, criterion, finding: z.nullable(z.omit(findingRecordSchema, { day: true })) })
      .safeParse(payload);
    if (!request.success) return refused('notSavedFinding');
    const { criterion: id, finding } = request.data;
    const stamp = await ownStamp();
    return updateTogether([
      updating(findingsItem(request.data.deskId), (ledger) =>
        append(ledger, [findingChange(id, finding && { ...finding, day: today() })], stamp),
      ),
      updating(draftsItem(request.data.deskId), (drafts) => withDraft(drafts, findingForm(id), null)),
    ]);
  },
  keepDraft: async (payload) => {
    const request = z.strictObject({ deskId, form: z.string(), fields: z.nullable(draftSchema) }).safeParse(payload);
    if (!request.success || !(await isForm(request.data.form))) return refused('notSavedFinding');
    return updateItem(draftsItem(request.data.deskId), (drafts) => withDraft(drafts, request.data.form, request.data.fields));
  },
  setSignOff: async (payload) => {
    const request = z.partial(signOffSchema).safeParse(payload);
    if (!request.success) return refused('notSavedName');
    const { policy } = await readManaged();
    if (request.data.twoPerson !== undefined && policy.reviewer) return refused('notSavedSet');
    const given = Object.fromEntries(Object.entries(request.data).filter(([, value]) => value !== undefined));
    return updateItem(signOffItem, (signOff) => ({ ...signOff, ...given, name: (request.data.name ?? signOff.name).trim() }));
  },
  setNotify: (payload) => {
    const { notify } = z.strictObject({ notify: z.boolean() }).parse(payload);
    return updateItem(reminderItem, (reminder) => ({ ...reminder, notify }));
  },
} satisfies Partial<CommandHandlers>;

/** Records what is made of the newest file, together with `also`; nothing of either where it refuses. */
async function record(
  id: string,
  changesFor: (file: DeskFile) => FileChange[] | Refusal,
  also: (stamp: Stamp) => Update[] = () => [],
): Promise<Result> {
  const stamp = await ownStamp();
  const file = deciding(fileItem(id), (before): Result<DeskFile> => {
    const changes = changesFor(before);
    return typeof changes === 'string' ? refused(refusalKeys[changes]) : { ok: true, value: append(before, changes, stamp) };
  });
  return updateTogether([file, ...also(stamp)]);
}

/** Undefined where no item has the id now. */
async function itemOf(id: string | undefined): Promise<ChecklistItem | undefined> {
  const { checklist } = await directoryNow();
  return checklist.find((item) => item.id === id);
}
