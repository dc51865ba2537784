/** Wires the dossier of one desk: makes what it shows, follows its drafts, and sends what is done in it. */
import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Dossier } from '@/components/Dossier';
import { useLanguage } from '@/components/language';
import { copyText } from '@/lib/adapters/clipboard';
import { today } from '@/lib/adapters/clock';
import { sendCommand } from '@/lib/adapters/messages/send';
import type { Snapshot } from '@/lib/adapters/storage/snapshot';
import type { Assessment } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { deskModel } from '@/lib/card/desk-model';
import { questionsModel } from '@/lib/card/questions-model';
import { termsModel } from '@/lib/card/terms-model';
import type { Directory } from '@/lib/desks/directory';
import { findingForm } from '@/lib/drafts/draft';
import { contradictionText } from '@/lib/profile/contradiction-words';
import { contradictionsIn } from '@/lib/profile/contradictions';
import type { Result } from '@/lib/result';
import { useDrafts } from './use-drafts';

export interface DeskDossierProps {
  assessment: Assessment;
  assessments: readonly Assessment[];
  directory: Directory;
  snapshot: Snapshot;
  tab: string | undefined;
  onTab: (tab: string) => void;
  /** Carries out a command, and says what of which thing was not saved. */
  command: (about: string, sent: Promise<Result>) => Promise<void>;
  onOpenDesk: (deskId: string) => void;
  onBeside: (() => void) | undefined;
  onBack: () => void;
}

export function DeskDossier(props: DeskDossierProps) {
  const { assessment, assessments, directory, snapshot, command } = props;
  const language = useLanguage();
  const { profile } = snapshot;
  const deskId = assessment.desk.id;
  const progress = snapshot.progress[deskId] ?? {};
  const drafts = useDrafts(deskId);
  // With many desks, the card alone takes longer than a letter may.
  const shown = useMemo(() => {
    const look = snapshot.looks[deskId] ?? null;
    const card = cardModel(deskId, assessments, { directory, profile, progress: snapshot.progress[deskId] ?? {}, look, language });
    return {
      card,
      desk: deskModel(assessment, directory.rubric, today(), language),
      terms: termsModel(assessment.desk, directory.rubric, today(), language),
      questions: questionsModel(assessment, profile, language),
      contradictions: contradictionsIn(profile).map((one) => contradictionText(one, profile, language)),
    };
  }, [deskId, assessment, assessments, directory, snapshot, profile, language]);
  const { card } = shown;
  const titleOf = (itemId: string) => directory.checklist.find(({ id }) => id === itemId)?.title ?? itemId;
  if (!card || !drafts) return null;
  return (
    <Dossier
      {...shown}
      card={card}
      checklist={directory.checklist}
      progress={progress}
      drafts={drafts}
      tab={props.tab}
      onTab={props.onTab}
      onTick={(itemId, done) => command(titleOf(itemId), sendCommand('tick', { deskId, itemId, done }))}
      onFinding={({ id, name }, finding) => command(name, sendCommand('recordFinding', { deskId, criterion: id, finding }))}
      onDraft={({ id, name }, fields) => command(name, sendCommand('keepDraft', { deskId, form: findingForm(id), fields }))}
      onCopy={copyText}
      onReadChanges={() => command(card.name, sendCommand('look', { deskId, read: true }))}
      onOpenDesk={props.onOpenDesk}
      onOpenOptions={() => browser.runtime.openOptionsPage()}
      onBeside={props.onBeside}
      onBack={props.onBack}
    />
  );
}
