/** The hover card. In this order: may we trade there; how good, how sure; who else; what is left to do. */
import type { CardModel } from '@/lib/card/card-model';
import type { SiteWords } from '@/lib/domains/site-words';
import type { PauseKind } from '@/lib/profile/pause';
import { Alternatives } from './Alternatives';
import { ChangesNote } from './ChangesNote';
import { Eligibility } from './Eligibility';
import { FitRows } from './FitRows';
import { useLanguage } from './language';
import { PauseMenu } from './PauseMenu';
import { ScoreSummary } from './ScoreSummary';
import { SiteLine } from './SiteLine';
import { SourceList } from './SourceList';
import { Words } from './Words';

export interface DeskCardProps {
  model: CardModel;
  /** It was asked for and stays: a dialog, not a remark beside the text. */
  pinned: boolean;
  /** What is said of the page's site; null where there is nothing. */
  about: SiteWords | null;
  /** It was clicked or got the focus. */
  onPin: () => void;
  /** Site of the page it stands on; null where that is none. */
  site: string | null;
  onPause: (kind: PauseKind) => void;
  onClose: () => void;
  onOpenDesk: (deskId: string) => void;
  onOpenOptions: () => void;
}

export function DeskCard({ model, pinned, about, site, onPin, onPause, onClose, onOpenDesk, onOpenOptions }: DeskCardProps) {
  const { say, date } = useLanguage();
  const {
    verdict,
    checklist,
    fit,
    score: { askNext },
  } = model;
  return (
    <section
      class="dl card"
      role={pinned ? 'dialog' : undefined}
      aria-label={say('cardOf', { desk: model.name })}
      tabIndex={-1}
      onFocusIn={onPin}
    >
      <header class="part">
        <div class="row">
          <h2>{model.name}</h2>
          <button type="button" class="plain muted" onClick={onClose} aria-label={say('closeCard')}>
            {say('close')}
          </button>
        </div>
        <p class="muted">
          <Words of={model.subtitle} />
        </p>
      </header>
      {about && <SiteLine words={about} />}
      {model.changes && <ChangesNote changes={model.changes} />}
      <Eligibility verdict={verdict} onOpenOptions={onOpenOptions} />
      <section class="part" aria-label={say('score')}>
        <ScoreSummary score={model.score} factors={model.factors} />
        {askNext && (
          <p class="muted" style={{ marginTop: '8px' }}>
            {say('askNext', { question: askNext.ask, count: askNext.points })}
          </p>
        )}
      </section>
      {fit.summary && (
        <section class="part" aria-label={say('fit')}>
          <details>
            <summary>{say('fitIs', { summary: fit.summary })}</summary>
            <FitRows rows={fit.rows} />
          </details>
        </section>
      )}
      <div class="part">
        <Alternatives {...model} heading="h3" onOpen={onOpenDesk} />
      </div>
      <section class="part row next" aria-label={say('checklist')}>
        <p class="muted">
          {checklist.next
            ? say('checklistNext', { done: checklist.done, total: checklist.total, next: checklist.next })
            : say('checklistAllDone', { done: checklist.done, total: checklist.total })}
          {checklist.blocking > 0 && ` · ${say('blockingCount', { count: checklist.blocking })}`}
        </p>
        <button type="button" class="button primary" onClick={() => onOpenDesk(model.deskId)}>
          {say('openDossier')}
        </button>
      </section>
      <footer class="part small muted">
        <SourceList
          sources={model.sources}
          label={`${say('asOf', { day: date(model.asOf) })} · ${say('sources', { count: model.sources.length })}`}
        />
        <p>{say('closing')}</p>
        <PauseMenu desk={model.name} site={site} onPause={onPause} />
      </footer>
    </section>
  );
}
