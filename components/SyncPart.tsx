/** The option that keeps some settings in the browser's account: what it does and never does, on, off, and what turning it on changes. */
import { useEffect, useRef } from 'preact/hooks';
import type { SyncLine, SyncShown } from '@/lib/sync/changes';
import { useLanguage } from './language';
import { Notice } from './Notice';

export interface SyncPartProps {
  shown: SyncShown;
  /** The user's organisation has it switched off. */
  isSwitchedOff: boolean;
  /** What turning it on would change here, to be agreed to; null while it is not asked. */
  preview: readonly SyncLine[] | null;
  /** What was just done: turned off, or with what the account held deleted. */
  turnedOff: 'kept' | 'erased' | null;
  failure: string | null;
  onTurnOn: () => void;
  /** Turns on as it was shown. */
  onAgree: () => void;
  onCancel: () => void;
  onTurnOff: (erase: boolean) => void;
}

const standingKeys = { off: 'syncOff', on: 'syncOn', erased: 'syncErased' } as const;
const turnedOffKeys = { kept: 'syncTurnedOff', erased: 'syncTurnedOffErased' } as const;

export function SyncPart({ shown, isSwitchedOff, preview, turnedOff, failure, onTurnOn, onAgree, onCancel, onTurnOff }: SyncPartProps) {
  const { say } = useLanguage();
  const { standing, problems } = shown;
  const isOn = standing === 'on';
  const text = say(
    isSwitchedOff ? 'syncByOrganisation' : standing === 'off' && turnedOff ? turnedOffKeys[turnedOff] : standingKeys[standing],
  );
  const state = useRef<HTMLParagraphElement>(null);
  const hasPressed = useRef(false);
  const pressed = (act: () => void) => () => {
    hasPressed.current = true;
    act();
  };
  // Once what was pressed is gone, the focus would be nowhere.
  useEffect(() => {
    if (!hasPressed.current || document.activeElement !== document.body) return;
    hasPressed.current = false;
    state.current?.focus();
  });
  return (
    <>
      <p>{say('syncHow')}</p>
      <ul class="bullets">
        <li>{say('syncWhat')}</li>
        <li>{say('syncNever')}</li>
        <li>{say('syncBrowser')}</li>
      </ul>
      <p role="status" class="sync-state" tabIndex={-1} ref={state}>
        {text}
      </p>
      <Notice text={failure} />
      {isOn && !isSwitchedOff && problems.length > 0 && (
        <section aria-labelledby="sync-problems">
          <h3 id="sync-problems" class="label">
            {say('syncProblems')}
          </h3>
          <ul class="bullets long-words">
            {problems.map((problem) => (
              <li key={problem} class="warning">
                {problem}
              </li>
            ))}
          </ul>
        </section>
      )}
      {preview && !isOn ? (
        <SyncPreview lines={preview} onAgree={pressed(onAgree)} onCancel={pressed(onCancel)} />
      ) : (
        <p class="actions">
          {!isOn && !isSwitchedOff && (
            <button type="button" class="button" onClick={pressed(onTurnOn)}>
              {say('syncTurnOn')}
            </button>
          )}
          {isOn && (
            <>
              <button type="button" class="button" onClick={pressed(() => onTurnOff(false))}>
                {say('syncTurnOff')}
              </button>
              <button type="button" class="button" aria-describedby="sync-off-how" onClick={pressed(() => onTurnOff(true))}>
                {say('syncTurnOffErase')}
              </button>
            </>
          )}
        </p>
      )}
      {isOn && (
        <p class="muted" id="sync-off-how">
          {say('syncTurnOffHow')}
        </p>
      )}
    </>
  );
}

function SyncPreview({ lines, onAgree, onCancel }: { lines: readonly SyncLine[]; onAgree: () => void; onCancel: () => void }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="preview" aria-labelledby="sync-preview">
      <h3 id="sync-preview" class="label" tabIndex={-1} ref={heading}>
        {say('syncPreview')}
      </h3>
      <ul class="bullets long-words">
        {lines.map(({ key, field, text }) => (
          <li key={`${key} ${field}`}>{text}</li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" class="button primary" onClick={onAgree}>
          {say('syncTakeOver')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {say('backupCancel')}
        </button>
      </p>
    </section>
  );
}
