/** An address or account number in full, in groups of four that wrap and are never shortened. Copied by hand, it has no blanks. */
import { inGroups, leadOf } from '@/lib/settlement/alignment';

export function AddressGroups({ text }: { text: string }) {
  return (
    <code class="groups">
      {inGroups([...text], leadOf(text)).map(({ place, members }) => (
        <span class="group" key={place}>
          {members.join('')}
        </span>
      ))}
    </code>
  );
}
