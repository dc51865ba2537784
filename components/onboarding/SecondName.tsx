/** The second person types a name under what the first has done. */
import { useState } from 'preact/hooks';
import { NAME_LIMIT } from '@/lib/onboarding/file-entry';
import { useLanguage } from '../language';

export interface SecondNameProps {
  itemId: string;
  title: string;
  onApprove: (itemId: string, name: string) => void;
}

export function SecondName({ itemId, title, onApprove }: SecondNameProps) {
  const { say } = useLanguage();
  const [name, setName] = useState('');
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        onApprove(itemId, name);
      }}
    >
      <label>
        <span>{say('secondPersonsName')}</span>
        <input
          type="text"
          required
          maxLength={NAME_LIMIT}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {say('approve')}
        <span class="unseen"> {title}</span>
      </button>
    </form>
  );
}
