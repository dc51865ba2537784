/** Reads a sheet from a file, and saves one. */
import { useRef } from 'preact/hooks';
import { useLanguage } from '../language';

/** Bytes: several times what the browser's storage would take. */
const LARGEST = 20_000_000;

export interface SheetFileProps {
  hasOwn: boolean;
  hasOthers: boolean;
  onRead: (text: string) => void;
  onTooLarge: () => void;
  onSaveOwn: () => void;
  onSaveAll: () => void;
}

export function SheetFile({ hasOwn, hasOthers, onRead, onTooLarge, onSaveOwn, onSaveAll }: SheetFileProps) {
  const { say } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) onTooLarge();
    else onRead(await file.text());
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {say('importSheet')}
      </button>
      <input
        ref={input}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-label={say('importSheet')}
        accept=".csv,.tsv,.txt,text/csv"
        onChange={async (event) => {
          const { currentTarget } = event;
          await read(currentTarget.files?.[0]);
          // The same file can be chosen again once it was mended.
          currentTarget.value = '';
        }}
      />
      {hasOwn && (
        <button type="button" class="button" onClick={onSaveOwn}>
          {say('saveSheet')}
        </button>
      )}
      {hasOthers && (
        <button type="button" class="button" onClick={onSaveAll}>
          {say('saveAllSheets')}
        </button>
      )}
    </>
  );
}
