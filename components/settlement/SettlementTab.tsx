/** A desk's settlement instructions: compare first, then what is pending, called back and withdrawn, and a form to add one. */
import { useRef, useState } from 'preact/hooks';
import { type Drafts, type Fields, newInstructionForm } from '@/lib/drafts/draft';
import type { Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import { formOfAct } from '@/lib/settlement/drafts-after';
import { type InstructionRecord, recordsOf, statuses } from '@/lib/settlement/instruction-record';
import { onFile } from '@/lib/settlement/on-file';
import type { Settlement } from '@/lib/settlement/settlement';
import { statusKeys } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { useOwnDrafts } from '../use-own-drafts';
import { CompareBox } from './CompareBox';
import { type EncryptionActs, EncryptionPart } from './EncryptionPart';
import { FormFold } from './FormFold';
import { InstructionCard } from './InstructionCard';
import { InstructionForm } from './InstructionForm';

export interface SettlementTabProps {
  deskId: string;
  /** Names of all desks, by id. */
  deskNames: ReadonlyMap<string, string>;
  settlement: Settlement;
  /** Who works with this browser; empty where nobody said. */
  me: string;
  /** Whether a call-back counts only once a second person approved it. */
  needsSecond: boolean;
  /** YYYY-MM-DD. */
  today: string;
  /** ISO 4217 codes to choose from. */
  currencies: readonly string[];
  encryption: EncryptionActs;
  /** What was written into its forms and not saved. */
  drafts: Drafts;
  /** Names of the desks for which something is begun and in memory only. */
  begun: readonly string[];
  onDraft: (form: string, fields: Fields | null) => void;
  onAct: (act: Act) => Promise<Result>;
  /** False where the browser refuses. */
  onCopy: (text: string) => Promise<boolean>;
}

export function SettlementTab(props: SettlementTabProps) {
  const { deskId, deskNames, settlement, needsSecond, encryption, drafts, begun, onDraft, onAct, ...rest } = props;
  const { say } = useLanguage();
  const [saved, setSaved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const own = useOwnDrafts(drafts, onDraft);
  const [added, setAdded] = useState(0);
  const draft = own.draftIn(newInstructionForm);
  const act = async (one: Act): Promise<Result> => {
    setSaved(false);
    const form = formOfAct(one);
    const result = await (form === null ? onAct(one) : own.saving(form, () => onAct(one)));
    setSaved(result.ok);
    return result;
  };

  const ledger = settlement.ledgers[deskId] ?? [];
  const records = recordsOf(ledger, needsSecond);
  const files = Object.entries(settlement.ledgers).flatMap(([id, one]) => onFile(id, recordsOf(one, needsSecond)));
  const groups = statuses.map((status): [typeof status, InstructionRecord[]] => [status, records.filter((one) => one.status === status)]);
  return (
    <div class="settlement">
      <section class="part" aria-labelledby="settlement">
        <h2 id="settlement" tabIndex={-1} ref={heading}>
          {say('settlementInstructions')}
        </h2>
        <p class="muted">{say('settlementInstructionsHow')}</p>
        {Object.entries(settlement.unreadable).map(([key, reason]) => (
          <p key={key} class="warning">
            {say('storedUnreadable', { key, reason })}
          </p>
        ))}
      </section>
      <CompareBox files={files} deskId={deskId} deskNames={deskNames} />
      <div role="status">{saved && <p class="part saved">{say('ssiSaved')}</p>}</div>
      {records.length === 0 && <p class="part muted">{say('ssiNone')}</p>}
      {groups
        .filter(([, those]) => those.length > 0)
        .map(([status, those]) => (
          <section key={status} class="part" aria-labelledby={`ssi-${status}`}>
            <h3 id={`ssi-${status}`}>{say('ssiGroup', { status: say(statusKeys[status]), number: those.length })}</h3>
            {those.map((record) => (
              <InstructionCard key={record.subject} record={record} ledger={ledger} drafts={own} onAct={act} {...rest} />
            ))}
          </section>
        ))}
      <section class="part" aria-label={say('ssiAdd')}>
        {/* A form for the next one once this one is filed. */}
        <FormFold key={added} title={say('ssiAdd')} isBegun={draft !== null}>
          <InstructionForm
            old={null}
            draft={draft}
            onDraft={(fields) => own.keep(newInstructionForm, fields)}
            {...rest}
            onFile={async (instruction) => {
              const result = await act({ do: 'file', instruction });
              if (result.ok) {
                setAdded((before) => before + 1);
                heading.current?.focus();
              }
              return result;
            }}
          />
        </FormFold>
      </section>
      <EncryptionPart lock={settlement.lock} begun={begun} encryption={encryption} />
    </div>
  );
}
