/** The dossier of one desk: its name and verdict, and what is known and done on tabs. */
import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import type { CardModel } from '@/lib/card/card-model';
import type { DeskModel } from '@/lib/card/desk-model';
import type { CriterionModel } from '@/lib/card/factor-model';
import type { QuestionsModel } from '@/lib/card/questions-model';
import type { TermsModel } from '@/lib/card/terms-model';
import type { Drafts, Fields } from '@/lib/drafts/draft';
import type { FindingRecord, Findings } from '@/lib/findings/finding';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import type { Readiness } from '@/lib/onboarding/readiness';
import type { Feature, Policy } from '@/lib/policy/policy';
import type { PlainKey } from '@/lib/texts/say';
import { DossierHeader, type DossierHeaderProps } from './DossierHeader';
import { Evidence } from './Evidence';
import { useLanguage } from './language';
import type { OnMemo } from './memo/SaveMemo';
import type { ChecklistProps } from './onboarding/Checklist';
import type { DeskFactsProps } from './onboarding/DeskFacts';
import { Onboarding } from './onboarding/Onboarding';
import type { ReadinessSummaryProps } from './onboarding/ReadinessSummary';
import { QuotesPanel, type QuotesPanelProps } from './quotes/QuotesPanel';
import { SettlementPanel, type SettlementPanelProps } from './settlement/SettlementPanel';
import { Tabs, tabpanel } from './Tabs';
import { useStuckHeight } from './use-stuck-height';

/** What is done on the tab of the checklist. */
export type OnboardingActions = Pick<ChecklistProps, 'onTick' | 'onRecord' | 'onApprove' | 'onDraft'> &
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

/** One entry a tab, in their order. The id stands in the address; where the feature is switched off, there is no tab. */
const allTabs: readonly { id: string; name: PlainKey; feature?: Feature; Panel: FunctionComponent<DossierProps> }[] = [
  { id: 'evidence', name: 'evidence', Panel: Evidence },
  { id: 'checklist', name: 'checklist', Panel: Onboarding },
  { id: 'quotes', name: 'quotes', feature: 'quotes', Panel: QuotesPanel },
  { id: 'settlement', name: 'settlement', feature: 'settlement', Panel: SettlementPanel },
];

export function Dossier(props: DossierProps) {
  const { card, policy, tab, onTab, onBack, onCompare, onBeside } = props;
  const { say, date } = useLanguage();
  const tabs = allTabs.filter(({ feature }) => !feature || !policy.disabled.includes(feature));
  const chosen = (tabs.find(({ id }) => id === tab) ?? tabs[0])?.id ?? '';
  // A panel stays as it was left, folds and all, and is made when it is first looked at.
  const seen = useRef(new Set<string>());
  seen.current.add(chosen);
  const bar = useStuckHeight<HTMLDivElement>();
  const choose = (id: string) => {
    onTab(id);
    // Another panel begins at its beginning, under the tabs where they are stuck.
    const top = (bar.current?.previousElementSibling as HTMLElement | null)?.offsetHeight ?? 0;
    if (scrollY > top) scrollTo(0, top);
  };
  return (
    <main class="dossier">
      <DossierHeader card={card} onBack={onBack} onCompare={onCompare} onBeside={onBeside} />
      <div class="tab-bar stays" ref={bar}>
        <Tabs
          label={say('dossierOf', { desk: card.name })}
          tabs={tabs.map(({ id, name }) => [id, say(name)])}
          chosen={chosen}
          onChoose={choose}
        />
      </div>
      {tabs.map(({ id, Panel }) => (
        <div key={id} {...tabpanel(id)} hidden={id !== chosen}>
          {seen.current.has(id) && <Panel {...props} />}
        </div>
      ))}
      <footer class="part muted">
        {say('asOf', { day: date(card.asOf) })}. {say('closing')}
      </footer>
    </main>
  );
}
