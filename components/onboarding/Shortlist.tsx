/** The desks a firm would deal with: how ready each is, whether there is a backup, and what the backups share. */
import { backupText, overlapText, unknownText } from '@/lib/onboarding/overlap-words';
import type { Readiness } from '@/lib/onboarding/readiness';
import type { Backup } from '@/lib/onboarding/shortlist';
import { readinessText } from '@/lib/onboarding/words';
import { useLanguage } from '../language';
import { type OnMemo, SaveMemo } from '../memo/SaveMemo';

export interface ShortlistProps {
  desks: readonly { id: string; name: string; readiness: Readiness }[];
  backup: Backup;
  onOpen: (deskId: string) => void;
  /** Undefined where memos are switched off. */
  onMemo: OnMemo | undefined;
}

export function Shortlist({ desks, backup, onOpen, onMemo }: ShortlistProps) {
  const language = useLanguage();
  const { say } = language;
  if (desks.length === 0) return <p class="muted">{say('shortlistEmpty')}</p>;
  return (
    <section class="shortlist" aria-label={say('shortlist')}>
      <h2 class="label">{say('shortlist')}</h2>
      <ul>
        {desks.map(({ id, name, readiness }) => (
          <li key={id}>
            <button type="button" class="entry" id={`shortlist-${id}`} onClick={() => onOpen(id)}>
              <span aria-hidden="true">{readiness.ready ? '●' : '○'}</span>
              <span class="name">{name}</span>
              <span>{say('doneOf', { done: readiness.done, total: readiness.total })}</span>
              <span class="muted">{readinessText(readiness, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class={backup.enough ? 'muted' : 'warning'}>{backupText(backup, language)}</p>
      {backup.overlaps.length > 0 && (
        <>
          <h3 class="label">{say('falseDiversification')}</h3>
          <ul class="bullets">
            {backup.overlaps.map((overlap) => (
              <li key={`${overlap.kind} ${overlap.desks.join()}`}>{overlapText(overlap, language)}</li>
            ))}
          </ul>
        </>
      )}
      {desks.length > 1 && backup.unknown.length > 0 && (
        <details>
          <summary>{say('overlapUnknown')}</summary>
          <ul class="bullets">
            {backup.unknown.map((unknown) => (
              <li key={unknown.kind}>{unknownText(unknown, language)}</li>
            ))}
          </ul>
        </details>
      )}
      {onMemo && (
        <details>
          <summary>{say('memoSaveShortlist')}</summary>
          <SaveMemo onMemo={onMemo} />
        </details>
      )}
    </section>
  );
}
