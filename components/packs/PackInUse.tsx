/** Which data are in use: those DeskLens came with, or a pack laid over them, with where it came from and the way back. */
import type { PacksShown } from '@/lib/packs/preview';
import { packTitle } from '@/lib/packs/words';
import { isBarredFrom } from '@/lib/policy/packs';
import { useLanguage } from '../language';
import { KeyLine } from './KeyLine';

export interface PackInUseProps {
  packs: PacksShown;
  onLookBack: () => void;
  /** Asks the server it came from. */
  onFetch: (url: string) => void;
}

export function PackInUse({ packs: { organisation, inUse, before }, onLookBack, onFetch }: PackInUseProps) {
  const language = useLanguage();
  const { say, date, time } = language;
  const from = inUse?.from ?? null;
  const key = inUse?.key ?? null;
  const voucher = organisation.keys.find((listed) => listed.key === key);
  return (
    <>
      {inUse === null ? (
        <p>{say('packNone')}</p>
      ) : (
        <>
          <p>{inUse.pack ? packTitle(inUse.pack, language) : say('packUnreadable')}</p>
          {inUse.problem !== null && <p class="warning">{say('packProblemInUse', { why: inUse.problem })}</p>}
          <p class="muted">
            {say('packFrom', {
              from: inUse.from.kind === 'file' ? inUse.from.name : inUse.from.url,
              when: `${date(inUse.used)}, ${time(inUse.used)}`,
            })}
          </p>
          {voucher && <p>{say('packSignedBy', { who: voucher.name })}</p>}
          {inUse.problem === null && (key === null ? <p class="warning">{say('packUnsigned')}</p> : <KeyLine value={key} />)}
        </>
      )}
      <p class="actions">
        {from?.kind === 'url' && !isBarredFrom(organisation, from.url) && (
          <button type="button" class="button" onClick={() => onFetch(from.url)}>
            {say('packFetchNewer')}
          </button>
        )}
        {before !== null && before !== 'unreadable' && (
          <button type="button" class="button" onClick={onLookBack}>
            {before === 'built-in' ? say('packLookBackBuiltIn') : say('packLookBack', { what: packTitle(before, language) })}
          </button>
        )}
      </p>
      {before === 'unreadable' && <p class="muted">{say('packBeforeUnreadable')}</p>}
    </>
  );
}
