/** Runs a long job in short slices, so that the page stays responsive. */

/** A slice ends after this long, in ms; a frame has 16. */
const SLICE_MS = 6;

export interface Ran<T> {
  /** Time spent, in ms, without the pauses. */
  spent: number;
  result: T;
}

/** Resolves once the job is done; null where the signal aborted before. The first slice runs at once. */
export async function inSlices<T>(job: Iterator<unknown, T>, { signal }: { signal: AbortSignal }): Promise<Ran<T> | null> {
  let spent = 0;
  while (!signal.aborted) {
    const start = performance.now();
    let step = job.next();
    while (!step.done && performance.now() - start < SLICE_MS) step = job.next();
    spent += performance.now() - start;
    if (step.done) return { spent, result: step.value };
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
