/**
 * What a line of chat can say of a quote, in English and German, as patterns that are tried in this order at each word. A named group is
 * what was said of the column of that name; the rest of a match are words around it. Numbers are judged by read-number.ts.
 *
 * Only what is one thing wherever it is written stands here. "net" may be a price without fee on top or how it settles, a bare number
 * anything: such words are doubts, with what is in question.
 */
import { hasBands } from './bands';
import type { Column } from './columns';
import { NUMBER, SUFFIX } from './read-number';

export type Doubt =
  | 'not-understood'
  | 'ambiguous-number'
  | 'unreadable-number'
  | 'net-of-what'
  | 'minutes-or-millions'
  | 'no-date'
  | 'no-zone'
  | 'whose-side'
  | 'said-twice'
  | 'bid-above-ask'
  | 'half-a-two-way'
  | 'half-said';

export interface LinePattern {
  pattern: RegExp;
  /** How a group's text becomes the cell; as it is where left out. */
  as?: Readonly<Partial<Record<Column, Reading>>>;
  /** Cells that follow from the match itself. */
  gives?: Readonly<Partial<Record<Column, string>>>;
  /** Nothing of it is taken, because of this. */
  doubt?: Doubt;
}

export type Reading = 'number' | 'upper' | 'moment' | 'seconds' | 'minutes' | 'side' | 'outcome';

const CODE = '[A-Z][A-Z0-9]{1,9}';
/** The suffix stands apart from the code: an mBTC is a thousandth, not a million. */
const SIZE = String.raw`${NUMBER}(?:\s?${SUFFIX}(?=\s))?`;
const PRICE_WORD = String.raw`(?:@|(?:at|price|px|kurs|preis|zu|bei)\b:?)`;
const FEE = '(?:desk[ -])?(?:fees?|commission|gebühr(?:en)?|kommission)';
const NONE = '(?:no|zero|without|ohne|keine?r?)';
const FINANCING = '(?:financing|funding|finanzierung)';
const PREFUNDING = '(?:pre-?fund(?:ed|ing)|vorfinanzier(?:t|ung))';
const VALID = String.raw`(?:good|valid|firm|gültig|verbindlich)(?:\s+(?:for|für))?`;
const SETTLE = '(?:settle(?:s|d|ment)?|settling|abwicklung|abgewickelt)';

