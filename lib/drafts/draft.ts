/**
 * What was typed into a form and not saved: its fields as they stand, as text. Nothing of it counts or is checked before it is saved;
 * it is kept so that closing the popup, which a press beside it does, costs no word.
 */
import { dequal } from 'dequal/lite';

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
