/** What was changed, newest first: when, by whom, from what to what. */
import type { HistoryLine } from '@/lib/ledger/history';
import { historyText } from '@/lib/onboarding/words';
import { useLanguage } from '../language';

export function History({ lines }: { lines: readonly HistoryLine[] }) {
  const language = useLanguage();
  const { say, date, time } = language;
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{say('historyOf', { count: lines.length })}</summary>
      <ol class="history">
        {lines.map((line) => (
          <li key={line.id}>
            <span class="muted">
              {date(line.at)}, {time(line.at)} · {line.by || say('nobodyNamed')}
            </span>
            <span>{historyText(line, language)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
