import { describe, expect, it } from 'vitest';
import { isPaused, nothingPaused, siteOfPage, withSite } from '@/lib/profile/pause';

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

describe('the pause list', () => {
  it.each([
    ['nothing paused', nothingPaused, 'example.com', false],
    ['this site paused', { everywhere: false, sites: ['example.com'] }, 'example.com', true],
    ['another site paused', { everywhere: false, sites: ['other.example'] }, 'example.com', false],
    ['its parent paused', { everywhere: false, sites: ['example.com'] }, 'news.example.com', false],
    ['everything paused', { everywhere: true, sites: [] }, 'example.com', true],
    ['everything paused, on a page that is no site', { everywhere: true, sites: [] }, null, true],
    ['a site paused, on a page that is no site', { everywhere: false, sites: ['example.com'] }, null, false],
  ])('with %s', (_name, list, site, paused) => {
    expect(isPaused(list, site)).toBe(paused);
  });

  it('adds a site once, in order, and leaves the given list as it was', () => {
    const before = { everywhere: false, sites: ['b.example'] };
    expect(withSite(withSite(before, 'a.example', true), 'a.example', true)).toEqual({
      everywhere: false,
      sites: ['a.example', 'b.example'],
    });
    expect(before.sites).toEqual(['b.example']);
  });

  it('takes a site off and leaves "everywhere" alone', () => {
    expect(withSite({ everywhere: true, sites: ['a.example', 'b.example'] }, 'a.example', false)).toEqual({
      everywhere: true,
      sites: ['b.example'],
    });
    expect(withSite(nothingPaused, 'a.example', false)).toEqual(nothingPaused);
  });
});
