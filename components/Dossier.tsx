/** The dossier of one desk: its name and verdict, and what is known and done on tabs. */
import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Feature } from '@/lib/policy/policy';
import type { PlainKey } from '@/lib/texts/say';
import { DossierHeader } from './DossierHeader';
import type { DossierProps } from './dossier-props';
import { Evidence } from './Evidence';
import { useLanguage } from './language';
import { Onboarding } from './onboarding/Onboarding';
import { QuotesPanel } from './quotes/QuotesPanel';
import { SettlementPanel } from './settlement/SettlementPanel';
import { Tabs, tabpanel } from './Tabs';
import { useStuckHeight } from './use-stuck-height';

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