const moment = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?`;
const nettingWords = { net: 'net|netto|netted', gross: 'gross|brutto' };

export const linePatterns: readonly LinePattern[] = [
  { pattern: sticky(String.raw`(?<time>${moment}\s?(?:Z|UTC|[+-]\d{2}:?\d{2}))`), as: { time: 'moment' } },
  { pattern: sticky(moment), doubt: 'no-zone' },
  { pattern: sticky(String.raw`\[?\d{1,2}:\d{2}(?::\d{2})?\]?`), doubt: 'no-date' },

  { pattern: sticky(String.raw`${NONE}\s+${FEE}`), gives: { fee: '0', fee_unit: 'bp' } },
  {
    pattern: sticky(String.raw`${FEE}\s*(?:of|von|:)?\s*(?<fee>${NUMBER})\s*(?<fee_unit>bp)s?`),
    as: { fee: 'number' },
    gives: { fee_unit: 'bp' },
  },
  {
    pattern: sticky(String.raw`(?<fee>${NUMBER})\s*(?<fee_unit>bp)s?\s+${FEE}`),
    as: { fee: 'number' },
    gives: { fee_unit: 'bp' },
  },
  {
    pattern: sticky(String.raw`${FEE}\s*(?:of|von|:)?\s*(?<fee>${SIZE})\s*(?<fee_unit>${CODE})`),
    as: { fee: 'number', fee_unit: 'upper' },
  },

  { pattern: sticky(String.raw`${NONE}\s+${FINANCING}`), gives: { financing_rate: '0' } },
  {
    pattern: sticky(
      String.raw`${FINANCING}\s*(?:at|of|zu|von|:)?\s*(?<financing_rate>${NUMBER})\s*%\s*(?:p\.?\s?a\.?|a year|per year|per annum|im jahr)(?:\s*(?:for|für)\s*(?<financing_days>\d{1,4})\s*(?:d|days?|tage?))?`,
    ),
    as: { financing_rate: 'number' },
  },

  {
    pattern: sticky(
      String.raw`(?:arrival\s+)?(?:mid|ref(?:erence)?|mitte|referenz)(?:\s*(?:price|kurs))?\s*(?:@|=|:|(?:at|is|bei)\b)?\s*(?<mid>${NUMBER})`,
    ),
    as: { mid: 'number' },
  },

  { pattern: sticky(String.raw`T\s?\+\s?(?<settlement_days>\d{1,2})`) },
  ...Object.entries(nettingWords).flatMap(([netting, words]): LinePattern[] => [
    { pattern: sticky(`(?:${words})[ -]${SETTLE}`), gives: { netting } },
    { pattern: sticky(String.raw`${SETTLE}\s*(?:is|:)?\s*(?:${words})`), gives: { netting } },
    { pattern: sticky(words), doubt: 'net-of-what' },
  ]),
  {
    pattern: sticky(String.raw`(?:no|not|without|ohne|nicht|keine)\s+${PREFUNDING}(?:\s+(?:required|erforderlich|nötig))?`),
    gives: { prefunded: 'no' },
  },
  {
    pattern: sticky(String.raw`(?:pre-?funded|vorfinanziert|${PREFUNDING}\s+(?:required|erforderlich|nötig))`),
    gives: { prefunded: 'yes' },
  },

  {
    pattern: sticky(String.raw`${VALID}\s*(?<valid_seconds>\d{1,6})\s?(?:s|secs?|seconds?|sek(?:unden?)?)`),
    as: { valid_seconds: 'seconds' },
  },
  {
    pattern: sticky(String.raw`${VALID}\s*(?<valid_seconds>\d{1,4})\s?(?:mins?|minutes?|minuten?)`),
    as: { valid_seconds: 'minutes' },
  },
  { pattern: sticky(String.raw`${VALID}\s*\d{1,6}\s?m`), doubt: 'minutes-or-millions' },
  {
    pattern: sticky(
      String.raw`(?:quoted|answered|responded|quotiert)\s+(?:in|nach)\s+(?<seconds_to_quote>\d{1,6})\s?(?:s|secs?|seconds?|sek(?:unden?)?)`,
    ),
    as: { seconds_to_quote: 'seconds' },
  },

  {
    pattern: sticky(String.raw`(?<bid>${NUMBER})\s*bid\b\s*[/,|]?\s*(?:(?:at|@)\s*)?(?<ask>${NUMBER})\s*(?:offer(?:ed)?|ask)`),
    as: { bid: 'number', ask: 'number' },
  },
  {
    pattern: sticky(String.raw`bid\b:?\s*(?<bid>${NUMBER})\s*[/,|]?\s*(?:offer|ask)\b:?\s*(?<ask>${NUMBER})`),
    as: { bid: 'number', ask: 'number' },
  },
  { pattern: sticky(String.raw`(?:${NUMBER}\s*(?:bid|offer(?:ed)?|ask)|(?:bid|offer|ask)\b:?\s*${NUMBER})`), doubt: 'half-a-two-way' },
  {
    pattern: sticky(String.raw`(?:${PRICE_WORD}\s*)?(?<bid>${NUMBER})\s?/\s?(?<ask>${NUMBER})`),
    as: { bid: 'number', ask: 'number' },
  },
  {
    pattern: sticky(String.raw`${PRICE_WORD}\s*(?<price>${NUMBER})(?!\s?${SUFFIX}(?![\p{L}\p{N}])|\s?%|\s*bps?(?![\p{L}\p{N}]))`),
    as: { price: 'number' },
  },

  {
    pattern: sticky(String.raw`(?<quantity>${SIZE})\s*(?<pair>(?<quantity_currency>${CODE})\s?[/-]\s?${CODE})`),
    as: { quantity: 'number', pair: 'upper', quantity_currency: 'upper' },
  },
  {
    pattern: sticky(String.raw`(?<quantity>${SIZE})\s*(?<quantity_currency>${CODE})`),
    as: { quantity: 'number', quantity_currency: 'upper' },
  },
  { pattern: sticky(String.raw`(?<pair>${CODE}\s?[/-]\s?${CODE})`), as: { pair: 'upper' } },

  { pattern: sticky('(?<side>buy|sell|kaufe?n?|verkaufe?n?|two-way|2-way|beidseitig)'), as: { side: 'side' } },
  { pattern: sticky('(?<outcome>traded|passed|expired|rejected|gehandelt|verfallen|abgelehnt)'), as: { outcome: 'outcome' } },
];

/** Codes that are also written small, and words in capitals that are none. */
const writtenSmall = new Set('btc eth sol xrp usdc usdt usd eur gbp chf'.split(' '));
const cryptoCounters = new Set(['BTC', 'ETH', 'SOL', 'BNB']);
const noCodes = new Set('ASK AT BID BP BPS BUY FOR GOOD GROSS MIN NET OFFER OTC RFQ SEC SELL TWO UTC VALID WAY'.split(' '));

/** Whether a text is written as the code of a currency; or two, of which the second is one that prices are in, as those of a pair are. */
export function isWrittenAsCode(text: string): boolean {
  const codes = text.split(/\s?[/-]\s?/u);
  const [, counter] = codes;
  const isPriced = counter === undefined || hasBands(counter.toUpperCase()) || cryptoCounters.has(counter.toUpperCase());
  return isPriced && codes.every((code) => writtenSmall.has(code) || (code === code.toUpperCase() && !noCodes.has(code)));
}

/** Words that say nothing of a quote. */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    'a an and are at bei can could das dem den der die do für for from hello hi hallo hier here ich i ihr ihnen in is it können kann me mit of on our ' +
    'ok please pls bitte quote quoted quotes rfq right size so sie thanks danke that the this to und us uns von we wir with would you your zu'
  ).split(' '),
);

/** Words after which a side may be either's: the desk that buys sells to no one. */
export const pronouns: ReadonlySet<string> = new Set('i me my we us our you your ich wir uns sie ihnen ihr'.split(' '));

export const sideWords: Readonly<Record<string, string>> = {
  buy: 'buy',
  kauf: 'buy',
  kaufe: 'buy',
  kaufen: 'buy',
  sell: 'sell',
  verkauf: 'sell',
  verkaufe: 'sell',
  verkaufen: 'sell',
  'two-way': 'two-way',
  '2-way': 'two-way',
  beidseitig: 'two-way',
};

export const outcomeWords: Readonly<Record<string, string>> = {
  traded: 'traded',
  gehandelt: 'traded',
  passed: 'passed',
  expired: 'expired',
  verfallen: 'expired',
  rejected: 'rejected',
  abgelehnt: 'rejected',
};

/** A pattern for the place it is tried at, which ends where a word ends. */
function sticky(source: string): RegExp {
  return new RegExp(String.raw`(?:${source})(?![\p{L}\p{N}])`, 'iudy');
}
