/** The tab of the checklist: how much of it is done, and its items to tick. */
import { Checklist } from './Checklist';
import type { DossierProps } from './Dossier';
import { useLanguage } from './language';
import { Part } from './Part';

export function Onboarding({ card, checklist, progress, onTick }: DossierProps) {
  const { say } = useLanguage();
  const { done, total } = card.checklist;
  return (
    <Part id="part-checklist" name={say('checklist')} heading={say('onboardingChecklist', { done, total })}>
      <Checklist items={checklist} progress={progress} onTick={onTick} />
    </Part>
  );
}
