/** What the desk's quotes come to, by size, in a memo; null where none is recorded. */
import type { Quote } from '@/lib/quotes/quote';
import { summarise } from '@/lib/quotes/summary';
import { figures } from '@/lib/quotes/summary-words';
import { sizeText } from '@/lib/quotes/words';
import type { Language } from '@/lib/texts/language';
import type { MemoSection } from './document';

export function quotesSection(quotes: readonly Quote[], language: Language): MemoSection | null {
  const { say } = language;
  const rows = summarise(quotes, []);
  if (rows.length === 0) return null;
  return {
    heading: say('quotes'),
    blocks: [
      {
        kind: 'table',
        head: [say('quoteSize'), ...figures.map(([head]) => say(head))],
        rows: rows.map((row) => [
          { text: sizeText(row.size, row.counter, language) },
          ...figures.map(([, text]) => ({ text: text(row, language) })),
        ]),
      },
    ],
  };
}
