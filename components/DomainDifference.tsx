/**
 * Two domains one under the other, with the letters in which they differ set off by weight and a double line, and not by colour alone.
 * Both run left to right, whatever the page's language.
 */
import type { Difference, Piece } from '@/lib/domains/difference';
import { useLanguage } from './language';

export interface DomainDifferenceProps {
  difference: Difference;
  /** The listed domain is one the user listed himself. */
  isOwn?: boolean;
}

export function DomainDifference({ difference, isOwn = false }: DomainDifferenceProps) {
  const { say } = useLanguage();
  return (
    <dl class="difference">
      <dt class="muted">{say('compareSite')}</dt>
      <dd>
        <Domain pieces={difference.shown} />
      </dd>
      <dt class="muted">{say(isOwn ? 'compareOwnList' : 'compareList')}</dt>
      <dd>
        <Domain pieces={difference.official} />
      </dd>
    </dl>
  );
}

function Domain({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <bdi dir="ltr" class="domain">
      {pieces.map(({ at, text, differs }) => (differs ? <mark key={at}>{text}</mark> : text))}
    </bdi>
  );
}
