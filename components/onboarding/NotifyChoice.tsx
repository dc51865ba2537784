/** Whether reviews that fall due are told by a notification, beside the sign on the toolbar button. */
import { useLanguage } from '../language';

export interface NotifyChoiceProps {
  notify: boolean;
  onChoose: (notify: boolean) => void;
}

export function NotifyChoice({ notify, onChoose }: NotifyChoiceProps) {
  const { say } = useLanguage();
  return (
    <label class="choice">
      <input type="checkbox" checked={notify} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <span>{say('notifyOfReviews')}</span>
    </label>
  );
}
