/** Leads to the parts of a long page. Buttons, not links: the address names the desk. */
import { goTo } from './go-to';

export interface SectionNavProps {
  label: string;
  /** Id of each part's element, and its name. */
  sections: readonly (readonly [id: string, name: string])[];
}

export function SectionNav({ label, sections }: SectionNavProps) {
  return (
    <nav class="part sections stays" aria-label={label}>
      {sections.map(([id, name]) => (
        <button type="button" key={id} class="plain" onClick={() => goTo(id)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
