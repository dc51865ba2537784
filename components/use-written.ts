/**
 * What stands in a form and is not saved: reported with every letter, since the popup may be closed by the next press beside it. What
 * is saved elsewhere meanwhile shows in it too, and never over what is being written.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { draftOf, type Fields } from '@/lib/drafts/draft';

export interface Written<F extends Fields> {
  fields: F;
  /** Whether anything of it is not saved. */
  isDraft: boolean;
  write: (change: Partial<F>) => void;
  /** It holds this now, and all of it is on its way to be saved. */
  settle: (fields: F) => void;
}

/** `saved` is the same object as long as the same is saved. `onDraft` gets null where everything that stands in the form is saved. */
export function useWritten<F extends Fields>(saved: F, draft: Fields | null, onDraft: (fields: Fields | null) => void): Written<F> {
  const begun = useMemo(() => each(saved, (field) => draft?.[field] ?? saved[field] ?? ''), [draft, saved]);
  const [fields, setFields] = useState(begun);
  // From the first letter written here on, only what is saved elsewhere shows here too, and never over what is being written.
  const isOwn = useRef(false);
  const known = useRef({ draft, saved });
  useEffect(() => {
    const before = known.current;
    known.current = { draft, saved };
    setFields((now) => {
      const isAnother = draft !== before.draft && !isOwn.current;
      const own = (field: string) => (now[field] === before.saved[field] ? saved[field] : now[field]) ?? '';
      return draftOf(isAnother ? begun : each(saved, own), now) ?? now;
    });
  }, [draft, saved, begun]);
  return {
    fields,
    isDraft: draftOf(fields, saved) !== null,
    write(change) {
      isOwn.current = true;
      const next = { ...fields, ...change };
      setFields(next);
      onDraft(draftOf(next, saved));
    },
    settle: setFields,
  };
}

function each<F extends Fields>(fields: F, value: (field: string) => string): F {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, value(field)])) as F;
}
