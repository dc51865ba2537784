/** Says under what is shown that data of a pack are laid over those DeskLens came with, or that a pack can no longer be used. */
import type { PackName } from '@/lib/packs/overlay';
import { packTitle } from '@/lib/packs/words';
import { useLanguage } from '../language';

export interface PackNoteProps {
  /** Null where none is in use. */
  pack: PackName | null;
  /** A pack is kept as the one in use, and cannot be used. */
  isUnused: boolean;
}

export function PackNote({ pack, isUnused }: PackNoteProps) {
  const language = useLanguage();
  const { say } = language;
  if (!pack && !isUnused) return null;
  return (
    <aside class={`part ${pack ? 'muted' : 'warning'}`} aria-label={say('dataPacks')}>
      {pack ? say('packShown', { what: packTitle(pack, language) }) : say('packUnusedNote')}
    </aside>
  );
}
