/** Why something was not read or not taken, in words: of a line of chat, of a field, of a line of a file, of a file. */
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import { columnKeys } from './column-words';
import { type FileColumn, fileColumns } from './columns';
import type { PlanProblem } from './import-plan';
import type { Doubt } from './line-patterns';
import type { Contradiction } from './problems';
import type { CellProblem } from './read-cells';
import { type FileProblem, MOST_LINES, MOST_MORE } from './sheet-file';

type Keys<T extends string> = Readonly<Record<T, PlainKey>>;

export const doubtKeys: Keys<Doubt> = {
  'not-understood': 'doubtNotUnderstood',
  'ambiguous-number': 'doubtAmbiguous',
  'unreadable-number': 'doubtUnreadable',
  'net-of-what': 'doubtNet',
  'minutes-or-millions': 'doubtMinutes',
  'no-date': 'doubtNoDate',
  'no-zone': 'doubtNoZone',
  'whose-side': 'doubtWhoseSide',
  'said-twice': 'doubtTwice',
  'bid-above-ask': 'doubtBidAboveAsk',
  'half-a-two-way': 'doubtHalfTwoWay',
  'half-said': 'doubtHalfSaid',
};

export const contradictionKeys: Keys<Contradiction> = {
  'same-currencies': 'quoteSameCurrencies',
  'price-missing': 'quotePriceMissing',
  'two-way-with-one-price': 'quoteOnePrice',
  'bid-above-ask': 'quoteBidAboveAsk',
  'taken-side-missing': 'quoteTakenMissing',
  'taken-without-trade': 'quoteTakenWithoutTrade',
  'taken-other-side': 'quoteTakenOther',
  'expired-before-asked': 'quoteExpiredBefore',
};

const cellKeys: Keys<CellProblem | 'not-an-id' | 'unknown-desk'> = {
  ambiguous: 'cellAmbiguous',
  'not-a-number': 'cellNotANumber',
  missing: 'cellMissing',
  'not-a-moment': 'cellNotAMoment',
  'zone-missing': 'cellZoneMissing',
  'not-a-pair': 'cellNotAPair',
  'not-listed': 'cellNotListed',
  'not-a-decimal': 'cellNotADecimal',
  'not-above-zero': 'cellNotAboveZero',
  'below-zero': 'cellBelowZero',
  'not-a-count': 'cellNotACount',
  'not-a-unit': 'cellNotAUnit',
  'not-of-the-pair': 'cellNotOfPair',
  'too-long': 'cellTooLong',
  'without-amount': 'cellWithoutAmount',
  'beside-two-way': 'cellBesideTwoWay',
  'half-a-two-way': 'cellHalfTwoWay',
  'not-an-id': 'cellNotAnId',
  'unknown-desk': 'cellUnknownDesk',
};

const lineKeys: Keys<'beyond-header' | 'differs' | 'other-desk' | 'id-twice'> = {
  'beyond-header': 'lineBeyondHeader',
  differs: 'lineDiffers',
  'other-desk': 'lineOtherDesk',
  'id-twice': 'lineIdTwice',
};

/** What is wrong, without the field's name. */
export function cellProblemText(problem: PlanProblem['problem'], { say }: Language): string {
  if (Object.hasOwn(contradictionKeys, problem)) return say(contradictionKeys[problem as Contradiction]);
  if (Object.hasOwn(lineKeys, problem)) return say(lineKeys[problem as keyof typeof lineKeys]);
  return say(cellKeys[problem as keyof typeof cellKeys]);
}

/** "Price: …" where it is one field's. */
export function problemText({ column, problem }: PlanProblem, language: Language): string {
  const what = cellProblemText(problem, language);
  if (column === null) return what;
  const known = fileColumns.find((one): one is FileColumn => one === column);
  return language.say('problemAt', { field: known ? language.say(columnKeys[known]) : column, problem: what });
}

export function fileProblemText(problem: FileProblem, { say, number }: Language): string {
  switch (problem.kind) {
    case 'quotes':
      return problem.line === null ? say('fileUnreadable') : say('fileQuotes', { line: number(problem.line) });
    case 'unreadable':
      return say('fileUnreadable');
    case 'no-header':
      return say('fileNoHeader');
    case 'no-lines':
      return say('fileNoLines');
    case 'too-many-lines':
      return say('fileTooManyLines', { number: MOST_LINES });
    case 'too-many-columns':
      return say('fileTooManyColumns', { number: MOST_MORE });
    case 'column-twice':
      return say('fileColumnTwice', { column: problem.column });
    case 'column-name':
      return say('fileColumnName', { column: problem.column });
  }
}
