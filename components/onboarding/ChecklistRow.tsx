/** One checklist item: a box to tick, how it stands and why, and behind one press the form, the second name and the history. */

import { type Drafts, itemForm } from '@/lib/drafts/draft';
import { historyOf } from '@/lib/ledger/history';
import { type DeskFile, subjectOfItem } from '@/lib/onboarding/file-entry';
import { doneText, standingKeys } from '@/lib/onboarding/words';
import { useLanguage } from '../language';
import { Evidence } from './Evidence';
import { History } from './History';
import { ItemForm, type ItemFormProps } from './ItemForm';
import { SecondName } from './SecondName';

export interface ChecklistRowProps extends Omit<ItemFormProps, 'draft'> {
  file: DeskFile;
  /** What was written into forms of the dossier and not saved. */
  drafts: Drafts;
  /** Ids of the items that the user's organisation set. */
  set: readonly string[];
  onTick: (itemId: string, done: boolean) => void;
  onApprove: (itemId: string, name: string) => void;
}

export function ChecklistRow({ file, drafts, set, onTick, onApprove, ...form }: ChecklistRowProps) {
  const one = form.standing;
  const language = useLanguage();
  const { say } = language;
  const { item, record, standing, needsSecond, blocks } = one;
  const isDone = record.state === 'done';
  const draft = drafts[itemForm(item.id)] ?? null;
  const notes = [
    blocks ? say('itemBlocks') : '',
    standing === 'open' || standing === 'done' ? '' : say(standingKeys[standing]),
    needsSecond && record.second === null && standing === 'open' ? say('itemNeedsSecond') : '',
  ];
  return (
    <li>
      <label class="whole">
        <input type="checkbox" checked={isDone} onChange={(event) => onTick(item.id, event.currentTarget.checked)} />
        <span class={blocks ? 'item blocking' : 'item'}>{item.title}</span>
        <span class="muted">{item.how}</span>
      </label>
      <div class="beneath">
        {notes.some((note) => note !== '') && <p class="standing">{notes.filter((note) => note !== '').join(' · ')}</p>}
        {set.includes(item.id) && <p class="muted">{say('setByOrganisation')}</p>}
        {record.reason !== '' && <p>{record.reason}</p>}
        {isDone && <p class="muted">{doneText(one, language)}</p>}
        {record.note !== '' && <p class="muted">{record.note}</p>}
        <Evidence text={record.evidence} />
        {standing === 'awaiting-second' && <SecondName itemId={item.id} title={item.title} onApprove={onApprove} />}
        <details>
          <summary>
            {say('itemRecord')}
            <span class="unseen"> {say('onItem', { item: item.title })}</span>
            {draft && <span class="draft"> · {say('notSavedYetNote')}</span>}
          </summary>
          <ItemForm {...form} draft={draft} />
          <History lines={historyOf(file, subjectOfItem(item.id))} />
        </details>
      </div>
    </li>
  );
}
