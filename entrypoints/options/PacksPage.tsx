/** Wires the page of data packs: the one in use and the way back, and taking another with a preview before anything changes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '@/components/language';
import { Notice } from '@/components/Notice';
import { PackInUse } from '@/components/packs/PackInUse';
import { PackPreview } from '@/components/packs/PackPreview';
import { TakePack } from '@/components/packs/TakePack';
import { ask, sendCommand } from '@/lib/adapters/messages/send';
import { askForHost } from '@/lib/adapters/packs/host-access';
import { textOfFile } from '@/lib/adapters/packs/pack-text';
import { packsItem } from '@/lib/adapters/storage/packs';
import { watchManaged } from '@/lib/adapters/storage/policy';
import { watchItem } from '@/lib/adapters/storage/stored-item';
import { latestOnly } from '@/lib/latest-only';
import { packAddress } from '@/lib/packs/address';
import type { Origin } from '@/lib/packs/packs-kept';
import type { PacksShown, PackPreview as Preview } from '@/lib/packs/preview';
import { packTitle } from '@/lib/packs/words';
import type { Result } from '@/lib/result';

/** What is looked at: a pack that was chosen, or, without a text, what was in use before. */
interface Chosen {
  pack: { text: string; from: Origin } | null;
  preview: Preview;
}

export function PacksPage() {
  const language = useLanguage();
  const { say } = language;
  const [packs, setPacks] = useState<PacksShown | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [fetching, setFetching] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const controller = new AbortController();
    const take = latestOnly((kept: PacksShown) => !controller.signal.aborted && setPacks(kept));
    const refresh = () => take(ask('packsKept', null));
    watchItem(packsItem, refresh, controller);
    watchManaged(refresh, controller);
    refresh();
    return () => controller.abort();
  }, []);
  if (!packs) return null;

  const look = async (pack: Chosen['pack']) => {
    setChosen(null);
    setSaid('');
    const looked: Result<Preview> = await (pack ? ask('lookAtPack', pack) : ask('lookBack', null));
    setFailure(looked.ok ? null : looked.reason);
    if (looked.ok) setChosen({ pack, preview: looked.value });
  };
  const openFile = async (file: File) => {
    const text = await textOfFile(file);
    if (!text.ok) {
      setChosen(null);
      return setFailure(text.reason);
    }
    await look({ text: text.value, from: { kind: 'file', name: file.name } });
  };
  const openAddress = async (typed: string) => {
    setChosen(null);
    setSaid('');
    const url = packAddress(typed);
    if (url === null) return setFailure(say('packAddressBad'));
    // Asked for at once: the browser takes the question from the press alone.
    if (!(await askForHost(url))) return setFailure(say('packHostRefused', { host: new URL(url).host }));
    setFailure(null);
    setFetching(true);
    const fetched = await ask('fetchPack', { url });
    setFetching(false);
    if (!fetched.ok) return setFailure(fetched.reason);
    if (fetched.value.kind === 'unchanged') return setSaid(say('packUnchanged'));
    const { text, etag } = fetched.value;
    await look({ text, from: { kind: 'url', url, etag } });
  };
  const leave = () => {
    setChosen(null);
    setFailure(null);
    // Where the press came from is gone.
    status.current?.focus();
  };
  const use = async ({ pack, preview }: Chosen, accepted: boolean) => {
    const done = await (pack ? sendCommand('usePack', { ...pack, accepted }) : sendCommand('goBackFromPack', null));
    if (!done.ok) return setFailure(done.reason);
    leave();
    setSaid(preview.pack ? say('packUsed', { what: packTitle(preview.pack, language) }) : say('packUsedBuiltIn'));
  };
  const back = chosen && chosen.pack === null;
  const preview = chosen && (
    <PackPreview
      key={JSON.stringify(chosen.preview.pack)}
      title={chosen.preview.pack ? packTitle(chosen.preview.pack, language) : say('packBuiltIn')}
      vouched={chosen.preview.vouched}
      lines={chosen.preview.lines}
      action={say(back ? 'packGoBack' : 'packUse')}
      onUse={(accepted) => use(chosen, accepted)}
      onLeave={leave}
    />
  );

  return (
    <>
      <section class="part" aria-labelledby="packs">
        <h2 id="packs">{say('dataPacks')}</h2>
        <p class="muted">{say('packsHow')}</p>
        <p role="status" tabIndex={-1} ref={status}>
          {fetching ? say('packFetching') : said}
        </p>
        <Notice text={failure} />
        <h3 class="label pack-in-use">{say('packInUse')}</h3>
        <PackInUse packs={packs} onLookBack={() => look(null)} onFetch={openAddress} />
        {back && preview}
      </section>
      <section class="part" aria-labelledby="pack-take">
        <h2 id="pack-take">{say('packTake')}</h2>
        <TakePack organisation={packs.organisation} fetching={fetching} onFile={openFile} onFetch={openAddress} />
        {!back && preview}
      </section>
    </>
  );
}
