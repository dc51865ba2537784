/** The drafts of a view's forms, newer than what is handed in: for a form that is closed and opened again, or made anew, in that view. */
import { useRef, useState } from 'preact/hooks';
import type { Drafts, Fields } from '@/lib/drafts/draft';
import type { Result } from '@/lib/result';

export interface OwnDrafts {
  /** What was written in a form and not saved; null where nothing was. */
  draftIn: (form: string) => Fields | null;
  /** Null: everything that stands in the form is saved. */
  keep: (form: string, fields: Fields | null) => void;
  /** Saves what stands in a form. Its draft is gone meanwhile, so that a form made anew begins empty; where that fails it is back. */
  saving: (form: string, save: () => Promise<Result>) => Promise<Result>;
}

export function useOwnDrafts(drafts: Drafts, onDraft: (form: string, fields: Fields | null) => void): OwnDrafts {
  const written = useRef(new Map<string, Fields | null>());
  const [, showAgain] = useState({});
  const draftIn = (form: string) => (written.current.has(form) ? written.current.get(form) : drafts[form]) ?? null;
  return {
    draftIn,
    keep(form, fields) {
      written.current.set(form, fields);
      onDraft(form, fields);
    },
    async saving(form, save) {
      const before = draftIn(form);
      written.current.set(form, null);
      const result = await save();
      if (!result.ok) {
        written.current.set(form, before);
        showAgain({});
      }
      return result;
    },
  };
}
