/** What a pack would change, line by line: the verdicts first, then scores, desks, rubric and checklist. */
import { verdictInSentence } from '@/lib/eligibility/words';
import type { Language } from '@/lib/texts/language';
import type { Differences, ListChange } from './differences';
import type { PackName } from './overlay';

export interface DifferenceLine {
  text: string;
  /** What it says in single, below it. */
  details: string[];
}

/** Names that are listed; of more it is said that there are more. */
const MOST_NAMES = 12;

export function differenceLines(differences: Differences, language: Language): DifferenceLine[] {
  const { say } = language;
  const { verdicts, scores, added, gone, others, criteria, isWeighedAnew, items } = differences;
  const lines: (DifferenceLine | null)[] = [
    {
      text: verdicts.length === 0 ? say('packNoVerdicts') : say('packVerdicts', { count: verdicts.length }),
      details: verdicts.map(({ name, before, now }) =>
        say('changed', { what: name, before: verdictInSentence(before, language), now: verdictInSentence(now, language) }),
      ),
    },
    scores.length === 0 ? null : named(say('packScores', { count: scores.length }), scores, language),
    added.length === 0 ? null : named(say('packDesksAdded', { count: added.length }), added, language, say('packDesksAddedHow')),
    gone.length === 0 ? null : named(say('packDesksGone', { count: gone.length }), gone, language, say('packDesksGoneHow')),
    others.length === 0 ? null : named(say('packDesksOtherwise', { count: others.length }), others, language),
    isWeighedAnew ? { text: say('packWeighedAnew'), details: [] } : null,
    listLine(say('criteria'), criteria, language),
    listLine(say('packItems'), items, language),
  ];
  return lines.flatMap((line) => line ?? []);
}

function named(text: string, names: readonly string[], { list, say }: Language, more = ''): DifferenceLine {
  const left = names.length - MOST_NAMES;
  const listed = list(names.slice(0, MOST_NAMES), 'plain') + (left > 0 ? ` ${say('andMore', { count: left })}` : '');
  return { text, details: more === '' ? [listed] : [listed, more] };
}

function listLine(name: string, { added, gone, changed }: ListChange, language: Language): DifferenceLine | null {
  const { say } = language;
  const details = [
    added.length === 0 ? [] : named('', added, language).details.map((names) => say('packListAdded', { names })),
    gone.length === 0 ? [] : named('', gone, language).details.map((names) => say('packListGone', { names })),
    changed.length === 0 ? [] : named('', changed, language).details.map((names) => say('packListChanged', { names })),
  ].flat();
  return details.length === 0 ? null : { text: name, details };
}

/** What a pack is called on screen. Publisher and id are the pack's own words. */
export function packTitle({ id, publisher, version, made }: PackName, { say, date }: Language): string {
  return say('packTitle', { day: date(made), id, publisher, version });
}
