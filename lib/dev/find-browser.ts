/**
 * Finds a Chrome, Chromium, Edge or Firefox on this machine. `DESKLENS_BROWSER` names one by its path, which counts where one of
 * its family is asked for. Where there is none: on Debian as root it installs `chromium` or `firefox-esr`, elsewhere it tries
 * Playwright's download of Chromium, and otherwise says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserFamily = 'chromium' | 'firefox';

export interface FoundBrowser {
  family: BrowserFamily;
  path: string;
}

/** What the search needs of the machine; a test hands in its own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  exists: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const commands: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

const named: Readonly<Record<BrowserFamily, string>> = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };

/** Debian's. */
const packages: Readonly<Record<BrowserFamily, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

const macApps: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox'],
};

const windowsApps: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

export function findBrowser(families: readonly BrowserFamily[], machine: Machine = thisMachine): FoundBrowser | null {
  const own = machine.env.DESKLENS_BROWSER;
  if (own) {
    if (!machine.exists(own)) throw new Error(`DESKLENS_BROWSER names ${own}, which does not exist.`);
    const family = /firefox/i.test(own) ? 'firefox' : 'chromium';
    if (families.includes(family)) return { family, path: own };
  }
  for (const family of families) {
    const path = placesOf(family, machine).find(machine.exists);
    if (path) return { family, path };
  }
  return null;
}

/** Like `findBrowser`, and tries to install one. Throws with what to do where that fails. */
export function ensureBrowser(families: readonly BrowserFamily[]): FoundBrowser {
  const found = findBrowser(families) ?? downloadedFor(families);
  if (found) return found;
  const [family = 'chromium'] = families;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`No browser found: installing ${packages[family]} with apt-get.`);
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-q', packages[family]], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else if (family === 'chromium') {
    console.log("No browser found: trying Playwright's download of Chromium.");
    const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: downloads };
    spawnSync('npx', ['--yes', 'playwright', 'install', 'chromium'], { stdio: 'inherit', env, shell: process.platform === 'win32' });
  }
  const installed = findBrowser(families) ?? downloadedFor(families);
  if (installed) return installed;
  throw new Error(
    `No browser to run DeskLens in. Install ${families.map((one) => named[one]).join(' or ')}, or set DESKLENS_BROWSER to the path of one, and run the command again.`,
  );
}

const downloads = join(import.meta.dirname, '../../.output/browsers');

function downloadedFor(families: readonly BrowserFamily[]): FoundBrowser | null {
  if (!families.includes('chromium') || !existsSync(downloads)) return null;
  const path = readdirSync(downloads, { recursive: true, encoding: 'utf8' }).find((name) =>
    /[/\\](chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/.test(name),
  );
  return path ? { family: 'chromium', path: join(downloads, path) } : null;
}

function placesOf(family: BrowserFamily, { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const homes = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return macApps[family].flatMap((app) =>
      homes.map((home) => `${home}/${app}.app/Contents/MacOS/${app === 'Firefox' ? 'firefox' : app}`),
    );
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((home) => home !== undefined);
    return windowsApps[family].flatMap((app) => homes.map((home) => `${home}/${app}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands[family].flatMap((command) => folders.map((folder) => `${folder}/${command}`));
}
