/** Runs a long job in short slices, so that the page stays responsive. */

/** A slice ends after this long, in ms; a frame has 16. */
const SLICE_MS = 6;

/** Resolves with the time spent, in ms, once the job is done; false where the signal aborted before. */
export async function inSlices(job: Iterator<unknown>, { signal }: { signal: AbortSignal }): Promise<number | false> {
  let spent = 0;
  while (!signal.aborted) {
    const start = performance.now();
    let done = false;
    while (!done && performance.now() - start < SLICE_MS) done = job.next().done ?? false;
    spent += performance.now() - start;
    if (done) return spent;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return false;
}
