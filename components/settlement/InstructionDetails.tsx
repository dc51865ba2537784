/** What an instruction says, in full: addresses and account numbers in groups with what their checks say, then where it came from. */
import { useState } from 'preact/hooks';
import { checkAddress } from '@/lib/settlement/address-check';
import { addressLines, bankLines } from '@/lib/settlement/check-words';
import { fieldOf } from '@/lib/settlement/old-against-new';
import { paidTo } from '@/lib/settlement/on-file';
import type { InstructionField } from '@/lib/settlement/problems';
import type { Instruction } from '@/lib/settlement/settlement-entry';
import { channelKeys, fieldKeys, networkText } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { AddressGroups } from './AddressGroups';
import { CheckLines } from './CheckLines';

export interface InstructionDetailsProps {
  instruction: Instruction;
  /** What nobody called back is not offered to be copied. */
  canCopy: boolean;
  onCopy: (text: string) => Promise<boolean>;
}

const shown: Readonly<Record<'crypto' | 'bank', readonly InstructionField[]>> = {
  crypto: ['address', 'reference'],
  bank: ['iban', 'accountNumber', 'bankCode', 'bic', 'bank', 'correspondent', 'reference'],
};
/** Read and compared character by character. */
const exact: readonly InstructionField[] = ['address', 'iban', 'accountNumber'];

export function InstructionDetails({ instruction, canCopy, onCopy }: InstructionDetailsProps) {
  const language = useLanguage();
  const { say, date } = language;
  const { details, source } = instruction;
  const [copied, setCopied] = useState<boolean | null>(null);
  const lines =
    details.kind === 'crypto'
      ? addressLines(checkAddress(details.address, details.network), details, language)
      : bankLines(details, language);
  return (
    <>
      <dl class="details">
        {details.kind === 'crypto' && <Row name={say('ssiNetwork')}>{networkText(details.network, details.networkName, language)}</Row>}
        {shown[details.kind]
          .map((field) => [field, fieldOf(instruction, field)] as const)
          .filter(([, value]) => value !== '')
          .map(([field, value]) => (
            <Row key={field} name={say(fieldKeys[field])}>
              {exact.includes(field) ? <AddressGroups text={value} /> : value}
            </Row>
          ))}
      </dl>
      <CheckLines lines={lines} />
      {canCopy && (
        <p>
          <button type="button" class="button" onClick={async () => setCopied(await onCopy(paidTo(details).text))}>
            {say('copyFromFile')}
          </button>{' '}
          <span role="status">{copied !== null && say(copied ? 'copiedFromFile' : 'addressNotCopied')}</span>
        </p>
      )}
      <p class="muted">{say('ssiCame', { day: date(source.day), who: source.who, channel: say(channelKeys[source.channel]) })}</p>
    </>
  );
}

function Row({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
