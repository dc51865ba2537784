/** Wires the dossier of one desk: makes what it shows beside the card, follows its drafts, and sends what is done in it. */
import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Dossier } from '@/components/Dossier';
import { useLanguage } from '@/components/language';
import { copyText } from '@/lib/adapters/clipboard';
import { today } from '@/lib/adapters/clock';
import { sendCommand } from '@/lib/adapters/messages/send';
import { openComparison } from '@/lib/adapters/open-view';
import type { Snapshot } from '@/lib/adapters/storage/snapshot';
import type { Assessment } from '@/lib/assessment/assess';
import type { CardModel } from '@/lib/card/card-model';
import { deskModel } from '@/lib/card/desk-model';
import { questionsModel } from '@/lib/card/questions-model';
import { termsModel } from '@/lib/card/terms-model';
import { firstToCompare } from '@/lib/compare/chosen';
import type { Directory } from '@/lib/desks/directory';
import { findingForm } from '@/lib/drafts/draft';
import { contradictionText } from '@/lib/profile/contradiction-words';
import { contradictionsIn } from '@/lib/profile/contradictions';
import type { Result } from '@/lib/result';
import { useDrafts } from './use-drafts';

export interface DeskDossierProps {
  card: CardModel;
  /** The other desks are not all read yet. */
  reading: boolean;
  assessment: Assessment;
  directory: Pick<Directory, 'rubric' | 'checklist'>;
  snapshot: Snapshot;
  tab: string | undefined;
  onTab: (tab: string) => void;
  /** Carries out a command, and says of what it is about where it failed. */
  command: (about: string, sent: Promise<Result>) => Promise<void>;
  onOpenDesk: (deskId: string) => void;
  onBeside: (() => void) | undefined;
  onBack: () => void;
}

export function DeskDossier(props: DeskDossierProps) {
  const { card, assessment, directory, snapshot, command } = props;
  const { rubric, checklist } = directory;
  const language = useLanguage();
  const { profile } = snapshot;
  const { deskId } = card;
  const { drafts, onWritten } = useDrafts(deskId);
  const shown = useMemo(
    () => ({
      desk: deskModel(assessment, rubric, today(), language),
      terms: termsModel(assessment.desk, rubric, today(), language),
      questions: questionsModel(assessment, profile, language),
      contradictions: contradictionsIn(profile).map((one) => contradictionText(one, profile, language)),
    }),
    [assessment, rubric, profile, language],
  );
  const titleOf = (itemId: string) => checklist.find(({ id }) => id === itemId)?.title ?? itemId;
  if (!drafts) return null;
  return (
    <Dossier
      {...shown}
      card={card}
      reading={props.reading}
      checklist={checklist}
      progress={snapshot.progress[deskId] ?? {}}
      drafts={drafts}
      tab={props.tab}
      onTab={props.onTab}
      onTick={(itemId, done) => command(titleOf(itemId), sendCommand('tick', { deskId, itemId, done }))}
      onFinding={({ id, name }, finding) => command(name, sendCommand('recordFinding', { deskId, criterion: id, finding }))}
      onDraft={({ id, name }, fields) => {
        const form = findingForm(id);
        onWritten(form);
        command(name, sendCommand('keepDraft', { deskId, form, fields }));
      }}
      onCopy={copyText}
      onReadChanges={() => command(card.name, sendCommand('look', { deskId, read: true }))}
      onOpenDesk={props.onOpenDesk}
      onOpenOptions={() => browser.runtime.openOptionsPage()}
      onCompare={() => openComparison(firstToCompare(card))}
      onBeside={props.onBeside}
      onBack={props.onBack}
    />
  );
}
