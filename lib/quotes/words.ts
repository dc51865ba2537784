/** The words for quotes: sides, outcomes, sizes, figures and what they lack, so that form, table, plot and notes say the same. */
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { edgesOf, type SizeClass } from './bands';
import type { Figure, Lack } from './cost';
import type { Decimal } from './decimal';
import type { Lacking } from './lacking';
import type { Netting, Outcome, Price, QuoteTerms, Side } from './quote';
import type { Middle, Totals } from './summary';

type Keys<T extends string> = Readonly<Record<T, PlainKey>>;

export const sideKeys: Keys<Side> = { buy: 'sideBuy', sell: 'sideSell', 'two-way': 'sideTwoWay' };

export const outcomeKeys: Keys<Outcome> = {
  traded: 'quoteTraded',
  passed: 'quotePassed',
  expired: 'quoteExpired',
  rejected: 'quoteRejected',
};

export const nettingKeys: Keys<Netting> = { net: 'settlesNet', gross: 'settlesGross' };

const lackKeys: Keys<Lack> = {
  price: 'lacksPrice',
  mid: 'lacksMid',
  quantity: 'lacksQuantity',
  fee: 'lacksFee',
  'fee-currency': 'lacksFeeCurrency',
  financing: 'lacksFinancing',
  'financing-days': 'lacksFinancingDays',
};

/** "8.2 bp": to a tenth, and without a sign where that is nothing. */
export function basisPoints(bps: Decimal, { say, decimal }: Language): string {
  return say('basisPoints', { bps: decimal(bps.toFixed(1).replace(/^-(0\.0)$/u, '$1')) });
}

/** The figure, or that it is not known and what it lacks. */
export function figureText(figure: Figure, language: Language): string {
  return figure.known ? basisPoints(figure.bps, language) : language.say('figureLacks', { what: lacksText(figure.lacks, language) });
}

export function lacksText(lacks: readonly Lack[], { say, list }: Language): string {
  return list(
    lacks.map((lack) => say(lackKeys[lack])),
    'plain',
  );
}

/** What is missing, and in how many quotes; and how to say that there is none, where that may be meant. */
export function lackingText({ lacks }: Lacking, { say, list }: Language): string {
  const each = lacks.map(({ lack, count }) => say('lackOf', { lack: say(lackKeys[lack]), number: count }));
  const mayBeNone = lacks.some(({ lack }) => lack === 'fee' || lack === 'financing');
  return [say('lacking', { lacks: list(each, 'plain') }), mayBeNone ? say('lackingZero') : ''].filter(Boolean).join(' ');
}

/** "100,000 to 500,000 EUR". */
export function sizeText(size: SizeClass, counter: string, { say, decimal }: Language): string {
  if (size === 'unsized') return say('sizeUnknown', { currency: counter });
  if (size === 'all') return say('sizeAll', { currency: counter });
  const { from, to } = edgesOf(size, counter);
  if (from === null) return say('sizeUnder', { currency: counter, to: decimal(to ?? '0') });
  if (to === null) return say('sizeFrom', { currency: counter, from: decimal(from) });
  return say('sizeBetween', { currency: counter, from: decimal(from), to: decimal(to) });
}

/** "buy 5 BTC"; the side alone where the quantity is not recorded. */
export function requestText(terms: QuoteTerms, language: Language): string {
  const { say, decimal, inSentence } = language;
  const side = say(sideKeys[terms.side]);
  if (terms.quantity === null) return side;
  return say('quoteRequest', { side: inSentence(side), size: `${decimal(terms.quantity)} ${terms[terms.quantityIn]}` });
}

/** "61,234.5", "61,230 / 61,255", or that there was none. */
export function priceText(price: Price | null, { say, decimal }: Language): string {
  if (price === null) return say('noPrice');
  return 'at' in price ? decimal(price.at) : `${decimal(price.bid)} / ${decimal(price.ask)}`;
}

/** The median with how many it rests on where that is not all: "8.2 bp (12 of 14)". */
export function middleText({ median, of }: Middle, count: number, language: Language): string {
  if (median === null) return language.say('notKnown');
  const figure = basisPoints(median, language);
  return of === count ? figure : language.say('figureOf', { figure, number: of, total: count });
}

/** In whole percent: all of them only where it is all, and none only where it is none. */
export function hitRatioText({ dealt: { traded, of } }: Totals, { say, number }: Language): string {
  if (of === 0) return say('notKnown');
  const share = Math.round((traded * 100) / of);
  const told = traded === of || traded === 0 ? share : Math.min(99, Math.max(1, share));
  return say('hitRatioOf', { number: traded, share: number(told), total: of });
}

/** Seconds to a tenth. */
export function secondsText(seconds: Decimal | null, { say, decimal }: Language): string {
  return seconds === null ? say('notKnown') : say('seconds', { number: decimal(seconds.round(1).toFixed()) });
}
