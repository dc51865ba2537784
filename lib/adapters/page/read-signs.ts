/**
 * Reads from a page by what name it presents itself (lib/domains/presents.ts). Run in the page by `scripting.executeScript`, so it
 * can use nothing from outside itself. Texts are cut: none needs to be long.
 */
import type { PageSigns } from '@/lib/domains/presents';

export function readSigns(): PageSigns {
  const LONG = 200;
  const MANY = 20;
  const cut = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONG);
  const meta = (name: string) => cut(document.querySelector<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`)?.content);
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].slice(0, MANY);
  const logos = all(
    'header img[alt], nav img[alt], [class*="logo" i] img[alt], img[class*="logo" i][alt], [class*="logo" i][aria-label], header svg[aria-label]',
  );
  const kinds = all('script[type="application/ld+json"]').flatMap(({ textContent }) =>
    Array.from((textContent ?? '').slice(0, 20_000).matchAll(/"@type"\s*:\s*(?:\[\s*)?"([^"]{1,40})"/g), ([, kind]) => kind ?? ''),
  );
  const forms =
    'input[type="password"], input[autocomplete="one-time-code"], input[name*="seed" i], input[name*="mnemonic" i], input[name*="deposit" i], form[action*="deposit" i]';
  const search = document.querySelector<HTMLInputElement>('input[type="search"], input[name="q"], input[role="searchbox"]');
  return {
    title: cut(document.title),
    siteName: meta('og:site_name') || meta('application-name'),
    headings: [
      ...all('h1').map((heading) => cut(heading.textContent)),
      ...logos.map((logo) => cut(logo.getAttribute('alt') ?? logo.getAttribute('aria-label'))),
      ...all('header a[href="/"], a[class*="logo" i], a[class*="brand" i]').map((link) => cut(link.textContent)),
    ].filter((text) => text !== ''),
    hasForm: document.querySelector(forms) !== null,
    types: [meta('og:type'), ...kinds].map((type) => type.toLowerCase()).filter((type) => type !== ''),
    isSearch: Boolean(search?.value) || /[?&](?:q|query|search)=/.test(location.search),
    description: meta('description') || meta('og:description'),
  };
}
