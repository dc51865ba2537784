/** What a summary says of each desk and size, figure by figure, with the head of its column. */
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { FEW, type SummaryRow } from './summary';
import { basisPoints, hitRatioText, middleText, secondsText } from './words';

export const figures: readonly (readonly [head: PlainKey, text: (row: SummaryRow, language: Language) => string])[] = [
  ['headQuotes', ({ count }, { say, number }) => (count < FEW ? say('fewQuotes', { count }) : number(count))],
  ['headMedian', (row, language) => middleText(row.allIn, row.count, language)],
  ['headBest', ({ best }, language) => (best === null ? language.say('notKnown') : basisPoints(best, language))],
  ['headSpread', (row, language) => middleText(row.spread, row.count, language)],
  ['headHitRatio', hitRatioText],
  ['headRejects', ({ rejected }, { number }) => number(rejected)],
  ['headTimeToQuote', ({ timeToQuote }, language) => secondsText(timeToQuote.median, language)],
  ['headLast', ({ last }, { say, date }) => (last === null ? say('notKnown') : date(last))],
];
