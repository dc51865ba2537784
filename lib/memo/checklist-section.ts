/** The checklist as it was answered, by group; and what of it is open, what blocks first. */
import { checklistGroups } from '@/lib/desks/kinds';
import type { ItemStanding, Readiness } from '@/lib/onboarding/readiness';
import { doneText, groupKeys, standingKeys } from '@/lib/onboarding/words';
import type { Language } from '@/lib/texts/language';
import type { MemoBlock, MemoItem, MemoSection } from './document';

const isSettled = ({ standing }: ItemStanding) => standing === 'done' || standing === 'not-applicable';

export function openSection({ items }: Pick<Readiness, 'items'>, language: Language): MemoSection {
  const { say } = language;
  const open = items.filter((item) => !isSettled(item));
  const blocking = open.filter(({ blocks }) => blocks);
  const others = open.filter(({ blocks }) => !blocks);
  const part = (heading: string, list: readonly ItemStanding[]): MemoBlock[] =>
    list.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'items', items: list.map((item) => itemOf(item, language)) },
        ];
  return {
    heading: say('memoOpen'),
    blocks: [
      ...(open.length === 0 ? [{ kind: 'text', said: { text: say('memoNothingOpen') } } satisfies MemoBlock] : []),
      ...part(say('whatBlocks'), blocking),
      ...part(say('memoOpenBesides'), others),
    ],
  };
}

export function answersSection({ items, done, total }: Pick<Readiness, 'items' | 'done' | 'total'>, language: Language): MemoSection {
  const { say } = language;
  return {
    heading: say('onboardingChecklist', { done, total }),
    blocks: checklistGroups.flatMap((group): MemoBlock[] => {
      const own = items.filter(({ item }) => item.group === group);
      if (own.length === 0) return [];
      const heading = say('groupDone', { group: say(groupKeys[group]), done: own.filter(isSettled).length, total: own.length });
      return [
        { kind: 'heading', text: heading },
        { kind: 'items', items: own.map((item) => itemOf(item, language)) },
      ];
    }),
  };
}

function itemOf(item: ItemStanding, language: Language): MemoItem {
  const { say } = language;
  const { record, standing, blocks } = item;
  const line = (name: string, text: string) => (text === '' ? [] : [{ name, said: { text } }]);
  const who = doneText(item, language);
  return {
    said: { text: item.item.title },
    state: [say(standingKeys[standing]), blocks ? say('itemBlocks') : ''].filter(Boolean).join(' · '),
    warns: blocks,
    lines: [
      ...(who === '' ? [] : [{ said: { text: who } }]),
      ...line(say('itemReason'), record.reason),
      ...line(say('note'), record.note),
      ...line(say('memoEvidence'), record.evidence),
    ],
  };
}
