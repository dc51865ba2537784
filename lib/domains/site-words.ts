/** What is said of a site, and why it resembles a listed domain, in words. Each rule has a text of its own. */
import type { Language } from '@/lib/texts/language';
import type { Reason } from './rule';
import type { Listing, SiteNote } from './site-note';

/** For where only a line is said. */
export interface SiteWords {
  text: string;
  /** Where the list was published and as of when; null for a list of the user's own. */
  published: string | null;
  /** Legal entity behind an official domain, where a source says so. */
  entity: string | null;
}

export function siteWords(note: SiteNote, language: Language): SiteWords {
  const { entity } = note.listing;
  return {
    text: noteText(note, language),
    published: publishedText(note.listing, language),
    entity: note.kind === 'official' && entity !== null ? language.say('siteEntity', { entity }) : null,
  };
}

/** One sentence; `official` is the domain it is held against. */
export function reasonText(reason: Reason, official: string, { say, list }: Pick<Language, 'say' | 'list'>): string {
  switch (reason.rule) {
    case 'confusable':
      return reason.letters.length === 0
        ? say('likeDrawn')
        : say('likeLetters', { letters: list(reason.letters.map(letterWithCode), 'and') });
    case 'digits':
      return say('likeDigits');
    case 'hyphen':
      return say('likeHyphen');
    case 'embedded':
      return say('likeEmbedded', { official, within: reason.within });
    case 'full-name':
      return say('likeFullName');
    case 'trade-word':
      return say('likeTradeWord', { words: list(reason.words, 'and') });
    case 'one-edit':
      return say('likeOneEdit');
    case 'one-edit-with-word':
      return say('likeOneEditWithWord', { words: list(reason.words, 'and') });
    case 'other-ending':
      return say('likeOtherEnding');
    case 'holds-name':
      return say('likeHoldsName');
    case 'in-subdomain':
      return say('likeInSubdomain', { words: list(reason.words, 'and') });
  }
}

/** The main sentence on a site. */
export function noteText({ kind, host, listing: { domain, name, deskId } }: SiteNote, { say }: Pick<Language, 'say'>): string {
  switch (kind) {
    case 'official':
      return say('siteOfficial', { desk: name, domain });
    case 'listed':
      return say('siteOnYourList', { domain, name });
    case 'resembles':
      return deskId === null ? say('siteLikeYours', { domain, host, name }) : say('siteLike', { desk: name, domain, host });
    case 'presents':
      return say('sitePresents', { desk: name, host });
  }
}

export function publishedText({ sources, asOf }: Listing, { say, date }: Pick<Language, 'say' | 'date'>): string | null {
  const [source] = sources;
  return source && asOf !== null ? say('listPublishedAt', { day: date(asOf), place: placeOf(source.url) }) : null;
}

/** What the user may paste into a message to us: what was said, of which site, by which list. Nothing of the page itself. */
export function reportText(note: SiteNote, language: Language): string {
  const { say } = language;
  const why = note.kind === 'resembles' ? reasonText(note.reason, note.listing.domain, language) : '';
  return say('reportText', { day: note.listing.asOf ?? '', host: note.host, listed: note.listing.domain, why });
}

function placeOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** "а (U+0430)": two letters that look alike have different numbers. */
function letterWithCode(letter: string): string {
  const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `${letter} (U+${code})`;
}
