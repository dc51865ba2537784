/** What checks say of an address or account. A warning has a sign before it, beside its colour. */
import type { CheckLine } from '@/lib/settlement/check-words';

export function CheckLines({ lines }: { lines: readonly CheckLine[] }) {
  return (
    <ul class="checks">
      {lines.map(({ text, warning }) => (
        <li key={text} class={warning ? 'warning' : 'muted'}>
          {text}
        </li>
      ))}
    </ul>
  );
}
