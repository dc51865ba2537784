/**
 * What was typed into a form and not saved: its fields as they stand, as text. Nothing of it counts or is checked before it is saved;
 * it is kept so that closing the popup, which a press beside it does, costs no word.
 */
import { dequal } from 'dequal/lite';
import { QUOTE_ID } from '@/lib/quotes/quote';

/** Name of a field to what stands in it. */
export type Fields = Readonly<Record<string, string>>;

/** Name of a form to its fields, for one desk. A form without a draft is not here. */
export type Drafts = Readonly<Record<string, Fields>>;

/** The form of the user's own finding on a criterion. */
export function findingForm(criterion: string): string {
  return `finding/${criterion}`;
}

/** The form of one checklist item. */
export function itemForm(itemId: string): string {
  return `item/${itemId}`;
}

/** The form of a quote that is not recorded yet. */
export const newQuoteForm = 'quote/new';

/** What is done to a recorded quote by a form of its own. */
export const quoteDoings = ['change', 'choose', 'strike'] as const;
export type QuoteDoing = (typeof quoteDoings)[number];

export function quoteForm(quoteId: string, doing: QuoteDoing): string {
  return `quote/${quoteId}/${doing}`;
}

/** Whether a form is one of those of quotes, of whichever quote. */
export function isQuoteForm(form: string): boolean {
  const id = quoteOfForm(form);
  return form === newQuoteForm || (id !== null && QUOTE_ID.test(id));
}

/** The id of the recorded quote a form is about; null where it is about none. */
export function quoteOfForm(form: string): string | null {
  const [room, id, doing, ...more] = form.split('/');
  const isOurs = room === 'quote' && quoteDoings.some((one) => one === doing) && more.length === 0;
  return isOurs ? (id ?? null) : null;
}

/** How the names of forms of settlement instructions begin. */
export const INSTRUCTION_FORMS = 'settlement/';

/** The form of a settlement instruction that is not filed yet. */
export const newInstructionForm = `${INSTRUCTION_FORMS}new`;

/** What is written on a filed instruction in a form of its own. A comparison is made with what is at hand, and nothing of it is kept. */
export const instructionDoings = ['change', 'call-back', 'test', 'withdraw'] as const;
export type InstructionDoing = (typeof instructionDoings)[number];

/** `of`: id of the entry with the details it is written on, so that it never turns up on others. */
export function instructionForm(of: string, doing: InstructionDoing): string {
  return `${INSTRUCTION_FORMS}${of}/${doing}`;
}

/** Whether a form is one of those of settlement instructions, of whichever instruction. */
export function isInstructionForm(form: string): boolean {
  return form === newInstructionForm || instructionOfForm(form) !== null;
}

/** The id of the entry a form is written on; null where it is written on none. */
export function instructionOfForm(form: string): string | null {
  const doing = instructionDoings.find((one) => form.endsWith(`/${one}`));
  const of = doing && form.startsWith(INSTRUCTION_FORMS) ? form.slice(INSTRUCTION_FORMS.length, -doing.length - 1) : '';
  return of === '' ? null : of;
}

/** Null where everything that stands in the form is saved. */
export function draftOf<F extends Fields>(fields: F, saved: F): F | null {
  return Object.entries(fields).some(([name, text]) => text !== saved[name]) ? fields : null;
}

/** Null takes the draft away. */
export function withDraft(drafts: Drafts, form: string, fields: Fields | null): Drafts {
  const others = Object.entries(drafts).filter(([name]) => name !== form);
  return Object.fromEntries(fields ? [...others, [form, fields]] : others);
}

/**
 * What a page shows of what is stored: forms that are written in that page itself (`own`) keep the draft they had, since they know
 * better; whether there is one is followed. `shown` itself where nothing is to be shown anew.
 */
export function followed(shown: Drafts, stored: Drafts, own: ReadonlySet<string>): Drafts {
  const next = Object.fromEntries(Object.entries(stored).map(([form, fields]) => [form, (own.has(form) && shown[form]) || fields]));
  return dequal(next, shown) ? shown : next;
}
