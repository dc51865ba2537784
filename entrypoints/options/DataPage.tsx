/** Wires the data page: room, export, and taking a file in, or the copy that was kept, with a preview before anything changes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { BackupPreview } from '@/components/backup/BackupPreview';
import { StorageUse } from '@/components/backup/StorageUse';
import { UndoCopy } from '@/components/backup/UndoCopy';
import { useLanguage } from '@/components/language';
import { Notice } from '@/components/Notice';
import { now, today } from '@/lib/adapters/clock';
import { saveFile } from '@/lib/adapters/download';
import { sendCommand } from '@/lib/adapters/messages/send';
import { type BackupFile, exportBackup, planNow, readBackup, readItems } from '@/lib/adapters/storage/backup';
import { readStored, watchStorage } from '@/lib/adapters/storage/stored-item';
import { undoItem } from '@/lib/adapters/storage/undo';
import { storageUse, type StorageUse as Use } from '@/lib/adapters/storage/use';
import type { Backup } from '@/lib/backup/backup';
import type { Mode, Plan } from '@/lib/backup/plan';
import { latestOnly } from '@/lib/latest-only';
import type { Result } from '@/lib/result';

export interface DataPageProps {
  /** Who makes a backup, as they named themselves. */
  by: string;
  /** Names of desks by id. */
  desks: ReadonlyMap<string, string>;
  /** Some settings are kept in the browser's account too. */
  isSynced: boolean;
}

/** What is being looked at: a file that was chosen, or the copy, which can only be gone back to. */
interface Chosen extends Pick<BackupFile, 'items' | 'readings' | 'unknown'> {
  title: string;
  isCopy: boolean;
}

export function DataPage({ by, desks, isSynced }: DataPageProps) {
  const { say, date, time } = useLanguage();
  const [use, setUse] = useState<Use | null>(null);
  const [copy, setCopy] = useState<Backup | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [mode, setMode] = useState<Mode>('restore');
  const [keepCopy, setKeepCopy] = useState(true);
  const [plan, setPlan] = useState<Result<Plan> | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  // What is stored may change while a preview is looked at: then it is made anew.
  useEffect(() => {
    const controller = new AbortController();
    const takePlan = latestOnly((made: Result<Plan>) => !controller.signal.aborted && setPlan(made));
    const refresh = () => {
      storageUse().then(setUse);
      readStored(undoItem).then(setCopy);
      if (chosen) takePlan(planNow(mode, chosen.readings, now()));
    };
    watchStorage(refresh, controller);
    refresh();
    return () => controller.abort();
  }, [chosen, mode]);

  const when = (moment: string) => `${date(moment)}, ${time(moment)}`;
  const look = (next: Chosen | null) => {
    setChosen(next);
    setPlan(null);
    setMode('restore');
    setKeepCopy(true);
    setFailure(null);
    setSaid('');
  };
  const leave = () => {
    look(null);
    if (input.current) {
      input.current.value = '';
      input.current.focus();
    }
  };

  const save = async () => {
    const name = `desklens-backup-${today()}.json`;
    saveFile({ name, type: 'application/json', content: await exportBackup(now(), by) });
    setSaid(say('backupExported', { file: name }));
  };
  const open = async (file: File) => {
    const read = await readBackup(file);
    look(null);
    if (!read.ok) return setFailure(read.reason);
    const { made, by: who } = read.value;
    const title = say('backupMadeBy', { file: file.name, when: when(made), who: who || say('nobodyNamed') });
    look({ ...read.value, title, isCopy: false });
  };
  const lookAtCopy = (kept: Backup) => {
    const read = readItems(kept.items);
    if (!read.ok) return setFailure(read.reason);
    look({ ...read.value, items: kept.items, title: say('undoCopyName'), isCopy: true });
  };
  const confirm = async () => {
    if (!chosen || !plan?.ok) return;
    const done = await sendCommand('takeIn', { mode, items: chosen.items, shown: plan.value.lines, keepCopy });
    if (!done.ok) return setFailure(done.reason);
    leave();
    setSaid(say(mode === 'merge' ? 'backupMerged' : 'backupRestored'));
  };
  const dismiss = async () => {
    const done = await sendCommand('dismissUndo', null);
    setFailure(done.ok ? null : done.reason);
  };

  return (
    <>
      <section class="part" aria-labelledby="data">
        <h2 id="data">{say('data')}</h2>
        <p class="muted">{say(isSynced ? 'dataHowSynced' : 'dataHow')}</p>
        <p class="actions">
          <button type="button" class="button primary" onClick={save}>
            {say('backupExport')}
          </button>
        </p>
        {use && <StorageUse {...use} />}
      </section>
      <section class="part" aria-labelledby="take-in">
        <h2 id="take-in">{say('backupTakeIn')}</h2>
        <p role="status">{said}</p>
        <Notice text={failure} />
        <label class="field">
          <span>{say('backupChoose')}</span>
          <input
            type="file"
            accept=".json,application/json"
            aria-describedby="choose-how"
            ref={input}
            onChange={({ currentTarget: { files } }) => files?.[0] && open(files[0])}
          />
        </label>
        <p class="muted" id="choose-how">
          {say('backupChooseHow')}
        </p>
        {chosen && plan && (
          <BackupPreview
            key={chosen.title}
            title={chosen.title}
            mode={mode}
            onMode={chosen.isCopy ? undefined : setMode}
            refusal={plan.ok ? null : plan.reason}
            lines={plan.ok ? plan.value.lines : []}
            unknown={chosen.unknown}
            desks={desks}
            keepCopy={keepCopy}
            onKeepCopy={setKeepCopy}
            onConfirm={confirm}
            onCancel={leave}
          />
        )}
      </section>
      {copy && (
        <section class="part" aria-labelledby="undo-copy">
          <h2 id="undo-copy">{say('undoCopy')}</h2>
          <UndoCopy made={copy.made} onLook={() => lookAtCopy(copy)} onDismiss={dismiss} />
        </section>
      )}
    </>
  );
}
