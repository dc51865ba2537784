import { describe, expect, it } from 'vitest';
import { said, standing } from './build';

describe('an official domain', () => {
  it.each(['zorvane.com', 'www.zorvane.com', 'a.b.c.zorvane.com', 'zorvane.com.', 'ZORVANE.COM', 'zorvane.com:8443'])(
    '%s is on the list',
    (host) => {
      expect(standing(host)).toMatchObject({ kind: 'official', name: { owner: 'zorvane' } });
    },
  );

  it('is not what stands under a platform in its name', () => {
    expect(said('zorvane.github.io')).toBe('none');
  });
});

describe('a domain the user listed', () => {
  const own = [
    { domain: 'zorvane-otc.com', name: 'Zorvane, our account manager' },
    { domain: 'harbour.example', name: 'Harbour' },
  ];

  it('is listed, also where it resembles an official one', () => {
    expect(standing('app.zorvane-otc.com', own)).toMatchObject({ kind: 'listed', entry: { name: 'Zorvane, our account manager' } });
  });

  it('is held against look-alikes like an official one', () => {
    expect(standing('harb0ur.example', own)).toMatchObject({
      kind: 'resembles',
      name: { owner: 'harbour.example' },
      reason: { rule: 'digits' },
    });
  });

  it('does not make ordinary words near it suspicious under other endings', () => {
    expect(standing('harbor.net', own)).toMatchObject({
      kind: 'resembles',
      certainty: 'line',
    });
    expect(standing('arbour.net', own)).toEqual({ kind: 'none' });
    expect(standing('harbour.org', own)).toEqual({ kind: 'none' });
  });
});

