/**
 * How long a script of ours lives in a page: until the extension is updated, disabled or removed. Nothing tells it so;
 * it has to look, and does before anything that would fail afterwards. WXT's own context is not used here: it announces
 * itself to the page, and lets the page end it.
 */
import { nativeRuntime } from '../native-runtime';

/** How long something lives: nothing of it is left once the signal has aborted. */
export interface Life {
  signal: AbortSignal;
}

export interface Lifetime extends Life {
  /** Looks whether the extension is still there, and ends the signal where it is not. */
  isOver(): boolean;
  /** Ends it before its time. */
  end(): void;
}

export function beginLifetime(): Lifetime {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    isOver() {
      if (!nativeRuntime()?.id) controller.abort();
      return controller.signal.aborted;
    },
    end: () => controller.abort(),
  };
}
