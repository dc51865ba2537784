/**
 * Wakes the background when something may be written: at the start, and when a field gets the focus. The browser lets it sleep after
 * half a minute, and what a page sends to one that has yet to start is lost where the page is closed before it has.
 */
import { useEffect } from 'preact/hooks';
import { sendCommand } from '@/lib/adapters/messages/send';

export function useAwake(): void {
  useEffect(() => {
    const controller = new AbortController();
    const wake = () => sendCommand('wake', null);
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches('input, textarea, select')) wake();
    };
    addEventListener('focusin', onFocus, controller);
    wake();
    return () => controller.abort();
  }, []);
}
