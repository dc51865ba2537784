/** What a pack of data, or the way back from one, would change, and who vouches for it: to be used or left. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isVouchedFor, type Vouched } from '@/lib/packs/vouched';
import type { DifferenceLine } from '@/lib/packs/words';
import { useLanguage } from '../language';
import { VouchedFor } from './VouchedFor';

export interface PackPreviewProps {
  /** What is looked at, in words. */
  title: string;
  /** Null of what was in use before. */
  vouched: Vouched | null;
  lines: readonly DifferenceLine[];
  /** What the button says that does it. */
  action: string;
  /** `accepted`: the user agreed to use what nobody known vouches for. */
  onUse: (accepted: boolean) => void;
  onLeave: () => void;
}

export function PackPreview({ title, vouched, lines, action, onUse, onLeave }: PackPreviewProps) {
  const { say } = useLanguage();
  const [accepted, setAccepted] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const asks = vouched !== null && !isVouchedFor(vouched);
  return (
    <section class="preview" aria-labelledby="pack-preview">
      <h3 id="pack-preview" class="label" tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {vouched && <VouchedFor vouched={vouched} />}
      <h4 class="label">{say('backupWhatChanges')}</h4>
      <ul class="pack-changes">
        {lines.map(({ text, details }) => (
          <li key={text}>
            {text}
            {details.length > 0 && (
              <ul>
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {asks && (
        <label class="check">
          <input type="checkbox" checked={accepted} onChange={({ currentTarget }) => setAccepted(currentTarget.checked)} />
          <span>{say(vouched.kind === 'unsigned' ? 'packAcceptUnsigned' : 'packAcceptKey')}</span>
        </label>
      )}
      <p class="actions">
        <button type="button" class="button primary" onClick={() => onUse(accepted)}>
          {action}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {say('packNotNow')}
        </button>
      </p>
    </section>
  );
}
