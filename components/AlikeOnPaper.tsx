/** What a printed sheet says in place of the folded rows: each question with the one answer of all desks, running on. */
import type { CompareGroup } from '@/lib/compare/row';
import { joined } from '@/lib/texts/wording';
import { useLanguage } from './language';
import { Words } from './Words';

export function AlikeOnPaper({ groups }: { groups: readonly CompareGroup[] }) {
  const { say, wording } = useLanguage();
  if (groups.length === 0) return null;
  return (
    <p class="on-paper alike-on-paper">
      <strong>{say('compareAlikeAt')}</strong>
      {groups.map(({ id, name, rows }) => (
        <span key={id}>
          {' · '}
          <em>{name}</em>{' '}
          <Words
            of={joined(
              rows.map(({ name: what, leads, cells: [cell] }) => {
                const said = cell?.text ?? '';
                return leads ? said : wording('compareSaid', { what, said });
              }),
              '; ',
            )}
          />
        </span>
      ))}
    </p>
  );
}
