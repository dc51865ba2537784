/**
 * How the desk's settlement instructions stand, in a memo: which there are and who called back, and no address or account, which a file
 * that is passed on should not hold. Null where none is filed.
 */
import { recordsOf } from '@/lib/settlement/instruction-record';
import type { Settlement } from '@/lib/settlement/settlement';
import { instructionName, statusKey } from '@/lib/settlement/words';
import type { Language } from '@/lib/texts/language';
import type { MemoSection } from './document';

/** `needsSecond`: a call-back counts only once a second person approved it. */
export function settlementSection(
  { lock, ledgers }: Settlement,
  deskId: string,
  needsSecond: boolean,
  { say, date }: Language,
): MemoSection | null {
  const heading = say('settlementInstructions');
  if (lock === 'locked' || lock === 'unreadable')
    return { heading, blocks: [{ kind: 'text', said: { text: say('memoSettlementLocked') }, tone: 'warning' }] };
  const records = recordsOf(ledgers[deskId] ?? [], needsSecond);
  if (records.length === 0) return null;
  return {
    heading,
    blocks: [
      {
        kind: 'table',
        head: [say('memoWhat'), say('memoHowItStands'), say('memoFiled'), say('memoCalledBack')],
        rows: records.map((record) => {
          const { instruction, filed, callBack } = record;
          return [
            { text: instructionName(instruction, { say }) },
            { text: say(statusKey(record)) },
            { text: say('memoWhoAndDay', { who: filed.by || say('nobodyNamed'), day: date(filed.at) }) },
            {
              text: callBack ? say('memoWhoAndDay', { who: callBack.by || say('nobodyNamed'), day: date(callBack.day) }) : say('memoNone'),
            },
          ];
        }),
      },
    ],
  };
}
