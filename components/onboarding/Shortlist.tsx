/** The desks a firm would deal with: how ready each is, whether there is a backup, and what the backups share. */
import type { Readiness } from '@/lib/onboarding/readiness';
import type { Backup, Overlap, OverlapKind } from '@/lib/onboarding/shortlist';
import { readinessText } from '@/lib/onboarding/words';
import { styleKeys } from '@/lib/profile/words';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';

export interface ShortlistProps {
  desks: readonly { id: string; name: string; readiness: Readiness }[];
  backup: Backup;
  onOpen: (deskId: string) => void;
}

const kindKeys: Readonly<Record<OverlapKind, PlainKey>> = {
  execution: 'overlapExecution',
  'settlement-bank': 'factSettlementBank',
  custodian: 'factCustodian',
  jurisdiction: 'factJurisdiction',
};

export function Shortlist({ desks, backup, onOpen }: ShortlistProps) {
  const language = useLanguage();
  const { say, list } = language;
  const whatOf = ({ what }: Overlap) =>
    typeof what === 'string'
      ? what
      : list(
          what.map((style) => say(styleKeys[style])),
          'and',
        );
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
      <p class={backup.enough ? 'muted' : 'warning'}>
        {backup.enough ? say('backupEnough', { desks: list(backup.ready, 'and') }) : say('backupMissing')}
      </p>
      {backup.overlaps.length > 0 && (
        <>
          <h3 class="label">{say('falseDiversification')}</h3>
          <ul class="bullets">
            {backup.overlaps.map((overlap) => (
              <li key={`${overlap.kind} ${overlap.desks.join()}`}>
                {say('overlapOf', { desks: list([...overlap.desks], 'and'), kind: say(kindKeys[overlap.kind]), what: whatOf(overlap) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {desks.length > 1 && backup.unknown.length > 0 && (
        <details>
          <summary>{say('overlapUnknown')}</summary>
          <ul class="bullets">
            {backup.unknown.map(({ kind, desks: names }) => (
              <li key={kind}>{say('overlapUnknownOf', { kind: say(kindKeys[kind]), desks: list([...names], 'and') })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
