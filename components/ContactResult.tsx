/** How a contact stands to the lists, the desk's own pages to verify it, and the advice that holds whatever the lists say. */
import type { ContactAnswer } from '@/lib/domains/contact-check';
import { noteText, reasonText } from '@/lib/domains/site-words';
import type { Language } from '@/lib/texts/language';
import { DomainDifference } from './DomainDifference';
import { useLanguage } from './language';
import { ListingSources } from './SiteNotePart';
import { SourceList } from './SourceList';
import { Recorded } from './Words';

export function ContactResult({ answer }: { answer: ContactAnswer }) {
  const language = useLanguage();
  const { say } = language;
  const { outcome, desk, pages, hasList } = answer;
  const note = 'note' in outcome ? outcome.note : null;
  return (
    <div class="contact-result">
      <p class="headline">{outcomeText(answer, language)}</p>
      {note?.kind === 'resembles' && (
        <>
          <p class="muted">{reasonText(note.reason, note.listing.domain, language)}</p>
          <DomainDifference difference={note.difference} isOwn={note.listing.deskId === null} />
        </>
      )}
      {outcome.kind === 'listed' && outcome.address && (
        <div class="small muted">
          <Recorded text={outcome.address.what} />
          <SourceList sources={outcome.address.sources} label={say('sources', { count: outcome.address.sources.length })} />
        </div>
      )}
      {note && <ListingSources listing={note.listing} />}
      {!hasList && <p class="muted">{say('contactNoList')}</p>}
      {desk && pages.length > 0 && (
        <>
          <h3 class="label gap">{say('contactPages', { desk: desk.name })}</h3>
          <ul class="links">
            {pages.map(({ what, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  <Recorded text={what} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="gap">{say('contactForged')}</p>
      <p>
        <strong>{say('contactCallBack')}</strong>
      </p>
    </div>
  );
}

function outcomeText({ outcome, text, desk }: ContactAnswer, language: Language): string {
  const { say, list } = language;
  const name = desk?.name ?? '';
  switch (outcome.kind) {
    case 'listed':
      return outcome.note ? noteText(outcome.note, language) : say('contactListed', { desk: name, text });
    case 'other-sender':
      return say('contactOtherSender', { desk: name, senders: list(outcome.senders, 'and'), text });
    case 'resembles':
      return noteText(outcome.note, language);
    case 'holds-name':
      return say('contactHoldsName', { desk: name, text });
    case 'not-listed':
      return say('contactNotListed', { text });
  }
}
