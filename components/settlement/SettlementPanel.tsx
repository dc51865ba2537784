/** The dossier's tab of settlement instructions, once they are read. */
import { useLanguage } from '../language';
import { SettlementTab, type SettlementTabProps } from './SettlementTab';

export interface SettlementPanelProps {
  /** Null until they are read. */
  instructions: SettlementTabProps | null;
}

export function SettlementPanel({ instructions }: SettlementPanelProps) {
  const { say } = useLanguage();
  return instructions ? <SettlementTab {...instructions} /> : <p class="part muted">{say('readingSettlement')}</p>;
}
