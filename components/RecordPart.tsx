/** Everything on record of a desk but its incidents, folded by topic. */
import type { DeskModel } from '@/lib/card/desk-model';
import { Claims } from './Claims';
import { useLanguage } from './language';
import { Part } from './Part';

export function RecordPart({ record }: Pick<DeskModel, 'record'>) {
  const { say, number } = useLanguage();
  return (
    <Part id="part-record" name={say('onRecord')} heading={say('onRecordByTopic')}>
      {record.map(({ topic, claims }) => (
        <details key={topic} class="topic">
          <summary>
            {topic} <span class="muted">{number(claims.length)}</span>
          </summary>
          <Claims claims={claims} />
        </details>
      ))}
    </Part>
  );
}
