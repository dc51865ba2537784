/** The verdict's sign, told apart by shape: tick, half disc, barred circle, dotted circle. Words stand beside it. */
import type { VerdictKind } from '@/lib/eligibility/ruling';

export function VerdictGlyph({ kind }: { kind: VerdictKind }) {
  return (
    <svg class={`glyph ${kind}`} viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7">
      {kind === 'eligible' && <path d="M2.5 8.5 6.2 12.2 13.5 4.2" stroke-width="2" />}
      {kind === 'conditional' && (
        <>
          <circle cx="8" cy="8" r="6.3" />
          <path d="M8 1.7a6.3 6.3 0 0 0 0 12.6z" fill="currentColor" stroke="none" />
        </>
      )}
      {kind === 'not-eligible' && (
        <>
          <circle cx="8" cy="8" r="6.3" />
          <path d="M3.6 12.4 12.4 3.6" />
        </>
      )}
      {kind === 'not-established' && <circle cx="8" cy="8" r="6.3" stroke-dasharray="1.8 2.2" />}
    </svg>
  );
}
