/** Wires the dossier of one desk: makes what it shows beside the card, follows its drafts, and sends what is done in it. */
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Dossier } from '@/components/Dossier';
import { useLanguage } from '@/components/language';
import type { EncryptionActs } from '@/components/settlement/EncryptionPart';
import { copyText } from '@/lib/adapters/clipboard';
import { now, today } from '@/lib/adapters/clock';
import { saveFile } from '@/lib/adapters/download';
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
import { type Fields, findingForm, itemForm } from '@/lib/drafts/draft';
import type { Findings } from '@/lib/findings/finding';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import { readinessAt } from '@/lib/onboarding/readiness-at';
import { factKeys } from '@/lib/onboarding/words';
import { contradictionText } from '@/lib/profile/contradiction-words';
import { contradictionsIn } from '@/lib/profile/contradictions';
import type { Result } from '@/lib/result';
import { saveDeskMemo } from './save-memo';
import { deskNames } from './use-directory';
import { useDrafts } from './use-drafts';
import { useQuotes } from './use-quotes';
import { useSettlement } from './use-settlement';

const namesById = new Map(deskNames.map(({ id, name }) => [id, name]));
const currencies = Intl.supportedValuesOf('currency');
const encryption: EncryptionActs = {
  onEncrypt: (passphrase) => sendCommand('encryptSettlement', { passphrase }),
  onUnlock: (passphrase) => sendCommand('unlockSettlement', { passphrase }),
  onLock: () => sendCommand('lockSettlement', null),
  onChangePassphrase: (passphrase, old) => sendCommand('changeSettlementPassphrase', { old, passphrase }),
  onDecrypt: (passphrase) => sendCommand('decryptSettlement', { passphrase }),
  onDiscard: () => sendCommand('discardSealedSettlement', null),
};
const nameOf = (id: string) => namesById.get(id) ?? id;
const noFile: DeskFile = [];
const noFindings: Findings = {};

export interface DeskDossierProps {
  card: CardModel;
  /** The other desks are not all read yet. */
  reading: boolean;
  assessment: Assessment;
  directory: Pick<Directory, 'rubric' | 'checklist' | 'regions'>;
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
  const file = snapshot.files[deskId] ?? noFile;
  const { twoPerson } = snapshot.signOff;
  const { drafts, memory, onWritten } = useDrafts(deskId);
  const shown = useMemo(
    () => ({
      desk: deskModel(assessment, rubric, today(), language),
      terms: termsModel(assessment.desk, rubric, today(), language),
      questions: questionsModel(assessment, profile, language),
      contradictions: contradictionsIn(profile).map((one) => contradictionText(one, profile, language)),
      criteria: new Map(rubric.factors.flatMap((factor) => factor.criteria.map(({ id, name }) => [id, name] as const))),
    }),
    [assessment, rubric, profile, language],
  );
  const readiness = useMemo(
    () => readinessAt(assessment.desk, { directory, profile, file, twoPerson, today: today() }),
    [assessment, directory, profile, file, twoPerson],
  );
  // Read when their tab is first looked at, and followed from then on.
  const [looked, setLooked] = useState<readonly string[]>([]);
  if (props.tab && !looked.includes(props.tab)) setLooked([...looked, props.tab]);
  const read = useQuotes(looked.includes('quotes'));
  const settlement = useSettlement(looked.includes('settlement'), (failed) => command(card.name, Promise.resolve(failed)));
  const kept = useMemo(() => [...(read?.quotes.values() ?? [])], [read]);
  const titleOf = (itemId: string) => checklist.find(({ id }) => id === itemId)?.title ?? itemId;
  if (!drafts) return null;
  /** What stands in a form and is not saved. */
  const keepDraft = (about: string, form: string, fields: Fields | null) => {
    onWritten(form);
    command(about, sendCommand('keepDraft', { deskId, form, fields }));
  };
  return (
    <Dossier
      {...shown}
      card={card}
      reading={props.reading}
      readiness={readiness}
      file={file}
      findings={snapshot.findings[deskId] ?? noFindings}
      policy={snapshot.policy}
      me={snapshot.signOff.name}
      quotes={
        read && {
          desk: { id: deskId, name: card.name },
          desks: deskNames,
          kept,
          unreadable: read.unreadable.length,
          rubric,
          findings: snapshot.findings[deskId] ?? noFindings,
          now: now(),
          today: today(),
          drafts,
          onDraft: (form, fields) => keepDraft(language.say('quotes'), form, fields),
          onRecord: (quotes, wasDrafted) => sendCommand('recordQuotes', { quotes, wasDrafted }),
          onChange: (desk, quoteId, change, form) => sendCommand('changeQuote', { deskId: desk, quoteId, change, form }),
          onFinding: (criterion, finding) =>
            command(shown.criteria.get(criterion) ?? criterion, sendCommand('recordFinding', { deskId, criterion, finding })),
          onSaveFile: (name, content) => saveFile({ name, type: 'text/csv', content }),
        }
      }
      instructions={
        settlement && {
          deskId,
          deskNames: namesById,
          settlement,
          me: snapshot.signOff.name,
          needsSecond: twoPerson !== 'none',
          today: today(),
          currencies,
          encryption,
          drafts,
          begun: Object.keys(memory.drafts).map(nameOf),
          discarded: memory.discarded.map(nameOf),
          onDraft: (form, fields) => {
            onWritten(form);
            command(language.say('settlementInstructions'), sendCommand('keepInstructionDraft', { deskId, form, fields }));
          },
          onAct: (act) => sendCommand('recordSettlement', { deskId, act }),
          onCopy: copyText,
        }
      }
      drafts={drafts}
      tab={props.tab}
      onTab={props.onTab}
      onTick={(itemId, done) => command(titleOf(itemId), sendCommand('tick', { deskId, itemId, done }))}
      onFinding={({ id, name }, finding) => command(name, sendCommand('recordFinding', { deskId, criterion: id, finding }))}
      onRecord={(itemId, change, findings) => command(titleOf(itemId), sendCommand('recordItem', { deskId, itemId, change, findings }))}
      onApprove={(itemId, name) => command(titleOf(itemId), sendCommand('approveItem', { deskId, itemId, name }))}
      onDraft={(itemId, fields) => keepDraft(titleOf(itemId), itemForm(itemId), fields)}
      onFact={(fact, value) => command(language.say(factKeys[fact]), sendCommand('recordFact', { deskId, fact, value }))}
      onShortlist={(on) => command(language.say('shortlist'), sendCommand('shortlist', { deskId, on }))}
      onFindingDraft={({ id, name }, fields) => keepDraft(name, findingForm(id), fields)}
      onMemo={(format) =>
        saveDeskMemo(
          { card, desk: shown.desk, readiness, file, profile, regions: directory.regions },
          { by: snapshot.signOff.name, needsSecond: twoPerson !== 'none', off: snapshot.policy.disabled },
          format,
          language,
        )
      }
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
