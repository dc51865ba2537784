/**
 * The hover card's script, put into a page only once a mention is there. It watches the pointer, asks the background
 * what to show and draws the card in a closed shadow root.
 */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/card.css?inline';
import { DeskCard } from '@/components/DeskCard';
import { LanguageProvider } from '@/components/language';
import { PausedNote } from '@/components/PausedNote';
import { pauseName } from '@/components/PauseMenu';
import { CardHost } from '@/lib/adapters/page/card-host';
import { runHover } from '@/lib/adapters/page/hover-runner';
import { NoteHost } from '@/lib/adapters/page/note-host';
import { takePageLink } from '@/lib/adapters/page/page-link';
import { sendFromPage } from '@/lib/adapters/page/page-messages';
import { watchPointer } from '@/lib/adapters/page/pointer';
import { ownLanguage } from '@/lib/adapters/texts';
import type { CardModel } from '@/lib/card/card-model';
import type { SiteWords } from '@/lib/domains/site-words';
import { type PauseKind, siteOfPage } from '@/lib/profile/pause';

export default defineUnlistedScript(() => {
  const link = takePageLink();
  if (!link) return;
  const { signal } = link;
  const language = ownLanguage();
  const host = new CardHost(css, language.locale);
  const note = new NoteHost(css, language.locale, { signal });
  /** The newest answer for each desk asked about. */
  const answers = new Map<string, CardModel>();
  /** What is said of the page's site: asked with the first card. */
  let about: SiteWords | null = null;
  let isAsked = false;
  let open: string | null = null;
  let isPinned = false;

  async function fetchModel(deskId: string): Promise<boolean> {
    const [model] = await Promise.all([sendFromPage('card', { deskId }), askAbout()]);
    if (model) answers.set(deskId, model);
    else answers.delete(deskId);
    return model !== null;
  }

  async function askAbout(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    about = await sendFromPage('siteHere', null);
  }

  const dismiss = () => emit({ kind: 'dismiss' });

  /** The file opens beside the page, and the card makes room for what is read there. */
  function openFile(deskId: string): void {
    ignoreGone(sendFromPage('openDesk', { deskId }));
    dismiss();
  }

  function draw(key: string): boolean {
    const model = answers.get(link?.mention(key)?.desk ?? '');
    if (!model) return false;
    render(
      <LanguageProvider value={language}>
        <DeskCard
          model={model}
          pinned={isPinned}
          about={about}
          site={siteOfPage(location.href)}
          onPin={() => emit({ kind: 'pin' })}
          onPause={(kind) => pause(kind, model)}
          onClose={dismiss}
          onOpenDesk={openFile}
          onOpenOptions={() => sendFromPage('openOptions', null).catch(dismiss)}
        />
      </LanguageProvider>,
      host.root,
    );
    return true;
  }

  /** Pauses, and leaves a note with the way back where the card was; the marks go as after any change of what is stored. */
  async function pause(kind: PauseKind, { deskId, name }: CardModel): Promise<void> {
    const change = async (paused: boolean) => sendFromPage('pauseHere', { kind, deskId, paused });
    const { layer } = host;
    const result = await change(true).catch(() => null);
    dismiss();
    if (!result) return;
    const what = pauseName(kind, { desk: name, site: siteOfPage(location.href) ?? '' }, language);
    const undo = () => {
      note.hide();
      ignoreGone(change(false));
    };
    render(
      <LanguageProvider value={language}>
        <PausedNote
          text={result.ok ? language.say('paused', { what }) : result.reason}
          onUndo={result.ok ? undo : undefined}
          onClose={() => note.hide()}
        />
      </LanguageProvider>,
      note.root,
    );
    note.show(layer);
  }

  const emit = runHover(
    {
      ask: async (key) => {
        const mention = link.mention(key);
        return mention !== null && (await fetchModel(mention.desk));
      },
      show: (key, pinned) => {
        const mention = link.mention(key);
        isPinned = pinned;
        if (!mention || !draw(key)) return dismiss();
        open = key;
        host.show(mention.range, { at: pointer.at(), pinned, onGone: dismiss });
        if (open === key) sendFromPage('looked', { deskId: mention.desk }).catch(dismiss);
      },
      pin: () => {
        isPinned = true;
        if (open !== null) draw(open);
        host.pin();
      },
      hide: () => {
        open = null;
        isPinned = false;
        host.hide();
        render(null, host.root);
      },
    },
    { signal },
  );

  const pointer = watchPointer(
    {
      mentionAt: link.mentionAt,
      isCard: (event) => host.isTarget(event),
      openCard: () => (open === null ? null : { key: open, box: host.box }),
    },
    emit,
    { signal },
  );
  link.onSummon((key) => emit({ kind: 'summon', mention: key }));

  /** An open card follows what was ticked or set elsewhere, and goes with its mention. */
  link.onChange(async (change) => {
    if (change === 'marks') pointer.listenAnew();
    if (open === null) return;
    const key = open;
    const mention = link.mention(key);
    if (!mention) return dismiss();
    if (change !== 'stored') return;
    const found = await fetchModel(mention.desk).catch(() => false);
    if (open === key && !(found && draw(key))) dismiss();
  });
});

/** A message fails when the extension was just updated or removed; this script then ends by its signal. */
function ignoreGone(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
