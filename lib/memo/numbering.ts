/** Numbers sources in the order in which a memo first refers to them, and lists them in that order. */

import { sourceKindKeys } from '@/lib/assessment/words';
import type { SourceModel } from '@/lib/card/source-model';
import type { Language } from '@/lib/texts/language';
import type { MemoSource, Said } from './document';

export interface Numbering {
  /** The words with the numbers of the sources behind them. */
  cited(text: Said['text'], sources: readonly SourceModel[]): Said;
  list(): MemoSource[];
}

export function createNumbering({ say, date, recorded }: Language): Numbering {
  const byUrl = new Map<string, MemoSource>();
  const numberOf = (source: SourceModel): number => {
    const there = byUrl.get(source.url);
    if (there) return there.number;
    const day = date(source.date);
    const dated = say(source.dated === 'published' ? 'publishedOn' : 'readOn', { day });
    const about = [say(sourceKindKeys[source.kind]), source.publisher, dated].join(' · ');
    const numbered = { number: byUrl.size + 1, title: recorded(source.title), url: source.url, about };
    byUrl.set(source.url, numbered);
    return numbered.number;
  };
  return {
    cited: (text, sources) => ({ text, refs: [...new Set(sources.map(numberOf))].sort((a, b) => a - b) }),
    list: () => [...byUrl.values()],
  };
}
