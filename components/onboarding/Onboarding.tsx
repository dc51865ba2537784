/** The tab of the checklist: how far the onboarding has come, whom one would face, and the items to tick. */
import { setItemsOf } from '@/lib/policy/lay-over';
import type { DossierProps } from '../dossier-props';
import { useLanguage } from '../language';
import { SaveMemo } from '../memo/SaveMemo';
import { Part } from '../Part';
import { Checklist } from './Checklist';
import { DeskFacts } from './DeskFacts';
import { ReadinessSummary } from './ReadinessSummary';

export function Onboarding(props: DossierProps) {
  const { say } = useLanguage();
  const { policy } = props;
  const setItems = setItemsOf(policy);
  return (
    <>
      <Part id="part-readiness" name={say('readiness')} heading={say('readiness')}>
        <ReadinessSummary {...props} />
      </Part>
      <Part id="part-checklist" name={say('checklist')} heading={say('checklist')}>
        <Checklist {...props} set={setItems} isSet={setItems.length > 0 || policy.checklist.without.length > 0} />
      </Part>
      <Part id="part-facts" name={say('whomWeFace')} heading={say('whomWeFace')}>
        <DeskFacts {...props} />
      </Part>
      {!policy.disabled.includes('memo') && (
        <Part id="part-memo" name={say('memoSave')} heading={say('memoSave')}>
          <p class="muted">{say('memoSaveHow')}</p>
          <SaveMemo onMemo={props.onMemo} />
        </Part>
      )}
    </>
  );
}
