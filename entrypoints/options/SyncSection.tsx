/** Wires sync: turned on at once where that changes nothing here, else after a look at what it would change. */
import { useState } from 'preact/hooks';
import { useLanguage } from '@/components/language';
import { SyncPart } from '@/components/SyncPart';
import { ask, sendCommand } from '@/lib/adapters/messages/send';
import type { SyncLine, SyncShown } from '@/lib/sync/changes';

export interface SyncSectionProps {
  shown: SyncShown;
  isSwitchedOff: boolean;
}

export function SyncSection({ shown, isSwitchedOff }: SyncSectionProps) {
  const { say } = useLanguage();
  const [preview, setPreview] = useState<readonly SyncLine[] | null>(null);
  const [turnedOff, setTurnedOff] = useState<'kept' | 'erased' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const turnOn = async (lines: readonly SyncLine[]) => {
    const done = await sendCommand('turnOnSync', { shown: lines });
    setPreview(null);
    setFailure(done.ok ? null : done.reason);
  };
  const look = async () => {
    setTurnedOff(null);
    const looked = await ask('lookAtSync', null);
    if (!looked.ok) return setFailure(looked.reason);
    setFailure(null);
    if (looked.value.length === 0) return turnOn([]);
    setPreview(looked.value);
  };
  const turnOff = async (erase: boolean) => {
    const done = await sendCommand('turnOffSync', { erase });
    setFailure(done.ok ? null : done.reason);
    if (done.ok) setTurnedOff(erase ? 'erased' : 'kept');
  };

  return (
    <section class="part sync" aria-labelledby="sync">
      <h2 id="sync">{say('sync')}</h2>
      <SyncPart
        shown={shown}
        isSwitchedOff={isSwitchedOff}
        preview={preview}
        turnedOff={turnedOff}
        failure={failure}
        onTurnOn={look}
        onAgree={() => preview && turnOn(preview)}
        onCancel={() => setPreview(null)}
        onTurnOff={turnOff}
      />
    </section>
  );
}
