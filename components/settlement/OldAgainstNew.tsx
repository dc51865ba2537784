/** Each field that changed, with what stood there and what does now; addresses character by character. */
import { align } from '@/lib/settlement/alignment';
import { changesBetween } from '@/lib/settlement/old-against-new';
import type { InstructionField } from '@/lib/settlement/problems';
import type { Instruction } from '@/lib/settlement/settlement-entry';
import { fieldKeys, valueText } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { AlignedGroups } from './AlignedGroups';

export interface OldAgainstNewProps {
  old: Instruction;
  now: Instruction;
  heading: string;
  how?: string;
}

/** Compared by the character. Of a name or a day it is the whole that changed. */
const byCharacter: readonly InstructionField[] = ['address', 'iban', 'accountNumber', 'bankCode', 'bic', 'reference'];

export function OldAgainstNew({ old, now, heading, how }: OldAgainstNewProps) {
  const language = useLanguage();
  const { say } = language;
  const changes = changesBetween(old, now);
  if (changes.length === 0) return null;
  return (
    <section class="old-new" aria-label={heading}>
      <h5>{heading}</h5>
      {how && <p class="muted">{how}</p>}
      <dl class="details">
        {changes.map(({ field, from, to }) => (
          <div key={field}>
            <dt>{say(fieldKeys[field])}</dt>
            {byCharacter.includes(field) && from !== '' && to !== '' ? (
              <dd>
                <AlignedGroups columns={align(from, to)} names={{ one: say('valueBefore'), other: say('valueNow') }} />
              </dd>
            ) : (
              <dd>
                <span class="muted">{say('valueBefore')}: </span>
                {valueText(field, from, language)}
                <br />
                <span class="muted">{say('valueNow')}: </span>
                {valueText(field, to, language)}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
