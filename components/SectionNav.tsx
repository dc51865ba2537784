/** Leads to the parts of a long page. Buttons, not links: the address names the desk. */

export interface SectionNavProps {
  label: string;
  /** Id of each part's element, and its name. */
  sections: readonly (readonly [id: string, name: string])[];
}

export function SectionNav({ label, sections }: SectionNavProps) {
  return (
    <nav class="part sections" aria-label={label}>
      {sections.map(([id, name]) => (
        <button
          type="button"
          key={id}
          class="plain"
          onClick={() => {
            const section = document.getElementById(id);
            section?.scrollIntoView();
            section?.focus({ preventScroll: true });
          }}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
