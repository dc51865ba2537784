/** Factors with their intervals as bars in three parts: proven, not verified, missed. */
import type { MemoBar, MemoBlock } from '@/lib/memo/document';

type Bars = Extract<MemoBlock, { kind: 'bars' }>;

export function MemoBars({ head, rows }: Pick<Bars, 'head' | 'rows'>) {
  const [name, weight, score] = head;
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{weight}</th>
          <th scope="col" colSpan={2}>
            {score}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.weight}</td>
            <td>{row.text}</td>
            <td>
              <Bar bar={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Hatched by lines, so that it also prints without backgrounds. */
function Bar({ bar: { proven, possible } }: { bar: MemoBar }) {
  if (proven === null || possible === null) return null;
  const hatches = Array.from({ length: Math.floor((possible - proven) / 2) }, (_, i) => proven + 1 + i * 2);
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0.5" width="100" height="5" fill="none" stroke="#28527a" stroke-width="0.4" />
      <rect x="0" y="0.5" width={proven} height="5" fill="#28527a" />
      {hatches.map((x) => (
        <line key={x} x1={x} y1="5.5" x2={x + 1} y2="0.5" stroke="#28527a" stroke-width="0.4" />
      ))}
    </svg>
  );
}
