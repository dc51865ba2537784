/** What a field of the profile contradicts: said under it, and said of every field that takes part in it. */

export interface FieldNote {
  id: string;
  text: string;
}

export interface Against {
  /** Ids of all notes the field takes part in; empty where there is none. */
  describedBy: readonly string[];
  /** Those that stand under this field. */
  notes: readonly FieldNote[];
}

export function FieldNotes({ notes }: Pick<Against, 'notes'>) {
  return (
    <span aria-live="polite">
      {notes.map(({ id, text }) => (
        <span key={id} id={id} class="warning field-note">
          {text}
        </span>
      ))}
    </span>
  );
}
