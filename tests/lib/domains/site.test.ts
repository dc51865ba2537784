import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, readSite, siteOf } from '@/lib/domains/site';

describe('siteOf', () => {
  it.each([
    ['https://www.lantern.co.uk/otc?x=1#y', 'lantern.co.uk', 'lantern', 'co.uk'],
    ['http://LANTERN.com:8080', 'lantern.com', 'lantern', 'com'],
    ['https://user:pass@a.b.lantern.com./', 'lantern.com', 'lantern', 'com'],
    ['https://lantern.github.io/', 'lantern.github.io', 'lantern', 'github.io'],
    ['https://lantern.unheard-of', 'lantern.unheard-of', 'lantern', 'unheard-of'],
  ])('reads %s', (address, domain, label, ending) => {
    expect(siteOf(address)).toMatchObject({ domain, label, ending });
  });

  it('decodes punycode for reading, and keeps the host as it is asked for', () => {
    expect(siteOf('https://xn--lnterna-5wf.xn--p1ai/')).toMatchObject({ host: 'xn--lnterna-5wf.xn--p1ai', ending: 'xn--p1ai' });
    expect(siteOf('https://lаntern.рф')).toMatchObject({ label: 'lаntern', shown: 'lаntern.рф', shownDomain: 'lаntern.рф' });
  });

  it('keeps the labels before the domain', () => {
    expect(siteOf('https://a.b.lantern.com')).toMatchObject({ before: ['a', 'b'], shown: 'a.b.lantern.com' });
  });

  it('tells platforms, where anyone has a place, from registries that sell like a country', () => {
    expect(siteOf('https://lantern.vercel.app')?.isHosted).toBe(true);
    expect(siteOf('https://lantern.co.com')?.isHosted).toBe(false);
    expect(siteOf('https://lantern.uk.com')?.isHosted).toBe(false);
    expect(siteOf('https://lantern.com')?.isHosted).toBe(false);
  });

  it.each([
    ['an address of numbers', 'http://192.168.1.1/'],
    ['numbers with a port', 'https://127.0.0.1:3000/lantern.com'],
    ['a new address of numbers', 'http://[::1]:8080/'],
    ['one number', 'http://2130706433/'],
    ['a host without a dot', 'http://localhost/'],
    ['a bare public suffix', 'https://github.io/'],
    ['a file', 'file:///home/lantern.com/index.html'],
    ['a blob', 'blob:https://lantern.com/6e0c'],
    ['data', 'data:text/html,<title>lantern.com</title>'],
    ['a page of the browser', 'about:blank'],
    ['a script', 'javascript:alert(1)'],
    ['an extension', 'chrome-extension://abcdef/popup.html'],
    ['no address', 'lantern'],
    ['nothing', ''],
    ['dots only', 'http://...'],
    ['a host too long', `http://${'a.'.repeat(140)}com`],
  ])('knows %s for no site', (_what, address) => {
    expect(siteOf(address)).toBeNull();
  });

  it('reads a host of 253 characters', () => {
    const host = `${'abcdefghi.'.repeat(24)}lantern12.com`;
    expect(host).toHaveLength(253);
    expect(siteOf(`https://${host}/`)?.domain).toBe('lantern12.com');
  });

  it('leaves broken punycode as it is', () => {
    expect(readSite('xn--99999999999.com')).toMatchObject({ domain: 'xn--99999999999.com', label: 'xn--99999999999' });
  });

  it('never throws, whatever it is given', () => {
    const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.ipV6());
    fc.assert(
      fc.property(anyText, (text) => {
        for (const site of [siteOf(text), siteOf(`http://${text}`), readSite(text)]) {
          if (site) expect(site.host.length).toBeLessThanOrEqual(253);
        }
        hostOf(text);
      }),
      { numRuns: 500 },
    );
  });
});
