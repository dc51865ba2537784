/** What the address bar suggests while a desk's name is typed: each desk with its verdict for the user. */
import type { Assessment } from '@/lib/assessment/assess';
import { verdictSummary } from '@/lib/assessment/words';
import type { Language } from '@/lib/texts/language';

/** Browsers show about as many. */
export const MOST_SUGGESTIONS = 5;

export interface Suggestion {
  /** What stands in the address bar once it is chosen: the desk's name, which leads to it. */
  content: string;
  /** Plain text. */
  description: string;
}

export function suggestionsFor(found: readonly Assessment[], language: Language): Suggestion[] {
  return found
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name, verdict }) => ({ content: name, description: `${name} · ${verdictSummary(verdict, language)}` }));
}
