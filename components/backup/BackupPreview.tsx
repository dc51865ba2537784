/** What a file, or the copy kept here, would change: settings and desks with what becomes of each, to be agreed to or left. */
import { useEffect, useRef } from 'preact/hooks';
import type { Mode, PlanLine } from '@/lib/backup/plan';
import { planGroups } from '@/lib/backup/words';
import type { PlainKey } from '@/lib/texts/say';
import { useLanguage } from '../language';

export interface BackupPreviewProps {
  /** File and its making, in words. */
  title: string;
  mode: Mode;
  /** Left out where there is no choice. */
  onMode?: ((mode: Mode) => void) | undefined;
  /** Why it cannot be done, in place of what it would change. */
  refusal: string | null;
  lines: readonly PlanLine[];
  /** Names in the file that are not known here. */
  unknown: readonly string[];
  /** Names of desks by id, in the order they are to have. */
  desks: ReadonlyMap<string, string>;
  keepCopy: boolean;
  onKeepCopy: (keep: boolean) => void;
  onConfirm: () => void;
  onCancel: () => void;
}

const modeKeys: readonly (readonly [Mode, PlainKey])[] = [
  ['restore', 'backupModeRestore'],
  ['merge', 'backupModeMerge'],
];

/** Unknown names that are listed; of more it is said that there are more. */
const NAMES_LISTED = 10;

export function BackupPreview(props: BackupPreviewProps) {
  const { title, mode, onMode, refusal, lines, unknown, desks, keepCopy, onKeepCopy, onConfirm, onCancel } = props;
  const language = useLanguage();
  const { say, list } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changes = lines.some(({ effect }) => effect !== 'same');
  return (
    <section class="preview" aria-labelledby="backup-preview">
      <h2 id="backup-preview" class="label" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {onMode && (
        <fieldset class="choices">
          <legend>{say('backupMode')}</legend>
          {modeKeys.map(([value, key]) => (
            <label key={value}>
              <input type="radio" name="backup-mode" checked={mode === value} onChange={() => onMode(value)} />
              <span>{say(key)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div role="status">
        {refusal !== null && <p class="warning">{refusal}</p>}
        {refusal === null && !changes && <p>{say('backupNothingChanges')}</p>}
        {refusal === null && changes && (
          <>
            <h3 class="label">{say('backupWhatChanges')}</h3>
            <dl class="plan">
              {planGroups(lines, desks, language).map((group) => (
                <div key={group.name}>
                  <dt>{group.name}</dt>
                  {group.lines.map(({ key, text, same }) => (
                    <dd key={key} class={same ? 'muted' : undefined}>
                      {text}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </>
        )}
        {unknown.length > 0 && (
          <p class="muted">
            {say('backupLeftOut', { names: list(unknown.slice(0, NAMES_LISTED), 'plain') })}
            {unknown.length > NAMES_LISTED && ` ${say('andMore', { count: unknown.length - NAMES_LISTED })}`}
          </p>
        )}
      </div>
      {refusal === null && changes && (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={keepCopy}
              aria-describedby="keep-copy-how"
              onChange={({ currentTarget }) => onKeepCopy(currentTarget.checked)}
            />
            <span>{say('backupKeepCopy')}</span>
          </label>
          <p class="muted" id="keep-copy-how">
            {say('backupKeepCopyHow')}
          </p>
        </>
      )}
      <p class="actions">
        {refusal === null && changes && (
          <button type="button" class="button primary" onClick={onConfirm}>
            {say(mode === 'merge' ? 'backupDoMerge' : 'backupDoRestore')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {say('backupCancel')}
        </button>
      </p>
    </section>
  );
}
