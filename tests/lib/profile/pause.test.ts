import { describe, expect, it } from 'vitest';
import {
  nothingPaused,
  type Pause,
  type PauseKind,
  type PauseList,
  pageOf,
  pauseFrom,
  pauseOn,
  siteOfPage,
  withPause,
} from '@/lib/profile/pause';

describe('siteOfPage', () => {
  it.each<[string, string | null]>([
    ['https://example.com', 'example.com'],
    ['https://example.com/', 'example.com'],
    ['http://example.com/path?query#fragment', 'example.com'],
    ['https://example.com?query', 'example.com'],
    ['https://example.com#fragment', 'example.com'],
    ['https://example.com:8443/path', 'example.com'],
    ['http://localhost:3000/article.html', 'localhost'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['http://[::1]:3000/', '[::1]'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['https://user:secret@example.com/', 'example.com'],
    ['https://user@example.com:8443/', 'example.com'],
    ['https://example.com/@name', 'example.com'],
    ['https://example.com/?to=user@other.example', 'example.com'],
    ['https://EXAMPLE.com/', 'example.com'],
    ['HTTPS://Example.Com/', 'example.com'],
    ['https://www.example.com/', 'example.com'],
    ['https://WWW.example.com/', 'example.com'],
    ['https://news.example.com/', 'news.example.com'],
    ['https://www2.example.com/', 'www2.example.com'],
    ['https://xn--brse-5qa.example/', 'xn--brse-5qa.example'],
    ['file:///page.html', null],
    ['about:blank', null],
    ['data:text/html,https://example.com/', null],
    ['chrome://extensions/', null],
    ['chrome-extension://abcdef/popup.html', null],
    ['view-source:https://example.com/', null],
    ['ftp://example.com/', null],
    ['https://', null],
    ['', null],
  ])('of %s is %s', (url, site) => {
    expect(siteOfPage(url)).toBe(site);
  });
});

describe('pageOf', () => {
  it.each([
    ['https://example.com/a?b=1#part', 'https://example.com/a?b=1'],
    ['https://example.com/', 'https://example.com/'],
    ['file:///page.html#part', null],
    ['', null],
  ])('of %s is %s', (url, page) => {
    expect(pageOf(url)).toBe(page);
  });
});

const now = '2026-11-21T10:00:00.000Z';
const url = 'https://www.example.com/news?id=1#top';
const all: PauseList = {
  everywhere: true,
  until: '2026-11-21T10:30:00.000Z',
  sites: ['example.com'],
  pages: ['https://www.example.com/news?id=1'],
  desks: ['kraken'],
};

describe('what keeps a page from being marked', () => {
  it.each<[string, Partial<PauseList>, string, Pause | null]>([
    ['nothing', {}, url, null],
    ['its site', { sites: ['example.com'] }, url, { kind: 'site', site: 'example.com' }],
    ['not another site', { sites: ['other.example'] }, url, null],
    ['not its parent’s site', { sites: ['example.com'] }, 'https://news.example.com/', null],
    ['its address', { pages: all.pages }, url, { kind: 'page', page: 'https://www.example.com/news?id=1' }],
    [
      'its address, in another part of it',
      { pages: all.pages },
      'https://www.example.com/news?id=1#end',
      { kind: 'page', page: 'https://www.example.com/news?id=1' },
    ],
    ['not another address of the site', { pages: all.pages }, 'https://www.example.com/news?id=2', null],
    ['everything', { everywhere: true }, url, { kind: 'everywhere' }],
    ['everything, on a page that is no site', { everywhere: true }, 'file:///page.html', { kind: 'everywhere' }],
    ['not a site, on a page that is none', { sites: ['example.com'] }, 'about:blank', null],
    ['everything for a while', { until: '2026-11-21T10:00:00.001Z' }, url, { kind: 'until', until: '2026-11-21T10:00:00.001Z' }],
    ['not a while that is over', { until: now }, url, null],
    ['not a paused desk', { desks: ['kraken'] }, url, null],
    ['the widest of all', all, url, { kind: 'everywhere' }],
  ])('is %s', (_what, list, page, pause) => {
    expect(pauseOn({ ...nothingPaused, ...list }, page, now)).toEqual(pause);
  });
});

describe('what a card pauses', () => {
  it.each<[PauseKind, Pause]>([
    ['page', { kind: 'page', page: 'https://www.example.com/news?id=1' }],
    ['site', { kind: 'site', site: 'example.com' }],
    ['desk', { kind: 'desk', deskId: 'kraken' }],
    ['hour', { kind: 'until', until: '2026-11-21T11:00:00.000Z' }],
    ['everywhere', { kind: 'everywhere' }],
  ])('as "%s" is %o, and taking it back leaves what was there', (kind, pause) => {
    const made = pauseFrom(kind, { url, deskId: 'kraken', now });
    expect(made).toEqual(pause);
    const paused = withPause(nothingPaused, pause, true);
    expect(paused).not.toEqual(nothingPaused);
    expect(withPause(paused, pause, false)).toEqual(nothingPaused);
    if (kind !== 'desk') expect(pauseOn(paused, url, now)).toEqual(pause);
  });

  it.each(['page', 'site'] as const)('as "%s" is nothing on a page that is no site', (kind) => {
    expect(pauseFrom(kind, { url: 'file:///page.html', deskId: 'kraken', now })).toBeNull();
  });
});

describe('the pause list', () => {
  it('takes a thing once, in order, and leaves the given list as it was', () => {
    const before = { ...nothingPaused, sites: ['b.example'] };
    const site = { kind: 'site', site: 'a.example' } as const;
    expect(withPause(withPause(before, site, true), site, true).sites).toEqual(['a.example', 'b.example']);
    expect(before.sites).toEqual(['b.example']);
  });

  it.each<[Pause, Partial<PauseList>]>([
    [{ kind: 'everywhere' }, { everywhere: false }],
    [{ kind: 'until', until: '2026-11-21T10:30:00.000Z' }, { until: null }],
    [{ kind: 'site', site: 'example.com' }, { sites: [] }],
    [{ kind: 'page', page: 'https://www.example.com/news?id=1' }, { pages: [] }],
    [{ kind: 'desk', deskId: 'kraken' }, { desks: [] }],
  ])('takes %o off and leaves all else', (pause, change) => {
    expect(withPause(all, pause, false)).toEqual({ ...all, ...change });
  });
});
