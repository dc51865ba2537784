/** Lets the page draw and answer in the middle of a long job. */

/** From this long on, in ms, a page is felt to stand still. */
const SLICE_MS = 40;

/** What is awaited after each step of a job; a pause only where the slice of time is over. */
export function breather(): () => Promise<void> | undefined {
  let began = performance.now();
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
  return () => (performance.now() - began < SLICE_MS ? undefined : pause());
}
