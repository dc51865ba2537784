import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import directory from 'virtual:directory';
import { describe, expect, it } from 'vitest';
import budget from '@/lib/dev/budget.json' with { type: 'json' };
import { copyProject } from '@/lib/dev/project-copy';

const root = join(import.meta.dirname, '../..');
const built = (target: string, file: string) => readFileSync(join(root, '.output', target, file), 'utf8');
const manifest = (target: string) => JSON.parse(built(target, 'manifest.json'));

describe('the built extension', () => {
  it.each(Object.entries(budget.gzipBytes))('keeps %s within its budget of %d bytes, gzip', (file, bytes) => {
    expect(gzipSync(built('chrome-mv3', file), { level: 9 }).length).toBeLessThanOrEqual(bytes);
  });

  it('keeps the script of every page free of components, schemas and what we know about desks', () => {
    const script = built('chrome-mv3', 'look.js');
    const foreign = ['preact', 'ZodError', ...directory.desks.flatMap(({ claims }) => claims.map(({ statement }) => statement))];
    expect(foreign.filter((text) => script.includes(text))).toEqual([]);
  });

  it('asks for no permission beyond the ones the README explains', () => {
    for (const target of ['chrome-mv3', 'firefox-mv3']) {
      const { permissions, host_permissions, optional_permissions, web_accessible_resources, externally_connectable } = manifest(target);
      // Firefox's sidebar needs no permission.
      const own = ['storage', 'scripting', 'contextMenus', 'alarms', ...(target === 'chrome-mv3' ? ['sidePanel'] : [])];
      expect({ permissions, host_permissions }).toEqual({ permissions: own, host_permissions: ['<all_urls>'] });
      expect(manifest(target).omnibox).toEqual({ keyword: 'desk' });
      expect([optional_permissions, web_accessible_resources, externally_connectable]).toEqual([['notifications'], undefined, undefined]);
    }
  });

  it('declares to Firefox that it collects nothing', () => {
    expect(manifest('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('forbids its own pages every connection, and holds no code that would make one but the background’s, which fetches a pack', () => {
    const connecting = /\bfetch\(|new XMLHttpRequest|new WebSocket|sendBeacon\(|new EventSource|importScripts\(/g;
    for (const target of ['chrome-mv3', 'firefox-mv3']) {
      expect(manifest(target).content_security_policy.extension_pages).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https: http://localhost:* http://127.0.0.1:*; frame-ancestors 'none'",
      );
      const files = readdirSync(join(root, '.output', target), { recursive: true, encoding: 'utf8' });
      const pages = files.filter((name) => name.endsWith('.html'));
      expect(pages.length).toBeGreaterThan(3);
      const own =
        /<head>\s*<meta charset="utf-8"\s*\/?>\s*(<!--[^>]*-->\s*)?<meta http-equiv="Content-Security-Policy" content="connect-src 'none'"/;
      expect(pages.filter((name) => !own.test(built(target, name)))).toEqual([]);
      const scripts = files.filter((name) => name.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(3);
      const found = scripts.flatMap((name) => (built(target, name).match(connecting) ?? []).map((code) => `${name}: ${code}`));
      expect(found).toEqual(['background.js: fetch(']);
    }
  });

  it('holds no code that turns text into markup or code', () => {
    for (const name of ['card.js', 'background.js', 'marks.js', 'look.js', 'banner.js', 'own-look.js', 'more-look.js']) {
      expect(built('chrome-mv3', name)).not.toMatch(/insertAdjacentHTML|document\.write|\beval\(/);
    }
  });
});

describe('the build', () => {
  it('stops at a claim without a source and names file, field and reason', () => {
    const copy = copyProject();
    try {
      copy.writeDesk('kraken', (desk) => ({
        ...desk,
        claims: desk.claims.map((claim, i) => (i === 0 ? { ...claim, sources: [] } : claim)),
      }));
      const { status, output } = copy.build('0.1.0');
      expect(status).not.toBe(0);
      expect(output).toMatch(/data\/desks\/kraken\.json: claims\.0\.sources: Too small/);
    } finally {
      copy.remove();
    }
  });
});
