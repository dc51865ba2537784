/** The tab of the checklist: how far the onboarding has come, whom one would face, and the items to tick. */
import type { DossierProps } from '../Dossier';
import { useLanguage } from '../language';
import { SaveMemo } from '../memo/SaveMemo';
import { Part } from '../Part';
import { Checklist } from './Checklist';
import { DeskFacts } from './DeskFacts';
import { ReadinessSummary } from './ReadinessSummary';

export function Onboarding(props: DossierProps) {
  const { say } = useLanguage();
  return (
    <>
      <Part id="part-readiness" name={say('readiness')} heading={say('readiness')}>
        <ReadinessSummary {...props} />
      </Part>
      <Part id="part-checklist" name={say('checklist')} heading={say('checklist')}>
        <Checklist {...props} />
      </Part>
      <Part id="part-facts" name={say('whomWeFace')} heading={say('whomWeFace')}>
        <DeskFacts {...props} />
      </Part>
      <Part id="part-memo" name={say('memoSave')} heading={say('memoSave')}>
        <p class="muted">{say('memoSaveHow')}</p>
        <SaveMemo onMemo={props.onMemo} />
      </Part>
    </>
  );
}
