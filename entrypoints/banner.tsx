/**
 * The banner's script, put into a page only where its host resembles a listed domain: asks the background what to say, draws it in a
 * closed shadow root, and hands back what the user chose.
 */
import { render, type VNode } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/banner.css?inline';
import { LanguageProvider } from '@/components/language';
import { ReportWrong } from '@/components/ReportWrong';
import { SiteBanner } from '@/components/SiteBanner';
import type { PutAwayHow } from '@/lib/adapters/messages/protocol';
import { BannerHost } from '@/lib/adapters/page/banner-host';
import { copyText } from '@/lib/adapters/page/copy';
import { isFirstBanner } from '@/lib/adapters/page/hand-over';
import { beginLifetime } from '@/lib/adapters/page/lifetime';
import { receiveInPage, sendFromPage } from '@/lib/adapters/page/page-messages';
import { ownLanguage } from '@/lib/adapters/texts';
import type { SiteNote } from '@/lib/domains/site-note';
import { reportText } from '@/lib/domains/site-words';

type Note = Extract<SiteNote, { kind: 'resembles' }>;

export default defineUnlistedScript(() => {
  if (!isFirstBanner()) return;
  const { signal } = beginLifetime();
  const language = ownLanguage();
  const host = new BannerHost(css, language.locale, { signal });

  function draw(note: Note, below: VNode | null = null): void {
    render(
      <LanguageProvider value={language}>
        <SiteBanner
          note={note}
          onHideForVisit={() => putAway(note, 'visit')}
          onHideOnSite={() => putAway(note, 'site')}
          onReport={() => report(note)}
          below={below}
        />
      </LanguageProvider>,
      host.root,
    );
  }

  async function putAway(note: Note, how: PutAwayHow): Promise<void> {
    const result = await sendFromPage('putAway', { how }).catch(() => null);
    // Where no one answers the extension is gone, and the banner goes too.
    if (!result || result.ok) host.hide();
    else draw(note, <p class="source warning">{result.reason}</p>);
  }

  async function report(note: Note): Promise<void> {
    const text = reportText(note, language);
    draw(note, <ReportWrong text={text} isCopied={false} />);
    if (await copyText(text, () => host.root.querySelector('textarea'))) draw(note, <ReportWrong text={text} isCopied />);
  }

  async function follow(): Promise<void> {
    const note = await sendFromPage('banner', null).catch(() => null);
    if (note?.kind !== 'resembles') return host.hide();
    draw(note);
    host.show();
  }

  follow();
  // Put away elsewhere, or the site was listed meanwhile.
  receiveInPage(
    {
      storedChanged: () => {
        follow();
        return null;
      },
    },
    { signal },
  );
});
