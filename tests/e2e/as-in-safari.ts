/**
 * The built extension for Chromium without what Safari lacks, by MDN's table: every interface, method and property of the web and of
 * JavaScript is taken away in the page, in our scripts there, in our own pages and in the background, before anything of ours runs; of
 * the extension's interface what the table denies Safari as a whole. What CSS lacks cannot be taken away.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { builtExtension } from '@/lib/dev/open-extension';
import { temporaryFolder } from '@/tests/temporary-folder';

/** A place in the table: what it says of itself, and what lies in it. */
interface Entry {
  __compat?: { support: { safari?: Support | Support[] } };
  [member: string]: Entry | unknown;
}

interface Support {
  version_added: string | boolean | null;
  flags?: unknown;
}

const SCRIPT = 'as-in-safari.js';
/** The same for the page's own world: of one file a browser runs one of a frame. */
const PAGE_SCRIPT = 'as-in-safari-page.js';

/** Folder of the extension. */
export function extensionAsInSafari(): string {
  const extension = temporaryFolder();
  cpSync(builtExtension, extension, { recursive: true });
  const script = scriptThatTakesAway();
  for (const name of [SCRIPT, PAGE_SCRIPT]) writeFileSync(join(extension, name), script);
  change(join(extension, 'background.js'), (code) => `${script}\n${code}`);
  change(join(extension, 'manifest.json'), (text) => {
    const { side_panel: _, omnibox: __, ...manifest } = JSON.parse(text);
    const first = { matches: ['<all_urls>'], all_frames: true, match_about_blank: true, run_at: 'document_start', js: [SCRIPT] };
    const permissions = manifest.permissions.filter((name: string) => name !== 'sidePanel');
    return JSON.stringify({
      ...manifest,
      permissions,
      content_scripts: [first, { ...first, js: [PAGE_SCRIPT], world: 'MAIN' }, ...manifest.content_scripts],
    });
  });
  for (const name of readdirSync(extension).filter((file) => file.endsWith('.html'))) {
    change(join(extension, name), (html) => html.replace('<title>', `<script src="/${SCRIPT}"></script><title>`));
  }
  return extension;
}

/** Names Safari lacks, each with the interface it is a member of, or none where it is the interface or stands alone. */
export function lackingInSafari(): readonly (readonly [owner: string | null, name: string])[] {
  const { api, javascript } = bcd as unknown as { api: Record<string, Entry>; javascript: { builtins: Record<string, Entry> } };
  return Object.entries({ ...api, ...javascript.builtins }).flatMap(([owner, entry]) => {
    if (isLacking(entry)) return [[null, owner] as const];
    const members = Object.entries(entry).filter(
      ([name, member]) => /^\w+$/.test(name) && name !== '__compat' && isLacking(member as Entry),
    );
    return members.map(
      ([name]) => [owner === 'Window' || owner === 'WorkerGlobalScope' ? null : owner, name.replace(/_static$/, '')] as const,
    );
  });
}

/** A preview of Safari and what a user has to turn on count as lacking; so does what the table does not know to be there. */
function isLacking({ __compat }: Entry): boolean {
  const said = [__compat?.support.safari ?? []].flat();
  if (!__compat || said.length === 0) return false;
  return !said.some(({ version_added, flags }) => version_added && version_added !== 'preview' && !flags);
}

function scriptThatTakesAway(): string {
  return `(() => {
    for (const [owner, name] of ${JSON.stringify(lackingInSafari())}) {
      const holder = owner === null ? globalThis : globalThis[owner];
      if (!holder) continue;
      const places = owner === null ? [globalThis, Object.getPrototypeOf(globalThis), Object.getPrototypeOf(Object.getPrototypeOf(globalThis))] : [holder.prototype, holder];
      for (const place of places) if (place && Object.hasOwn(place, name)) delete place[name];
    }
    const extension = globalThis.chrome;
    if (!extension?.runtime?.id) return;
    for (const name of ['omnibox', 'sidePanel', 'notifications']) if (extension[name]) Object.defineProperty(extension, name, { value: undefined });
    if (extension.storage?.managed) Object.defineProperty(extension.storage, 'managed', { value: undefined });
  })();`;
}

function change(path: string, by: (text: string) => string): void {
  writeFileSync(path, by(readFileSync(path, 'utf8')));
}
