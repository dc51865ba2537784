/** Stored values that could not be used: where each came from, why, and what it holds. Only the user deletes one. */
import { useLanguage } from './language';

export interface KeptValue {
  key: string;
  from: string;
  reason: string;
  raw: unknown;
}

export function KeptAside({ kept, onDiscard }: { kept: readonly KeptValue[]; onDiscard: (key: string) => void }) {
  const { say } = useLanguage();
  if (kept.length === 0) return <p class="muted">{say('allStoredRead')}</p>;
  return (
    <>
      <p class="muted">{say('keptUnchanged')}</p>
      {kept.map(({ key, from, reason, raw }) => (
        <div key={key} class="kept">
          <div class="row">
            <span>
              <strong>{from}</strong>: {reason}
            </span>
            <button type="button" class="button" aria-label={say('deleteStoredAs', { name: from })} onClick={() => onDiscard(key)}>
              {say('delete')}
            </button>
          </div>
          <code>{JSON.stringify(raw)}</code>
        </div>
      ))}
    </>
  );
}
