/** One desk in a list: verdict sign, name, interval and bar, and a line that says why. Opens its dossier, and goes to its mention. */
import type { Assessment } from '@/lib/assessment/assess';
import { scoreInList, verdictKeys, verdictLine } from '@/lib/assessment/words';
import { joined } from '@/lib/texts/wording';
import { useLanguage } from './language';
import { ScoreBar } from './ScoreBar';
import { VerdictGlyph } from './VerdictGlyph';
import { Words } from './Words';

export interface DeskRowProps {
  id: string;
  name: string;
  /** Left out while the desk is not read: then the row has its name, and opens all the same. */
  assessment: Assessment | undefined;
  /** Whether it is still to come, where it is left out. */
  reading: boolean;
  /** Stand before the verdict: "2 mentions". */
  notes: readonly string[];
  onOpen: (deskId: string) => void;
  /** Goes to where the page names it; left out where no page does. */
  onShow?: (deskId: string) => void;
}

export function DeskRow({ id, name, assessment, reading, notes, onOpen, onShow }: DeskRowProps) {
  const { say } = useLanguage();
  return (
    <li class={onShow ? 'on-page' : undefined}>
      <button type="button" class="entry" id={`desk-${id}`} onClick={() => onOpen(id)}>
        {assessment ? <VerdictGlyph kind={assessment.verdict.kind} /> : <span />}
        <span class="name">{name}</span>
        {assessment && <RowScore assessment={assessment} />}
        <span class="muted two-lines">
          {assessment ? <RowReason assessment={assessment} notes={notes} /> : reading && say('readingDesk')}
        </span>
      </button>
      {onShow && (
        <button
          type="button"
          class="plain muted show-on-page"
          aria-label={say('showDeskOnPage', { desk: name })}
          title={say('showDeskOnPage', { desk: name })}
          onClick={() => onShow(id)}
        >
          {say('showOnPage')}
        </button>
      )}
    </li>
  );
}

function RowScore({ assessment }: { assessment: Assessment }) {
  return (
    <span class="score">
      {scoreInList(assessment, useLanguage())}
      <ScoreBar bar={assessment.score} />
    </span>
  );
}

function RowReason({ assessment: { verdict }, notes }: { assessment: Assessment; notes: readonly string[] }) {
  const language = useLanguage();
  const line = verdict.asks.includes('country') ? language.say(verdictKeys[verdict.kind]) : verdictLine(verdict, language);
  return <Words of={joined([...notes, line], ' · ')} />;
}
