/** The settlement instructions as the background gives them, from when they are first wanted; null until it has answered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { sendCommand } from '@/lib/adapters/messages/send';
import { isSettlementKey } from '@/lib/adapters/storage/apart';
import { watchLock } from '@/lib/adapters/storage/settlement/session-key';
import { watchStorage } from '@/lib/adapters/storage/stored-item';
import { latestOnly } from '@/lib/latest-only';
import type { Result } from '@/lib/result';
import type { Settlement } from '@/lib/settlement/settlement';

/** How often the background is told, at most, that somebody works with what is unlocked, in ms. */
const TELL_MS = 30_000;

/** `onFailure` is told where they could not be read. Whoever works in the page keeps them unlocked. */
export function useSettlement(wanted: boolean, onFailure: (failed: Result<never>) => void): Settlement | null {
  const [settlement, setSettlement] = useState<Settlement | null>(null);
  const fail = useRef(onFailure);
  fail.current = onFailure;
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const take = latestOnly((read: Result<Settlement>) => (read.ok ? setSettlement(read.value) : fail.current(read)));
    const read = () => take(sendCommand('readSettlement', null));
    watchStorage((keys) => keys.some(isSettlementKey) && read(), controller);
    watchLock(read, controller);
    read();
    return () => controller.abort();
  }, [wanted]);
  const isOpen = wanted && settlement?.lock === 'unlocked';
  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    let toldAt = performance.now();
    const tell = () => {
      if (performance.now() - toldAt < TELL_MS) return;
      toldAt = performance.now();
      sendCommand('keepSettlementOpen', null);
    };
    for (const used of ['keydown', 'pointerdown']) addEventListener(used, tell, controller);
    return () => controller.abort();
  }, [isOpen]);
  return settlement;
}
