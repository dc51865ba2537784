/** Who vouches for a pack, and with which key: in full, to be compared with what its publisher names elsewhere. */
import type { Vouched } from '@/lib/packs/vouched';
import { useLanguage } from '../language';
import { KeyLine } from './KeyLine';

export function VouchedFor({ vouched }: { vouched: Vouched }) {
  const { say } = useLanguage();
  if (vouched.kind === 'trusted') {
    return (
      <>
        <p>{say('packSignedBy', { who: vouched.name })}</p>
        <KeyLine value={vouched.key} />
      </>
    );
  }
  if (vouched.kind === 'same-key') {
    return (
      <>
        <p>{say('packSignedAsBefore')}</p>
        <KeyLine value={vouched.key} />
      </>
    );
  }
  return (
    <div class="warning">
      {vouched.breaks && <p>{say(vouched.kind === 'unsigned' ? 'packUnsignedNow' : 'packOtherKey')}</p>}
      <p>{say(vouched.kind === 'unsigned' ? 'packUnsigned' : 'packUnknownKey')}</p>
      {vouched.kind === 'unknown-key' && <KeyLine value={vouched.key} />}
    </div>
  );
}
