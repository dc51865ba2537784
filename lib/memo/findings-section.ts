/** What we found ourselves, each beside what the published evidence gives. Null where nothing was found. */
import { outcomeKeys } from '@/lib/assessment/words';
import type { FactorModel } from '@/lib/card/factor-model';
import type { Language } from '@/lib/texts/language';
import type { MemoItem, MemoSection } from './document';

export function findingsSection(factors: readonly FactorModel[], { say, date }: Language): MemoSection | null {
  const items = factors.flatMap(({ criteria }) =>
    criteria.flatMap(({ name, finding, publicOutcome }): MemoItem[] => {
      if (!finding) return [];
      const line = (key: 'note' | 'memoEvidence', text: string) => (text === '' ? [] : [{ name: say(key), said: { text } }]);
      const day = date(finding.day);
      const who = finding.by ? say('doneByOn', { day, name: finding.by }) : day;
      return [
        {
          said: { text: name },
          state: say('memoOursAndPublic', { ours: say(outcomeKeys[finding.outcome]), published: publicOutcome ?? '' }),
          lines: [{ said: { text: who } }, ...line('note', finding.note), ...line('memoEvidence', finding.evidence)],
        },
      ];
    }),
  );
  return items.length === 0 ? null : { heading: say('ownFindings'), blocks: [{ kind: 'items', items }] };
}
