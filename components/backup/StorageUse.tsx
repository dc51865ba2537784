/** How much of its room storage takes. */
import { useLanguage } from '../language';

export interface StorageUseProps {
  /** Bytes. */
  used: number;
  /** Bytes; null where there is no bound. */
  quota: number | null;
}

/** Bytes in a megabyte as browsers count their quota. */
const MEGABYTE = 1024 * 1024;

export function StorageUse({ used, quota }: StorageUseProps) {
  const { say, number } = useLanguage();
  const megabytes = (bytes: number) => number(Math.ceil((bytes / MEGABYTE) * 100) / 100);
  if (quota === null) return <p>{say('storageUsedOnly', { used: megabytes(used) })}</p>;
  const text = say('storageUsed', { quota: megabytes(quota), used: megabytes(used) });
  return (
    <p>
      <meter aria-label={say('storageUse')} aria-valuetext={text} min={0} max={quota} high={quota * 0.8} value={used} /> {text}
    </p>
  );
}
