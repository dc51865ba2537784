/** The dossier's tab of settlement instructions, once they are read. Nothing of them while they are locked, not even in its own memory. */
import { useLanguage } from '../language';
import { LockedPart } from './LockedPart';
import { SettlementTab, type SettlementTabProps } from './SettlementTab';

export interface SettlementPanelProps {
  /** Null until they are read. `discarded`: names of the desks whose drafts went with the last lock. */
  instructions: (SettlementTabProps & { discarded: readonly string[] }) | null;
}

export function SettlementPanel({ instructions }: SettlementPanelProps) {
  const { say } = useLanguage();
  if (!instructions) return <p class="part muted">{say('readingSettlement')}</p>;
  const { discarded, ...tab } = instructions;
  const { settlement, encryption } = tab;
  const isOpen = settlement.lock === 'off' || settlement.lock === 'unlocked';
  return isOpen ? <SettlementTab {...tab} /> : <LockedPart settlement={settlement} discarded={discarded} encryption={encryption} />;
}
