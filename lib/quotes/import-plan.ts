/**
 * What an import would do, before it does it: which lines are new, which are there already, which are refused and why. A quote with an id
 * is known by it; one without, by desk and all it says, so that reading one file twice adds nothing.
 */
import { dequal } from 'dequal/lite';
import { cellsOf, columns } from './columns';
import type { Quote, QuoteTerms } from './quote';
import type { FileLine, LineProblem, Sheet } from './sheet-file';

export type PlanProblem = LineProblem | { column: null; problem: 'differs' | 'other-desk' | 'id-twice' };

export interface NewQuote {
  /** Null: it gets one when it is recorded. */
  id: string | null;
  deskId: string;
  terms: QuoteTerms;
}

export interface ImportPlan {
  fresh: readonly NewQuote[];
  /** How many lines are there already. */
  there: number;
  /** In the order of the file. */
  refused: readonly { line: number; problems: readonly PlanProblem[] }[];
  more: readonly string[];
  hasDesks: boolean;
}

export function planImport({ lines, refused, more, hasDesks }: Sheet, quotes: readonly Quote[]): ImportPlan {
  const byId = new Map(quotes.map((quote): [string, NewQuote] => [quote.id, quote]));
  const known = new Set(quotes.map(whatItSays));
  const inFile = new Set<string>();
  const fresh: NewQuote[] = [];
  const others: ImportPlan['refused'][number][] = [...refused];
  let there = 0;
  for (const line of lines) {
    const before = line.id === null ? undefined : byId.get(line.id);
    const says = whatItSays(line);
    const problem = before && problemBeside(line, before, inFile.has(before.id ?? ''));
    if (problem) others.push({ line: line.line, problems: [{ column: null, problem }] });
    else if (before || (line.id === null && known.has(says))) there += 1;
    else {
      const { id, deskId, terms } = line;
      fresh.push({ id, deskId, terms });
      known.add(says);
      if (id !== null) {
        byId.set(id, line);
        inFile.add(id);
      }
    }
  }
  return { fresh, there, refused: others.toSorted((a, b) => a.line - b.line), more, hasDesks };
}

/** What is recorded stays as it is recorded: a file changes nothing. */
function problemBeside(line: FileLine, before: NewQuote, isInFile: boolean): 'differs' | 'other-desk' | 'id-twice' | null {
  const isSame = dequal(line.terms, before.terms);
  if (line.deskId !== before.deskId) return 'other-desk';
  return isSame ? null : isInFile ? 'id-twice' : 'differs';
}

function whatItSays({ deskId, terms }: Pick<NewQuote, 'deskId' | 'terms'>): string {
  const cells = cellsOf(terms);
  return JSON.stringify([deskId, ...columns.map((column) => cells[column]), Object.entries(terms.more).sort()]);
}
