/** A text to report a wrong warning by: shown, so that it can be read before it is pasted anywhere. Nothing is sent. */
import { useLanguage } from './language';

export interface ReportWrongProps {
  text: string;
  /** Whether it was put on the clipboard. */
  isCopied: boolean;
}

export function ReportWrong({ text, isCopied }: ReportWrongProps) {
  const { say } = useLanguage();
  return (
    <div class="report">
      <p role="status">{say(isCopied ? 'reportCopied' : 'reportToCopy')}</p>
      <textarea aria-label={say('report')} readOnly rows={4} value={text} onFocus={(event) => event.currentTarget.select()} />
    </div>
  );
}
