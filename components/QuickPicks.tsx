/** The guide's use cases, then the user's needs, each with the desk to ask and why it is that one. */
import type { Assessment } from '@/lib/assessment/assess';
import { scoreInList, verdictSummaryInSentence } from '@/lib/assessment/words';
import { type SourceModel, sourceModels } from '@/lib/card/source-model';
import type { NeedPick } from '@/lib/quick-picks/by-need';
import type { ResolvedPick } from '@/lib/quick-picks/resolve';
import type { Wording } from '@/lib/texts/wording';
import { useLanguage } from './language';
import { SourceLines } from './SourceLines';
import { VerdictGlyph } from './VerdictGlyph';
import { Words } from './Words';

export interface QuickPicksProps {
  picks: readonly ResolvedPick[];
  needPicks: readonly NeedPick[];
  /** Where the use cases are published. */
  source: SourceModel;
  onOpen: (deskId: string) => void;
}

export function QuickPicks({ picks, needPicks, source, onOpen }: QuickPicksProps) {
  const { say } = useLanguage();
  return (
    <>
      <h2 class="label">{say('byUseCase')}</h2>
      <ul>
        {picks.map(({ id, useCase, pick, guidePick, reason }) => (
          <PickRow key={id} title={useCase} shown={pick ?? guidePick} reason={reason} onOpen={onOpen} />
        ))}
      </ul>
      <h2 class="label" style={{ marginTop: '12px' }}>
        {say('byNeed')}
      </h2>
      <ul>
        {needPicks.map(({ id, need, pick, reason, claims }) =>
          pick ? (
            <PickRow
              key={id}
              title={need}
              shown={pick}
              reason={reason}
              sources={sourceModels(pick.desk, claims.slice(0, 1))}
              onOpen={onOpen}
            />
          ) : (
            <li key={id} class="entry">
              <span />
              <span class="name">{need}</span>
              <span />
              <span class="muted">
                <Words of={reason} />
              </span>
            </li>
          ),
        )}
      </ul>
      <p class="muted" style={{ marginTop: '12px' }}>
        {say('picksAreGuides')}
      </p>
      <SourceLines sources={[source]} />
    </>
  );
}

interface PickRowProps {
  title: string;
  shown: Assessment;
  reason: Wording;
  sources?: readonly SourceModel[];
  onOpen: (deskId: string) => void;
}

function PickRow({ title, shown, reason, sources = [], onOpen }: PickRowProps) {
  const language = useLanguage();
  const { desk, name, verdict } = shown;
  return (
    <li>
      <button type="button" class="entry" id={`pick-${title}`} onClick={() => onOpen(desk.id)}>
        <VerdictGlyph kind={verdict.kind} />
        <span class="name">{title}</span>
        <span>{scoreInList(shown, language)}</span>
        <span class="muted">
          <span class="ink">{name}</span>, {verdictSummaryInSentence(verdict, language)} · <Words of={reason} />
        </span>
      </button>
      {sources.length > 0 && (
        <div class="beneath">
          <SourceLines sources={sources} />
        </div>
      )}
    </li>
  );
}