describe('a look-alike', () => {
  it.each([
    ['letters of another script', 'zоrvane.com', 'banner zorvane confusable'],
    ['letters of another script only, in a short name', 'vеx7.com', 'banner vex confusable'],
    ['the same under another ending', 'vеx7.net', 'none'],
    ['accents', 'zorváne.net', 'banner zorvane confusable'],
    ['accents on a word, which may be another language', 'lantérn.net', 'none'],
    ['two letters that read as one', 'lantem.com', 'banner lantern confusable'],
    ['digits for letters', 'z0rvane.io', 'banner zorvane digits'],
    ['a hyphen', 'zor-vane.com', 'banner zorvane hyphen'],
    ['a hyphen under another ending', 'lan-tern.net', 'line lantern hyphen'],
    ['another ending', 'zorvane.net', 'line zorvane other-ending'],
    ['another ending that speaks of trade', 'zorvane.exchange', 'banner zorvane other-ending'],
    ['the official ending with a letter lost', 'zorvane.cm', 'banner zorvane other-ending'],
    ['a word under an ending of trade', 'lantern.exchange', 'line lantern other-ending'],
    ['the official domain before another', 'zorvane.com.login.example', 'banner zorvane embedded'],
    ['the official domain before a bare ending', 'zorvane.com.example', 'banner zorvane embedded'],
    ['the official domain with hyphens', 'www-zorvane-com.example.net', 'banner zorvane embedded'],
    ['the official domain with figures after it', 'zorvane.com123.net', 'banner zorvane embedded'],
    ['an address without its first dot', 'wwwlantern.net', 'banner lantern embedded'],
    ['the official domain of one of two', 'zorvaneeu.com', 'banner zorvane-eu embedded'],
    ["the owner's full name", 'lantern-global-desk.net', 'banner lantern full-name'],
    ['a telling word', 'lantern-desk.net', 'banner lantern trade-word'],
    ['a telling word joined', 'lanterndesk.io', 'banner lantern trade-word'],
    ['a word of the trade', 'lanterntrading.com', 'line lantern trade-word'],
    ['a word of the trade beside a coined name', 'zorvanetrading.com', 'banner zorvane trade-word'],
    ['a way in beside a word, with a hyphen', 'lantern-portal.com', 'line lantern trade-word'],
    ['a soft word beside a coined name', 'my-zorvane.com', 'line zorvane trade-word'],
    ['a soft word beside a short name', 'vex7pro.com', 'line vex trade-word'],
    ["a word of the owner's own", 'vex7-liquid.com', 'banner vex trade-word'],
    ['a telling word on a platform', 'lantern-login.github.io', 'banner lantern trade-word'],
    ['a letter doubled', 'zorvanne.com', 'banner zorvane one-edit'],
    ['a letter dropped', 'zovane.com', 'banner zorvane one-edit'],
    ['two letters swapped', 'zorvaen.com', 'banner zorvane one-edit'],
    ['a letter like it', 'zorvame.com', 'banner zorvane one-edit'],
    ['any other letter', 'zorvxne.com', 'line zorvane one-edit'],
    ['a slip under another ending', 'lanterrn.net', 'line lantern one-edit'],
    ['a misspelling with a telling word', 'zorvanne-otc.net', 'banner zorvane one-edit-with-word'],
    ['a plural with a telling word', 'lanterns-login.com', 'banner lantern one-edit-with-word'],
    ['a misspelling on a platform that ends in a login', 'zorvanneabclogin.github.io', 'banner zorvane one-edit-with-word'],
    ['anything else beside a coined name', 'zorvane-harvest.com', 'line zorvane holds-name'],
    ['a longer word with a coined name at its end', 'greatzorvane.com', 'line zorvane holds-name'],
    ['a telling word in a subdomain', 'zorvane-login.harvest.example', 'line zorvane in-subdomain'],
    ['the name before a domain of such words only', 'zorvane.pro-support.com', 'line zorvane in-subdomain'],
  ])('by %s: %s', (_what, host, answer) => {
    expect(said(host)).toBe(answer);
  });

  it('names the letters that differ, and the words beside the name', () => {
    expect(standing('zоrvane.com')).toMatchObject({ reason: { letters: ['о'] } });
    expect(standing('my-zorvane-otc.com')).toMatchObject({ reason: { words: ['my', 'otc'] } });
    expect(standing('zorvane.com.login.example')).toMatchObject({ reason: { within: 'login.example' } });
  });

  it('is of the owner whose ending it names, else of the one called by that very name', () => {
    expect(said('eu-zorvane.com')).toContain('zorvane-eu');
    expect(said('zorvanne.eu')).toContain('zorvane-eu');
    expect(said('zorvanne.net')).toContain('zorvane ');
  });
});

describe('an ordinary domain', () => {
  it.each([
    ['a word under any ending', 'lantern.co.uk'],
    ['a word under an ending firms choose', 'lantern.co'],
    ['a word in a longer one', 'greenlantern.com'],
    ['a word with a soft word', 'lantern-market.com'],
    ['a way in beside a word, joined', 'lanternportal.org'],
    ['a short name under another ending', 'vex7.net'],
    ['one letter beside a short name', 'vex8.com'],
    ['one letter more than a short name', 'vex77.com'],
    ['another first letter', 'gantern.net'],
    ['a name of its own', 'lanterns.com'],
    ['one domain of its own', 'lantarn.org'],
    ['a name of its own, with one letter more', 'marvely.io'],
    ['a longer word that only begins like a coined name', 'marvelxtra.com'],
    ['the bare name on a platform', 'zorvane.vercel.app'],
    ['a program for it on a platform', 'zorvane-trading.github.io'],
    ['the bare name at a firm that serves many', 'zorvane.tickets.example'],
    ['a link of an app service', 'lantern.app.link'],
    ['an ending that holds the official one', 'lantern.com.au'],
    ['what a carrier delivers', 'www.zorvane.com.carrier.example'],
    ['another reading of the letters', 'coinbymarket.com'],
    ['a word in another script', 'фонарь.рф'],
    ['a word with accents', 'müller.de'],
  ])('%s: nothing is said of %s', (_what, host) => {
    expect(said(host)).toBe('none');
  });
});
