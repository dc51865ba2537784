/** Runs the hover machine: keeps its state, its timers and its question to the background. */
import { type HoverEffect, type HoverEvent, type HoverState, initialHover, step } from '@/lib/card/hover-machine';

export interface HoverActions {
  /** Fetches what the card of this mention shows; false where there is nothing. */
  ask(mention: string): Promise<boolean>;
  /** `pinned`: as a dialog that was asked for, which takes the focus. */
  show(mention: string, pinned: boolean): void;
  /** The card that is shown is a dialog from now on. */
  pin(): void;
  hide(): void;
}

export function runHover(actions: HoverActions, { signal }: { signal: AbortSignal }): (event: HoverEvent) => void {
  let state: HoverState = initialHover;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };

  function emit(event: HoverEvent): void {
    if (signal.aborted) return;
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) carryOut(effect);
  }

  function carryOut(effect: HoverEffect): void {
    switch (effect.kind) {
      case 'start-timer':
        timers.add(setTimeout(() => emit({ kind: 'timer', name: effect.name, token: effect.token }), effect.ms));
        break;
      case 'stop-timers':
        stopTimers();
        break;
      case 'ask':
        actions.ask(effect.mention).then(
          (found) => emit({ kind: 'answer', token: effect.token, found }),
          () => emit({ kind: 'answer', token: effect.token, found: false }),
        );
        break;
      case 'show':
        actions.show(effect.mention, effect.pinned);
        break;
      case 'pin':
        actions.pin();
        break;
      case 'hide':
        actions.hide();
        break;
    }
  }

  signal.addEventListener(
    'abort',
    () => {
      stopTimers();
      actions.hide();
    },
    { once: true },
  );
  return emit;
}
