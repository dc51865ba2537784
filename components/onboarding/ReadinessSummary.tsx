/** How far a desk's onboarding has come: ready or what blocks, how many items are done, when the next review is due. */
import type { DeskFile } from '@/lib/onboarding/file-entry';
import type { Readiness } from '@/lib/onboarding/readiness';
import { isShortlisted } from '@/lib/onboarding/shortlist';
import { readinessText } from '@/lib/onboarding/words';
import { useLanguage } from '../language';

export interface ReadinessSummaryProps {
  readiness: Readiness;
  file: DeskFile;
  onShortlist: (on: boolean) => void;
}

export function ReadinessSummary({ readiness, file, onShortlist }: ReadinessSummaryProps) {
  const language = useLanguage();
  const { say, date } = language;
  const { done, total, blocking, reviewsDue, nextReview } = readiness;
  return (
    <>
      <div class="row">
        <p class="verdict">{readinessText(readiness, language)}</p>
        {nextReview !== null && <p class="muted">{say('nextReviewOn', { day: date(nextReview) })}</p>}
      </div>
      <div class="bar tall" aria-hidden="true">
        <span class="proven" style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </div>
      <p class="muted">{say('onboardingChecklist', { done, total })}</p>
      {reviewsDue.length > 0 && <p class="warning">{say('reviewsDue', { count: reviewsDue.length })}</p>}
      {blocking.length > 0 && (
        <details>
          <summary>{say('whatBlocks')}</summary>
          <ul class="bullets">
            {blocking.map(({ item }) => (
              <li key={item.id}>{item.title}</li>
            ))}
          </ul>
        </details>
      )}
      <label class="choice">
        <input type="checkbox" checked={isShortlisted(file)} onChange={(event) => onShortlist(event.currentTarget.checked)} />
        <span>{say('onShortlist')}</span>
      </label>
      <p class="muted small">{say('readinessIsYours')}</p>
    </>
  );
}
