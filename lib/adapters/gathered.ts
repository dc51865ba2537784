/** Does a job once for everything that asks for it within a while: `ms` after the first who asks. */
export function gathered(job: () => void, ms: number): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => {
      isComing = false;
      job();
    }, ms);
  };
}
