/** What is said of the site of a page, in a line: quiet where it is listed, and no louder where it is not. */
import type { SiteWords } from '@/lib/domains/site-words';
import { useLanguage } from './language';

export function SiteLine({ words: { text, published, entity } }: { words: SiteWords }) {
  const { say } = useLanguage();
  return (
    <section class="part site" aria-label={say('siteHere')}>
      <p>{text}</p>
      {entity && <p class="muted">{entity}</p>}
      {published && <p class="small muted">{published}</p>}
    </section>
  );
}
