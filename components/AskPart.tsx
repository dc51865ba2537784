/** What to ask the desk next, by what an answer narrows; each with the way to record it, and all of them to be mailed. */
import type { QuestionsModel } from '@/lib/card/questions-model';
import { CopyText } from './CopyText';
import { findingId } from './FindingForm';
import { goTo } from './go-to';
import { useLanguage } from './language';
import { Part } from './Part';

export interface AskPartProps extends Pick<QuestionsModel, 'criteria'> {
  /** All questions as text; empty where there is none. */
  mail: string;
  onCopy: (text: string) => Promise<boolean>;
}

export function AskPart({ criteria, mail, onCopy }: AskPartProps) {
  const { say } = useLanguage();
  return (
    <Part id="part-ask" name={say('askNextShort')} heading={say('askThemNext')}>
      {criteria.length === 0 && <p class="muted">{say('nothingToAsk')}</p>}
      <ol class="questions">
        {criteria.map(({ criterion, ask, points }) => (
          <li key={criterion}>
            <p>{ask}</p>
            <p class="muted">
              {say('narrowsBy', { count: points })}{' '}
              <button
                type="button"
                class="link"
                aria-label={say('recordAnswerTo', { question: ask })}
                onClick={() => goTo(findingId(criterion))}
              >
                {say('recordAnswer')}
              </button>
            </p>
          </li>
        ))}
      </ol>
      {mail !== '' && <CopyText key={mail} label={say('copyQuestions')} text={mail} onCopy={onCopy} />}
    </Part>
  );
}
