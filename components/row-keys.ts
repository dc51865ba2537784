/** Search by keyboard: the arrows lead from the field through the rows of the list, Enter opens, Escape clears what is searched for. */

/** The place before the first row. */
const FIELD = -1;

/** The row a key leads to from the field or a row; null where it leads nowhere. */
export function rowAfter(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : null;
  if (key === 'ArrowUp') return at > FIELD ? at - 1 : null;
  // In the field these are for what is typed.
  if (at === FIELD || count === 0) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Carries out a key pressed in the field or in the list under `root`. */
export function onRowKey(root: HTMLElement, event: KeyboardEvent, clear: () => void): void {
  const field = root.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === 'Escape') {
    if (field.value === '') return;
    // Otherwise it would close the popup.
    taken(event);
    clear();
    field.focus();
    return;
  }
  const target = event.target as Element;
  const rows = [...root.querySelectorAll<HTMLElement>('button.entry')];
  const at = target === field ? FIELD : rows.findIndex((row) => row === target || row.parentElement === target.closest('li'));
  if (target !== field && at === FIELD) return;
  if (event.key === 'Enter' && target === field && field.value !== '') {
    taken(event);
    rows[0]?.click();
    return;
  }
  const next = rowAfter(event.key, at, rows.length);
  if (next === null) return;
  taken(event);
  (rows[next] ?? field).focus();
}

function taken(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
