/** What the dossier of a desk and the tabs in it are given. */
import type { CardModel } from '@/lib/card/card-model';
import type { DeskModel } from '@/lib/card/desk-model';
import type { CriterionModel } from '@/lib/card/factor-model';
import type { QuestionsModel } from '@/lib/card/questions-model';
import type { TermsModel } from '@/lib/card/terms-model';
import type { Drafts, Fields } from '@/lib/drafts/draft';
import type { FindingRecord, Findings } from '@/lib/findings/finding';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import type { Readiness } from '@/lib/onboarding/readiness';
import type { Policy } from '@/lib/policy/policy';
import type { DossierHeaderProps } from './DossierHeader';
import type { OnMemo } from './memo/SaveMemo';
import type { ChecklistProps } from './onboarding/Checklist';
import type { DeskFactsProps } from './onboarding/DeskFacts';
import type { ReadinessSummaryProps } from './onboarding/ReadinessSummary';
import type { QuotesPanelProps } from './quotes/QuotesPanel';
import type { SettlementPanelProps } from './settlement/SettlementPanel';

/** What is done on the tab of the checklist. */
type OnboardingActions = Pick<ChecklistProps, 'onTick' | 'onRecord' | 'onApprove' | 'onDraft'> &
  Pick<DeskFactsProps, 'onFact'> &
  Pick<ReadinessSummaryProps, 'onShortlist'>;

export interface DossierProps
  extends Pick<DossierHeaderProps, 'onBack' | 'onCompare' | 'onBeside'>,
    OnboardingActions,
    QuotesPanelProps,
    SettlementPanelProps {
  card: CardModel;
  /** The other desks are not all read yet. */
  reading: boolean;
  desk: DeskModel;
  terms: TermsModel;
  questions: QuestionsModel;
  /** What of the profile contradicts itself, in words. */
  contradictions: readonly string[];
  /** How its onboarding stands, by what is recorded in its file. */
  readiness: Readiness;
  file: DeskFile;
  findings: Findings;
  /** What the user's organisation sets. */
  policy: Policy;
  /** Names of the criteria by id. */
  criteria: ReadonlyMap<string, string>;
  /** Who works with this browser; empty where nobody said. */
  me: string;
  /** What was written into its forms and not saved. */
  drafts: Drafts;
  /** Id of the tab that is asked for; the first is shown where none has it. */
  tab: string | undefined;
  onTab: (tab: string) => void;
  onFinding: (criterion: CriterionModel, finding: Omit<FindingRecord, 'day'> | null) => void;
  onFindingDraft: (criterion: CriterionModel, fields: Fields | null) => void;
  onMemo: OnMemo;
  /** False where the text was not copied. */
  onCopy: (text: string) => Promise<boolean>;
  onReadChanges: () => void;
  onOpenDesk: (deskId: string) => void;
  onOpenOptions: () => void;
}
