/** The terms on record of a desk, kind by kind: how it is reached and when, from which size, what it deals and settles in. */
import { standingKeys } from '@/lib/assessment/words';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Rubric } from '@/lib/desks/guide-schema';
import { carriedFirst, counts, standingOf } from '@/lib/evidence/claim-status';
import { channelKeys, hoursKeys, money, productKeys, styleKeys } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { type ClaimModel, claimModels } from './source-model';

export interface TermModel {
  /** "RFQ portal", "from 250,000 EUR a trade". */
  name: string;
  /** The same among others: "EUR", where the name is "EUR · Euro". */
  short: string;
  /** False where a source says that the desk does not offer it. */
  offered: boolean;
  /** What keeps it from counting; null where it counts. */
  doubt: string | null;
  /** The one that carries it first. */
  claims: ClaimModel[];
}

/** All of one kind, in the order of the file; empty where nothing is on record. */
export interface TermKind {
  key: PlainKey;
  name: string;
  terms: TermModel[];
}

export interface TermsModel {
  /** Kinds of which something is on record. */
  kinds: { name: string; terms: TermModel[] }[];
  /** Names of the kinds of which nothing is. */
  nothingOn: string[];
}

interface Entry {
  name: string;
  short?: string;
  offered?: boolean;
  claims: readonly string[];
}

const minimumKeys = { trade: 'minimumOfTrade', account: 'minimumOfAccount' } as const;

/** Every kind there is, the same for each desk. `today` is YYYY-MM-DD. */
export function termKinds(desk: CompiledDesk, rubric: Rubric, today: string, language: Language): TermKind[] {
  const { say } = language;
  const { terms } = desk;
  const kinds: [PlainKey, Entry[]][] = [
    ['channels', terms.channels.map(({ channel, ...entry }) => ({ ...entry, name: say(channelKeys[channel]) }))],
    ['hours', terms.hours.map(({ hours, ...entry }) => ({ ...entry, name: say(hoursKeys[hours]) }))],
    [
      'topicMinimum',
      terms.minimums.map(({ of, amount, currency, claims }) => ({
        claims,
        name: say(minimumKeys[of], { amount: money(amount, currency, language) }),
      })),
    ],
    ['products', terms.products.map(({ product, ...entry }) => ({ ...entry, name: say(productKeys[product]) }))],
    [
      'fiatCurrencies',
      terms.fiat.map(({ currency, ...entry }) => ({ ...entry, name: `${currency} · ${language.currency(currency)}`, short: currency })),
    ],
    ['executionStyle', terms.styles.map(({ style, ...entry }) => ({ ...entry, name: say(styleKeys[style]) }))],
  ];
  const term = ({ name, short = name, offered = true, claims }: Entry): TermModel => {
    const standing = standingOf(desk, claims, rubric, today);
    return {
      name,
      short,
      offered,
      doubt: counts(standing.status) ? null : say(standingKeys[standing.status]),
      claims: claimModels(desk, carriedFirst(claims, standing)),
    };
  };
  return kinds.map(([key, entries]) => ({ key, name: say(key), terms: entries.map(term) }));
}

/** `today` is YYYY-MM-DD. */
export function termsModel(desk: CompiledDesk, rubric: Rubric, today: string, language: Language): TermsModel {
  const kinds = termKinds(desk, rubric, today, language);
  return {
    kinds: kinds.filter(({ terms }) => terms.length > 0),
    nothingOn: kinds.filter(({ terms }) => terms.length === 0).map(({ name }) => name),
  };
}
