import { describe, expect, it } from 'vitest';
import { type BrowserFamily, findBrowser, type Machine } from '@/lib/dev/find-browser';

/** A machine on which only these files exist. */
const machine = (platform: NodeJS.Platform, env: Machine['env'], ...files: string[]): Machine => ({
  platform,
  env,
  exists: (path) => files.includes(path),
});
const either: BrowserFamily[] = ['chromium', 'firefox'];
const path = { PATH: '/usr/local/bin:/usr/bin' };
const windows = {
  PROGRAMFILES: 'C:/Program Files',
  'PROGRAMFILES(X86)': 'C:/Program Files (x86)',
  LOCALAPPDATA: 'C:/Users/me/AppData/Local',
};

describe('findBrowser', () => {
  it.each<[string, Machine, BrowserFamily, string]>([
    ['Chrome on Linux', machine('linux', path, '/usr/bin/google-chrome-stable'), 'chromium', '/usr/bin/google-chrome-stable'],
    ['Chromium on Linux', machine('linux', path, '/usr/local/bin/chromium'), 'chromium', '/usr/local/bin/chromium'],
    ['Edge on Linux', machine('linux', path, '/usr/bin/microsoft-edge'), 'chromium', '/usr/bin/microsoft-edge'],
    ['Firefox ESR on Linux', machine('linux', path, '/usr/bin/firefox-esr'), 'firefox', '/usr/bin/firefox-esr'],
    [
      'Chrome on a Mac',
      machine('darwin', { HOME: '/Users/me' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
      'chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      "Edge in a user's own folder on a Mac",
      machine('darwin', { HOME: '/Users/me' }, '/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      'chromium',
      '/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    [
      'Firefox on a Mac',
      machine('darwin', { HOME: '/Users/me' }, '/Applications/Firefox.app/Contents/MacOS/firefox'),
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    [
      'Chrome on Windows',
      machine('win32', windows, 'C:/Program Files/Google/Chrome/Application/chrome.exe'),
      'chromium',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
    [
      "Chrome in a user's own folder on Windows",
      machine('win32', windows, 'C:/Users/me/AppData/Local/Google/Chrome/Application/chrome.exe'),
      'chromium',
      'C:/Users/me/AppData/Local/Google/Chrome/Application/chrome.exe',
    ],
    [
      'Edge on Windows',
      machine('win32', windows, 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'),
      'chromium',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ],
    [
      'Firefox on Windows',
      machine('win32', windows, 'C:/Program Files/Mozilla Firefox/firefox.exe'),
      'firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
  ])('finds %s', (_name, given, family, found) => {
    expect(findBrowser(either, given)).toEqual({ family, path: found });
  });

  const both = machine('linux', path, '/usr/bin/firefox', '/usr/bin/chromium');

  it('takes the family asked for first', () => {
    expect(findBrowser(['firefox', 'chromium'], both)?.family).toBe('firefox');
    expect(findBrowser(['chromium', 'firefox'], both)?.family).toBe('chromium');
  });

  it('takes no family it was not asked for', () => {
    expect(findBrowser(['chromium'], machine('linux', path, '/usr/bin/firefox'))).toBeNull();
  });

  it.each<[string, Machine]>([
    ['Linux', machine('linux', path)],
    ['Linux without a PATH', machine('linux', {}, '/chromium')],
    ['a Mac', machine('darwin', {})],
    ['Windows', machine('win32', windows)],
    ['Windows without its folders', machine('win32', {})],
  ])('finds none on %s where there is none', (_name, given) => {
    expect(findBrowser(either, given)).toBeNull();
  });
});

describe('DESKLENS_BROWSER', () => {
  const named = (file: string, ...files: string[]) => machine('linux', { ...path, DESKLENS_BROWSER: file }, '/usr/bin/chromium', ...files);

  it.each<[string, BrowserFamily]>([
    ['/opt/chrome/chrome', 'chromium'],
    ['/opt/firefox-nightly/firefox', 'firefox'],
    ['/Applications/Firefox Nightly.app/Contents/MacOS/firefox', 'firefox'],
  ])('names %s, and nothing else is looked for', (file, family) => {
    expect(findBrowser(either, named(file, file))).toEqual({ family, path: file });
  });

  it('that names a missing file stops, rather than another browser being taken', () => {
    expect(() => findBrowser(either, named('/opt/gone/chrome'))).toThrow('DESKLENS_BROWSER names /opt/gone/chrome, which does not exist.');
  });

  it('counts only where one of its family is asked for', () => {
    expect(findBrowser(['chromium'], named('/opt/firefox/firefox', '/opt/firefox/firefox'))?.path).toBe('/usr/bin/chromium');
  });

  it('that is empty is as if not set', () => {
    expect(findBrowser(either, named(''))?.path).toBe('/usr/bin/chromium');
  });
});
