/** Saves a memo as one file, to be printed or to be read as text, and says under which name. */
import { useState } from 'preact/hooks';
import type { MemoFormat } from '@/lib/memo/file-name';
import { useLanguage } from '../language';

/** Answers the name of the file. */
export type OnMemo = (format: MemoFormat) => Promise<string>;

export function SaveMemo({ onMemo }: { onMemo: OnMemo }) {
  const { say } = useLanguage();
  const [saved, setSaved] = useState<string | null>(null);
  const button = (format: MemoFormat, text: string) => (
    <button type="button" class="button" onClick={async () => setSaved(await onMemo(format))}>
      {text}
    </button>
  );
  return (
    <>
      <div class="row wraps">
        {button('html', say('memoAsHtml'))}
        {button('md', say('memoAsMarkdown'))}
      </div>
      <p role="status" class="muted">
        {saved !== null && say('memoSaved', { file: saved })}
      </p>
    </>
  );
}
