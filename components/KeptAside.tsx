/** Stored values that could not be used: where each came from, why, and what it holds. Only the user deletes one. */
export interface KeptValue {
  key: string;
  from: string;
  reason: string;
  raw: unknown;
}

export function KeptAside({ kept, onDiscard }: { kept: readonly KeptValue[]; onDiscard: (key: string) => void }) {
  if (kept.length === 0) return <p class="muted">Everything stored could be read.</p>;
  return (
    <>
      <p class="muted">These values were not used and not changed. Copy what you need before you delete one.</p>
      {kept.map(({ key, from, reason, raw }) => (
        <div key={key} class="kept">
          <div class="row">
            <span>
              <strong>{from}</strong>: {reason}
            </span>
            <button type="button" class="button" aria-label={`Delete what was stored as ${from}`} onClick={() => onDiscard(key)}>
              Delete
            </button>
          </div>
          <code>{JSON.stringify(raw)}</code>
        </div>
      ))}
    </>
  );
}
