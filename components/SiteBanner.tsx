/**
 * What is said in the page itself of a site that resembles a listed domain: which, how they differ, by whose list; and how to put it
 * away. It blocks nothing.
 */
import type { VNode } from 'preact';
import type { SiteNote } from '@/lib/domains/site-note';
import { noteText, publishedText, reasonText } from '@/lib/domains/site-words';
import { DomainDifference } from './DomainDifference';
import { useLanguage } from './language';

export interface SiteBannerProps {
  note: Extract<SiteNote, { kind: 'resembles' }>;
  onHideForVisit: () => void;
  onHideOnSite: () => void;
  onReport: () => void;
  /** The report, once it was asked for; or why the warning was not put away. */
  below: VNode | null;
}

export function SiteBanner({ note, onHideForVisit, onHideOnSite, onReport, below }: SiteBannerProps) {
  const language = useLanguage();
  const { say } = language;
  const { listing, reason, difference } = note;
  const published = publishedText(listing, language);
  return (
    <section class="dl banner" aria-label={say('bannerLabel')}>
      <div role="alert">
        <p class="headline">{noteText(note, language)}</p>
        <p class="muted">{reasonText(reason, listing.domain, language)}</p>
      </div>
      <DomainDifference difference={difference} isOwn={listing.deskId === null} />
      <div class="acts">
        <button type="button" class="button" onClick={onHideForVisit}>
          {say('hideForVisit')}
        </button>
        <button type="button" class="button" onClick={onHideOnSite}>
          {say('hideOnSite')}
        </button>
        <button type="button" class="button" onClick={onReport}>
          {say('reportWrong')}
        </button>
      </div>
      {published && (
        <p class="source muted">
          {published} {listing.selfDeclared && `(${say('selfDeclared')})`}
        </p>
      )}
      {below}
    </section>
  );
}
