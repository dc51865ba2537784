/**
 * A row of tabs, worked as the ARIA pattern has it: only the chosen one takes the tab key, and what the arrows arrive at is chosen.
 * The panels are the caller's; `tabpanel` gives one what ties it to its tab.
 */
import { tabAfter } from './tab-keys';

export interface TabsProps<T extends string> {
  /** What they are tabs of, to be heard. */
  label: string;
  tabs: readonly (readonly [id: T, name: string])[];
  chosen: T;
  onChoose: (id: T) => void;
}

export function Tabs<T extends string>({ label, tabs, chosen, onChoose }: TabsProps<T>) {
  return (
    <div class="tabs" role="tablist" aria-label={label}>
      {tabs.map(([id, name], at) => (
        <button
          type="button"
          role="tab"
          key={id}
          id={idOf(id)}
          aria-selected={chosen === id}
          aria-controls={`panel-${id}`}
          tabIndex={chosen === id ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => {
            const [next] = tabs[tabAfter(event, at, tabs.length) ?? -1] ?? [];
            if (next === undefined) return;
            // Home and End would scroll.
            event.preventDefault();
            onChoose(next);
            focusTab(next);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** The attributes of the panel of a tab. */
export function tabpanel(id: string) {
  return { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': idOf(id) } as const;
}

export function focusTab(id: string): void {
  document.getElementById(idOf(id))?.focus();
}

function idOf(id: string): string {
  return `tab-${id}`;
}
