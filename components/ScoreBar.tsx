/** One bar in three parts: proven solid, unverified hatched, missed empty. The figure beside it says the same in words. */
import type { BarModel } from '@/lib/card/factor-model';

export function ScoreBar({ bar, tall = false }: { bar: Pick<BarModel, 'proven' | 'possible'>; tall?: boolean }) {
  const proven = bar.proven ?? 0;
  const unverified = (bar.possible ?? 0) - proven;
  return (
    <div class={tall ? 'bar tall' : 'bar'} aria-hidden="true">
      <span class="proven" style={{ width: `${proven}%` }} />
      <span class="unverified" style={{ width: `${unverified}%` }} />
    </div>
  );
}
