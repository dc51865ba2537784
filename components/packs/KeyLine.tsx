/** A public key, as its publisher names it: base64. */
import { useLanguage } from '../language';

export function KeyLine({ value }: { value: string }) {
  const { say } = useLanguage();
  return (
    <p>
      {say('packKey')} <code class="pack-key">{value}</code>
    </p>
  );
}
