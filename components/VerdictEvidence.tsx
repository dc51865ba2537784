/** What the verdict rests on: its sources, and the other rules that were weighed, folded side by side. */
import { standingKeys } from '@/lib/assessment/words';
import type { CardModel } from '@/lib/card/card-model';
import { useLanguage } from './language';
import { SourceList } from './SourceList';
import { Recorded } from './Words';

export function VerdictEvidence({ verdict: { sources, further } }: Pick<CardModel, 'verdict'>) {
  const { say } = useLanguage();
  return (
    <div class="folds">
      <SourceList sources={sources} label={say('sources', { count: sources.length })} />
      {further.length > 0 && (
        <details>
          <summary>{say('moreRules', { count: further.length })}</summary>
          <ul class="claims">
            {further.map((rule) => (
              <li key={rule.reason}>
                <strong>{rule.outcome}.</strong> <Recorded text={rule.reason} />{' '}
                <span class="muted">{say(standingKeys[rule.standing])}</span>
                <SourceList sources={rule.sources} label={say('sources', { count: rule.sources.length })} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
