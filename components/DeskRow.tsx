/** One desk in a list: verdict sign, name, interval, and a line that says why. Opens the desk's view, and goes to its mention. */
import type { Assessment } from '@/lib/assessment/assess';
import { scoreInList, verdictKeys, verdictLine } from '@/lib/assessment/words';
import { joined } from '@/lib/texts/wording';
import { useLanguage } from './language';
import { VerdictGlyph } from './VerdictGlyph';
import { Words } from './Words';

export interface DeskRowProps {
  assessment: Assessment;
  /** Stand before the verdict: "2 mentions". */
  notes: readonly string[];
  onOpen: (deskId: string) => void;
  /** Goes to where the page names it; left out where no page does. */
  onShow?: (deskId: string) => void;
}

export function DeskRow({ assessment, notes, onOpen, onShow }: DeskRowProps) {
  const language = useLanguage();
  const { desk, verdict } = assessment;
  const line = verdict.asks.includes('country') ? language.say(verdictKeys[verdict.kind]) : verdictLine(verdict, language);
  return (
    <li>
      <button type="button" class="entry" id={`desk-${desk.id}`} onClick={() => onOpen(desk.id)}>
        <VerdictGlyph kind={verdict.kind} />
        <span class="name">{desk.name}</span>
        <span>{scoreInList(assessment, language)}</span>
        <span class="muted two-lines">
          <Words of={joined([...notes, line], ' · ')} />
        </span>
      </button>
      {onShow && (
        <button
          type="button"
          class="plain muted show-on-page"
          aria-label={language.say('showDeskOnPage', { desk: desk.name })}
          onClick={() => onShow(desk.id)}
        >
          {language.say('showOnPage')}
        </button>
      )}
    </li>
  );
}
