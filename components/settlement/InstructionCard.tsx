/** One instruction: what it pays to in full, how it stands, what is to be done next, and behind presses change, withdrawal and history. */
import { useRef } from 'preact/hooks';
import { instructionForm } from '@/lib/drafts/draft';
import { historyOf } from '@/lib/ledger/history';
import type { Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import { settlementHistoryText } from '@/lib/settlement/history-words';
import type { InstructionRecord } from '@/lib/settlement/instruction-record';
import type { SettlementLedger } from '@/lib/settlement/settlement-entry';
import { instructionName, statusKey } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import type { OwnDrafts } from '../use-own-drafts';
import { CallBackPart } from './CallBackPart';
import { FormFold } from './FormFold';
import { InstructionDetails } from './InstructionDetails';
import { InstructionForm } from './InstructionForm';
import { OldAgainstNew } from './OldAgainstNew';
import { TestPart } from './TestPart';
import { WithdrawForm } from './WithdrawForm';

export interface InstructionCardProps {
  record: InstructionRecord;
  /** Of the desk: the history of the instruction is taken from it. */
  ledger: SettlementLedger;
  me: string;
  today: string;
  currencies: readonly string[];
  drafts: Pick<OwnDrafts, 'draftIn' | 'keep'>;
  onAct: (act: Act) => Promise<Result>;
  onCopy: (text: string) => Promise<boolean>;
}

export function InstructionCard({ record, ledger, me, today, currencies, drafts, onAct, onCopy }: InstructionCardProps) {
  const language = useLanguage();
  const { say, date, time } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  const { subject, id, status, instruction, filed, before, withdrawn } = record;
  const name = instructionName(instruction, language);
  const [toChange, toWithdraw] = [instructionForm(id, 'change'), instructionForm(id, 'withdraw')];
  const isLive = status !== 'withdrawn';
  /** The form that was used goes, and with it what had the focus. */
  const act = async (one: Act): Promise<Result> => {
    const result = await onAct(one);
    if (result.ok) heading.current?.focus();
    return result;
  };
  return (
    <article class={`instruction ${status}`} aria-labelledby={`ssi-${subject}`}>
      <div class="row">
        <h4 id={`ssi-${subject}`} tabIndex={-1} ref={heading}>
          {name}
        </h4>
        <span class="state">{say(statusKey(record))}</span>
      </div>
      <InstructionDetails instruction={instruction} canCopy={status === 'called-back'} onCopy={onCopy} />
      <p class="muted">{say('ssiFiled', { name: filed.by || say('nobodyNamed'), day: date(filed.at), time: time(filed.at) })}</p>
      {withdrawn && (
        <p>{say('withdrawnBy', { name: withdrawn.by || say('nobodyNamed'), day: date(withdrawn.at), reason: withdrawn.reason })}</p>
      )}
      {status === 'pending' && before && (
        <OldAgainstNew old={before} now={instruction} heading={say('oldAgainstNew')} how={say('oldAgainstNewHow')} />
      )}
      {isLive && <CallBackPart key={`call-${id}`} record={record} name={name} me={me} today={today} drafts={drafts} onAct={act} />}
      {status === 'called-back' && instruction.details.kind === 'crypto' && (
        <TestPart
          key={`test-${id}`}
          record={record}
          asset={instruction.details.asset}
          name={name}
          me={me}
          today={today}
          drafts={drafts}
          onAct={act}
        />
      )}
      {isLive && (
        <FormFold key={`change-${id}`} title={say('ssiChange')} about={name} isBegun={drafts.draftIn(toChange) !== null}>
          <p class="muted">{say('ssiChangeHow')}</p>
          <InstructionForm
            old={instruction}
            today={today}
            currencies={currencies}
            draft={drafts.draftIn(toChange)}
            onDraft={(fields) => drafts.keep(toChange, fields)}
            onFile={(changed) => act({ do: 'change', subject, of: id, instruction: changed })}
          />
        </FormFold>
      )}
      {isLive && (
        <WithdrawForm
          key={`withdraw-${id}`}
          name={name}
          draft={drafts.draftIn(toWithdraw)}
          onDraft={(fields) => drafts.keep(toWithdraw, fields)}
          onWithdraw={(reason) => act({ do: 'withdraw', subject, reason })}
        />
      )}
      <details>
        <summary>
          {say('historyOf', { count: historyOf(ledger, subject).length })}
          <span class="unseen"> {say('onItem', { item: name })}</span>
        </summary>
        <ol class="history">
          {historyOf(ledger, subject).map((line) => (
            <li key={line.id}>
              <span class="muted">
                {date(line.at)}, {time(line.at)} · {line.by || say('nobodyNamed')}
              </span>
              <span>{settlementHistoryText(line, language)}</span>
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}
