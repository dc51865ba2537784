/** The terms on which desks deal, whoever asks: minimums, products, style, channels, hours, fiat; what no claim speaks of is not known. */
import { claimModels } from '@/lib/card/source-model';
import type { CompiledDesk } from '@/lib/desks/directory';
import { channels, executionStyles, hours, products, type Rubric, type Terms } from '@/lib/desks/schema';
import { weighEntry } from '@/lib/fit/weigh';
import { channelKeys, hoursKeys, money, productKeys, styleKeys } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import type { CompareCell, ComparedDesk, CompareGroup, CompareRow } from './row';

/** One thing a desk offers, or says it does not. */
interface Offer {
  name: string;
  offered: boolean;
  /** Whether its claims count today. */
  solid: boolean;
  claims: readonly string[];
}

/** `today` is YYYY-MM-DD. */
export function termsGroup(desks: readonly ComparedDesk[], rubric: Rubric, today: string, language: Language): CompareGroup {
  const { say, recorded } = language;
  const row = (id: string, name: string, offers: (terms: Terms) => Omit<Offer, 'solid'>[]): CompareRow => ({
    id,
    name,
    cells: desks.map(({ assessment: { desk } }) =>
      offersCell(
        desk,
        offers(desk.terms).map((offer) => weighEntry(offer, desk, rubric, today)),
        language,
      ),
    ),
  });
  const minimums = (of: Terms['minimums'][number]['of']) => (terms: Terms) =>
    terms.minimums
      .filter((minimum) => minimum.of === of)
      .sort((a, b) => a.amount - b.amount)
      .map(({ amount, currency, claims }) => ({ name: money(amount, currency, language), offered: true, claims }));
  return {
    id: 'terms',
    name: say('compareTerms'),
    weight: null,
    rows: [
      row('trade-minimum', say('compareTradeMinimum'), minimums('trade')),
      row('account-minimum', say('needAccount'), minimums('account')),
      row('products', say('products'), (terms) =>
        inOrder(products, terms.products, ({ product }) => product).map((e) => ({ ...e, name: say(productKeys[e.product]) })),
      ),
      {
        id: 'deals',
        name: say('compareDeals'),
        cells: desks.map(({ assessment: { desk } }) => ({
          text: recorded(desk.style.text),
          known: true,
          claims: claimModels(desk, weighEntry(desk.style, desk, rubric, today).claims),
        })),
      },
      row('styles', say('executionStyle'), (terms) =>
        inOrder(executionStyles, terms.styles, ({ style }) => style).map((e) => ({ ...e, name: say(styleKeys[e.style]) })),
      ),
      row('channels', say('channels'), (terms) =>
        inOrder(channels, terms.channels, ({ channel }) => channel).map((e) => ({ ...e, name: say(channelKeys[e.channel]) })),
      ),
      row('hours', say('hours'), (terms) =>
        inOrder(hours, terms.hours, (e) => e.hours).map((e) => ({ ...e, offered: true, name: say(hoursKeys[e.hours]) })),
      ),
      row('fiat', say('topicFiat'), (terms) =>
        terms.fiat.map((e) => ({ ...e, name: e.currency })).sort((a, b) => a.name.localeCompare(b.name, 'en')),
      ),
    ],
  };
}

/** In the order of the schema, so that two desks with the same offers read alike. */
function inOrder<V, E>(order: readonly V[], entries: readonly E[], valued: (entry: E) => V): E[] {
  return [...entries].sort((a, b) => order.indexOf(valued(a)) - order.indexOf(valued(b)));
}

function offersCell(desk: CompiledDesk, offers: readonly Offer[], { say, list }: Language): CompareCell {
  if (offers.length === 0) return { text: say('fitNotKnown'), known: false };
  const names = (offered: boolean) =>
    offers.filter((offer) => offer.offered === offered).map(({ name, solid }) => (solid ? name : say('notConfirmed', { what: name })));
  const [there, missing] = [names(true), names(false)];
  return {
    text: [list(there, 'plain'), missing.length > 0 && say('compareNotOffered', { what: list(missing, 'plain') })]
      .filter(Boolean)
      .join('; '),
    known: offers.some(({ solid }) => solid),
    claims: claimModels(desk, [...new Set(offers.flatMap(({ claims }) => claims))]),
  };
}
