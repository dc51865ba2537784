/** What is said of the site in front, with its reason, the two domains, and the way to the file of the desk that is named. */
import type { Listing, SiteNote } from '@/lib/domains/site-note';
import { noteText, publishedText, reasonText, siteWords } from '@/lib/domains/site-words';
import { DomainDifference } from './DomainDifference';
import { useLanguage } from './language';
import { SourceList } from './SourceList';

export interface SiteNotePartProps {
  note: SiteNote;
  onOpenDesk: (deskId: string) => void;
}

export function SiteNotePart({ note, onOpenDesk }: SiteNotePartProps) {
  const language = useLanguage();
  const { say } = language;
  const { listing } = note;
  const { entity } = siteWords(note, language);
  const { deskId } = listing;
  return (
    <section class="part site" aria-label={say('siteHere')}>
      <p>{noteText(note, language)}</p>
      {note.kind === 'resembles' && (
        <>
          <p class="muted">{reasonText(note.reason, listing.domain, language)}</p>
          <DomainDifference difference={note.difference} isOwn={deskId === null} />
        </>
      )}
      {entity && <p class="muted">{entity}</p>}
      <ListingSources listing={listing} />
      {deskId !== null && (
        <button type="button" class="button" onClick={() => onOpenDesk(deskId)}>
          {say('siteDossier', { desk: listing.name })}
        </button>
      )}
    </section>
  );
}

/** "List published at …, as of …", folded over its sources; nothing for a list of the user's own. */
export function ListingSources({ listing }: { listing: Listing }) {
  const language = useLanguage();
  const published = publishedText(listing, language);
  if (!published) return null;
  return (
    <div class="small muted">
      <SourceList sources={listing.sources} label={listing.selfDeclared ? `${published} · ${language.say('selfDeclared')}` : published} />
    </div>
  );
}
