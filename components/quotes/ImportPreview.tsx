/** What an import would record, what is there already and what it refuses, line by line; nothing is recorded before it is confirmed. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImportPlan } from '@/lib/quotes/import-plan';
import { lackingIn } from '@/lib/quotes/lacking';
import { problemText } from '@/lib/quotes/problem-words';
import { lackingText } from '@/lib/quotes/words';
import type { Result } from '@/lib/result';
import { useLanguage } from '../language';

/** How many refused lines are listed at a time. */
const PORTION = 50;

export interface ImportPreviewProps {
  plan: ImportPlan;
  /** Whose the lines are where the file does not say. */
  deskName: string;
  onConfirm: () => Promise<Result>;
  onCancel: () => void;
}

export function ImportPreview({ plan: { fresh, there, refused, more, hasDesks }, deskName, onConfirm, onCancel }: ImportPreviewProps) {
  const language = useLanguage();
  const { say, number, list } = language;
  const [rows, setRows] = useState(PORTION);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const costless = useMemo(() => lackingIn(fresh.map(({ terms }) => terms)), [fresh]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="import" aria-label={say('importPreview')}>
      <h3 ref={heading} tabIndex={-1}>
        {say('importPreview')}
      </h3>
      <ul class="bullets">
        <li>{say('importNew', { count: fresh.length })}</li>
        {costless.count > 0 && (
          <li>
            {say('importCostless', { count: costless.count })} {lackingText(costless, language)}
          </li>
        )}
        <li>{say('importThere', { count: there })}</li>
        <li>{say('importRefused', { count: refused.length })}</li>
        {!hasDesks && <li>{say('importAllOf', { desk: deskName })}</li>}
        {more.length > 0 && <li>{say('importMore', { columns: list(more, 'and') })}</li>}
      </ul>
      {refused.length > 0 && (
        <ol class="refused">
          {refused.slice(0, rows).map(({ line, problems }) => (
            <li key={line}>
              <span class="muted">{say('lineNumber', { number: number(line) })}</span>
              <span>{problems.map((problem) => problemText(problem, language)).join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
      {refused.length > rows && (
        <button type="button" class="button" onClick={() => setRows(rows + PORTION)}>
          {say('showMore', { count: refused.length - rows })}
        </button>
      )}
      <p role="status" class="muted">
        {isSaving && say('importRecording')}
      </p>
      <div role="alert">{failure !== null && <p class="warning">{failure}</p>}</div>
      <div class="actions">
        {fresh.length > 0 && (
          <button
            type="button"
            class="button primary"
            disabled={isSaving}
            onClick={async () => {
              setSaving(true);
              const result = await onConfirm();
              setSaving(false);
              setFailure(result.ok ? null : result.reason);
            }}
          >
            {say('importConfirm', { count: fresh.length })}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {say(fresh.length > 0 ? 'cancel' : 'close')}
        </button>
      </div>
    </section>
  );
}
