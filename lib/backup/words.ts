/** What taking in a backup would change, in words: the settings first, then desk by desk. */
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { EntryCounts, PlanLine } from './plan';

export interface PlanGroup {
  /** "Settings", or a desk. */
  name: string;
  lines: { key: string; text: string; same: boolean }[];
}

const effectKeys: Readonly<Record<PlanLine['effect'], PlainKey>> = {
  new: 'planNew',
  changed: 'planReplaced',
  removed: 'planReset',
  same: 'planSame',
};

/** `desks`: names by id, in the order they are to have; one that is not in it is named by its id, after them. */
export function planGroups(lines: readonly PlanLine[], desks: ReadonlyMap<string, string>, language: Language): PlanGroup[] {
  const { say } = language;
  const unknown = lines.flatMap(({ deskId }) => (deskId === null || desks.has(deskId) ? [] : [deskId]));
  const groups: [string | null, string][] = [
    [null, say('settings')],
    ...desks,
    ...[...new Set(unknown)].map((id): [string, string] => [id, id]),
  ];
  return groups.flatMap(([id, name]) => {
    const own = lines.filter(({ deskId }) => deskId === id);
    const said = own.map((line) => ({ key: line.key, text: planText(line, language), same: line.effect === 'same' }));
    return own.length === 0 ? [] : [{ name, lines: said }];
  });
}

/** "Checklist: 12 entries new, 3 the same". */
export function planText({ name, effect, entries }: PlanLine, language: Language): string {
  const { say } = language;
  return say('planLine', { name: say(name), what: entries === null ? say(effectKeys[effect]) : countsText(entries, language) });
}

function countsText({ fresh, older, same, differing, removed }: EntryCounts, { say, list }: Language): string {
  const parts = [
    fresh === 0 ? '' : say('planEntriesNew', { count: fresh }),
    older === 0 ? '' : say('planEntriesOlder', { count: older }),
    differing === 0 ? '' : say('planEntriesDiffering', { count: differing }),
    removed === 0 ? '' : say('planEntriesRemoved', { count: removed }),
    same === 0 ? '' : say('planEntriesSame', { count: same }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? say('planSame') : list(parts, 'plain');
}
