/** Whether the shortlist holds a backup, what its desks share and what is not known of them, in words. */
import { styleKeys } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { Backup, Overlap, OverlapKind, Unknown } from './shortlist';

const kindKeys: Readonly<Record<OverlapKind, PlainKey>> = {
  execution: 'overlapExecution',
  'settlement-bank': 'factSettlementBank',
  custodian: 'factCustodian',
  jurisdiction: 'factJurisdiction',
};

export function backupText({ enough, ready }: Pick<Backup, 'enough' | 'ready'>, { say, list }: Language): string {
  return enough ? say('backupEnough', { desks: list(ready, 'and') }) : say('backupMissing');
}

/** "A and B share: Custodian (Trust Y)". */
export function overlapText({ kind, what, desks }: Overlap, { say, list }: Language): string {
  const styles = typeof what === 'string' ? null : what.map((style) => say(styleKeys[style]));
  return say('overlapOf', { desks: list([...desks], 'and'), kind: say(kindKeys[kind]), what: styles ? list(styles, 'and') : String(what) });
}

/** "Custodian: A and B". */
export function unknownText({ kind, desks }: Unknown, { say, list }: Language): string {
  return say('overlapUnknownOf', { kind: say(kindKeys[kind]), desks: list([...desks], 'and') });
}
