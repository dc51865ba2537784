/** An expected failure as a value: `reason` says what happened and what to do. */
export type Result<T = null> = { ok: true; value: T } | { ok: false; reason: string };

export const done: Result = { ok: true, value: null };

export function failed(reason: string): Result<never> {
  return { ok: false, reason };
}
