/** Fictional owners and domains for the guard's tests: a coined name, an ordinary word, a short name, one with two endings. */
import { createGuard, type Guard, type GuardData, type ListedDomain, type Standing } from '@/lib/domains/guard';
import { namesOfDesks } from '@/lib/domains/names';
import { siteOf } from '@/lib/domains/site';
import type { LookAlikeWords } from '@/lib/domains/words-schema';

export const words: LookAlikeWords = {
  ordinaryNames: ['lantern'],
  ownNames: ['lanterns', 'marvel', 'lantarn.org', 'vexmarketplace'],
  words: {
    telling: ['otc', 'desk', 'login'],
    trading: ['trading', 'coin'],
    account: ['support', 'secure'],
    entrance: ['portal'],
    soft: ['my', 'pro', 'by', 'market', 'com'],
  },
  tradeEndings: ['exchange'],
  carriers: ['carrier.example'],
  labelEndings: ['app'],
};

const alias = (text: string) => ({ text, strength: 'strong' as const });
const domains = (...list: string[]) => list.map((domain) => ({ domain, claims: ['site'] }));

export const data: GuardData = {
  names: namesOfDesks(
    [
      { id: 'zorvane', name: 'Zorvane', aliases: [alias('Zorvane Institutional')], domains: domains('zorvane.com') },
      { id: 'zorvane-eu', name: 'Zorvane EU', aliases: [alias('Zorvane EU')], domains: domains('zorvane.eu') },
      { id: 'lantern', name: 'Lantern OTC', aliases: [alias('Lantern Global Desk')], domains: domains('lantern.com', 'lantern.app') },
      { id: 'vex', name: 'Vex', aliases: [alias('Vex Liquid')], domains: domains('vex7.com') },
      { id: 'marvelx', name: 'MarvelX', aliases: [alias('MarvelX')], domains: domains('marvelx.io') },
    ],
    words,
  ),
  words,
  confusables: { а: 'a', о: 'o', е: 'e', һ: 'h', ν: 'v' },
};

export const guard: Guard = createGuard(data);

export function standing(host: string, own: readonly ListedDomain[] = []): Standing {
  const site = siteOf(`http://${host}`);
  return site ? guard.standingOf(site, own) : { kind: 'none' };
}

/** "banner zorvane hyphen", or the kind of standing where it is no resemblance. */
export function said(host: string): string {
  const found = standing(host);
  return found.kind === 'resembles' ? `${found.certainty} ${found.name.owner} ${found.reason.rule}` : found.kind;
}
