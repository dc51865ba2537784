import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { dataPlugin } from './lib/dev/data-plugin';
import { withoutInnerHtml } from './lib/dev/without-inner-html';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins: [dataPlugin(join(import.meta.dirname, 'data')), withoutInnerHtml()],
    build: {
      // The polyfill would fetch; every browser we support preloads modules itself.
      modulePreload: { polyfill: false },
      // Small pieces join others: the popup waits for each file it asks for, and asked for seven, most of them under 2 kB.
      rollupOptions: { output: { experimentalMinChunkSize: 5_000 } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: ['<all_urls>'],
    // Only the background may connect, to fetch a pack of data from the address the user gave (lib/adapters/packs/fetch-pack.ts): each of
    // our pages takes that away from itself again, in its own head. Plain http is for this machine alone.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https: http://localhost:* http://127.0.0.1:*; frame-ancestors 'none'",
    },
    // Listed here by hand: WXT's own content scripts announce themselves to the page.
    content_scripts: [
      { matches: ['<all_urls>'], all_frames: true, match_about_blank: true, run_at: 'document_idle', js: ['look.js'], css: ['marks.css'] },
    ],
    action: { default_title: '__MSG_extensionName__' },
    omnibox: { keyword: 'desk' },
    // Without keys of their own: which are free only the user knows.
    commands: {
      'next-mention': { description: '__MSG_commandNextMention__' },
      'previous-mention': { description: '__MSG_commandPreviousMention__' },
      'open-card': { description: '__MSG_commandOpenCard__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'desklens@desklens.example', strict_min_version: '153.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : {
          minimum_chrome_version: '128',
          // Firefox takes in what an organisation sets without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
