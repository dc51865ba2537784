/** The check over saved pages: what it finds with our extension, and that it does find what another one does to a page. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ensureBrowser } from '@/lib/dev/find-browser';
import { checkHarmless } from '@/lib/dev/harmless/check';
import type { Judgement } from '@/lib/dev/harmless/judge';
import { isHarmless } from '@/lib/dev/harmless/report';
import { temporaryFolder } from '@/tests/temporary-folder';

/** Each page is loaded several times, and waited for until it rests: on a busy machine a minute is short. */
vi.setConfig({ testTimeout: 240_000 });

const built = join(import.meta.dirname, '../../.output/chrome-mv3');
const folders = temporaryFolder();

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(folders, 'pages-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

interface Given {
  extension?: string;
  patience?: number;
}

function check(pages: Readonly<Record<string, string>>, given: Given = {}): Promise<Judgement[]> {
  return checkHarmless({ folder: folderOf(pages), extension: built, found: ensureBrowser(['chromium']), ...given });
}

/** For what never comes: long enough for what does, in ms. */
const SHORT_PATIENCE = 5_000;

const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head>';
const unharmed = { skipped: null, difference: null, errors: [], scriptsOff: false, mentions: 0 };

describe('with our extension', () => {
  it('finds nothing on pages it leaves as they are, and turns the scripts off where a page differs from itself', async () => {
    const judgements = await check({
      'named.html': `${head}<body><p>Ask <b>Kraken</b> OTC or FalconX for a quote in bitcoin.</p></body></html>`,
      'nameless, no. #1.htm': `${head}<body><p>A recipe for bread.</p></body></html>`,
      'stamped.html': `${head}<body><p>FalconX quotes bitcoin.</p><script src="stamp.js"></script></body></html>`,
      'stamp.js': 'document.body.append(performance.timeOrigin);',
      'moved.html': `${head}<body><script>location.replace('named.html');</script></body></html>`,
    });
    expect(judgements).toEqual([
      { ...unharmed, page: 'moved.html', skipped: expect.stringMatching(/^leads to .*named\.html$/) },
      { ...unharmed, page: 'named.html', mentions: 2 },
      { ...unharmed, page: 'nameless, no. #1.htm' },
      { ...unharmed, page: 'stamped.html', scriptsOff: true, mentions: 1 },
    ]);
    expect(isHarmless(judgements)).toBe(true);
  });

  it('turns the scripts off where a page never stops changing', async () => {
    const ticking = `<script>setInterval(() => { document.querySelector('p').title = performance.now(); }, 50);</script>`;
    const judgements = await check(
      { 'ticking.html': `${head}<body><p>FalconX quotes bitcoin.</p>${ticking}</body></html>` },
      { patience: SHORT_PATIENCE },
    );
    expect(judgements).toEqual([{ ...unharmed, page: 'ticking.html', scriptsOff: true, mentions: 1 }]);
  });
});

describe('with an extension that does harm', () => {
  const meddler = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Meddler',
      version: '1',
      host_permissions: ['<all_urls>'],
      background: { service_worker: 'background.js' },
      content_scripts: [{ matches: ['<all_urls>'], run_at: 'document_idle', js: ['look.js'] }],
    }),
    'background.js': `chrome.runtime.onMessage.addListener((message) => {
      if (message.type === 'trip') setTimeout(() => { throw new Error('the background trips'); });
    });`,
    'look.js': `chrome.runtime.onMessage.addListener((message, sender, respond) => {
      if (message.type === 'desksHere') respond({ paused: false, slow: false, desks: [] });
    });
    const asked = document.querySelector('[data-ask]')?.dataset.ask;
    if (asked === 'err') {
      setTimeout(() => { throw new Error('the script throws'); });
      Promise.reject(new Error('the script rejects'));
      console.error('the script logs');
      chrome.runtime.sendMessage({ type: 'trip' });
    }
    if (asked === 'change') document.querySelector('p').className = 'changed';
    if (asked === 'ask') chrome.runtime.sendMessage({ type: 'namesHere', payload: null });
    if (asked === 'trap') document.querySelector('p').click();`,
  };
  const asking = (what: string, more = '') => `${head}<body><p data-ask="${what}">Bread.</p>${more}</body></html>`;

  it('says where the page differs and what went wrong, each of its page', async () => {
    const trap = `<script>document.querySelector('p').onclick = () => { throw new Error('the page trips'); };</script>`;
    const own = `<script>throw new Error('the page always trips, at ' + performance.now());</script>`;
    const judgements = await check(
      {
        'change.html': asking('change'),
        'changeStamped.html': asking('change', '<script>document.body.append(performance.timeOrigin);</script>'),
        'err.html': asking('err'),
        'none.html': asking('none', own),
        'trap.html': asking('trap', trap),
      },
      { extension: folderOf(meddler) },
    );
    const at = `${head}<body><p data-ask="change"`.replace('<!doctype html>', '').length;
    const difference = {
      at,
      with: expect.stringContaining('<p data-ask="change" class="changed"'),
      without: expect.stringContaining('>Bread.<'),
    };
    expect(judgements).toEqual([
      { ...unharmed, page: 'change.html', difference },
      { ...unharmed, page: 'changeStamped.html', difference, scriptsOff: true },
      { ...unharmed, page: 'err.html', errors: expect.any(Array) },
      { ...unharmed, page: 'none.html' },
      { ...unharmed, page: 'trap.html', errors: [expect.stringContaining('the page trips')] },
    ]);
    const errors = judgements.find(({ page }) => page === 'err.html')?.errors ?? [];
    expect(errors).toHaveLength(4);
    for (const said of ['the script throws', 'the script rejects', 'the script logs', 'background: Uncaught Error: the background trips'])
      expect(errors).toContainEqual(expect.stringContaining(said));
    expect(isHarmless(judgements)).toBe(false);
  });

  it('says where no script answers, and where the one that marks was asked for and did not come', async () => {
    const deaf = { ...meddler, 'look.js': '' };
    const [silent] = await check({ 'page.html': asking('none') }, { extension: folderOf(deaf), patience: SHORT_PATIENCE });
    expect(silent?.errors).toEqual(['no script of ours answers in the page']);
    const [waiting] = await check({ 'page.html': asking('ask') }, { extension: folderOf(meddler), patience: SHORT_PATIENCE });
    expect(waiting?.errors).toEqual(['names may stand in the page, and the script that marks did not come']);
  });
});

describe('where it cannot begin', () => {
  it.each([
    ['no folder is named', '', /Say which folder/],
    ['the folder is not there', join(folders, 'desklens-no-such-folder'), /There is no folder .*desklens-no-such-folder/],
    ['the folder has no page', folderOf({ 'notes.txt': 'nothing' }), /No \.html or \.htm file lies in/],
  ])('says so where %s', async (_name, folder, message) => {
    await expect(checkHarmless({ folder, extension: built, found: ensureBrowser(['chromium']) })).rejects.toThrow(message);
  });

  it('says so where the extension is not built', async () => {
    await expect(check({ 'page.html': head }, { extension: join(folders, 'desklens-not-built') })).rejects.toThrow(/npm run build first/);
  });

  it('calls a run that could compare nothing no proof', () => {
    expect(isHarmless([{ ...unharmed, page: 'moved.html', skipped: 'leads elsewhere' }])).toBe(false);
  });
});
