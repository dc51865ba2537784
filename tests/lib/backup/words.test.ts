import { describe, expect, it } from 'vitest';
import type { PlanLine } from '@/lib/backup/plan';
import { planGroups, planText } from '@/lib/backup/words';
import { english, german } from '@/tests/messages';

const none = { fresh: 0, older: 0, same: 0, differing: 0, removed: 0 };
const line = (fields: Partial<PlanLine>): PlanLine => ({
  key: 'progress:alpha',
  deskId: 'alpha',
  name: 'checklist',
  effect: 'changed',
  entries: none,
  ...fields,
});

describe('a line of a plan', () => {
  it.each<[string, Partial<PlanLine>, string, string]>([
    [
      'new and known entries',
      { entries: { ...none, fresh: 12, same: 3 } },
      'Checklist: 12 entries new, 3 the same',
      'Checkliste: 12 Einträge neu, 3 gleich',
    ],
    [
      'entries for the history',
      { entries: { ...none, fresh: 1, older: 2 } },
      'Checklist: 1 entry new, 2 older than ours, kept in the history',
      'Checkliste: 1 Eintrag neu, 2 älter als unsere, im Verlauf behalten',
    ],
    ['entries that go', { entries: { ...none, removed: 1 } }, 'Checklist: 1 of ours removed', 'Checkliste: 1 unserer Einträge entfernt'],
    ['a ledger without entries', {}, 'Checklist: the same', 'Checkliste: gleich'],
    [
      'a setting',
      { name: 'weights', deskId: null, entries: null },
      'Weights: replaced by what the file holds',
      'Gewichte: ersetzt durch den Stand der Datei',
    ],
    [
      'a setting that goes',
      { name: 'weights', effect: 'removed', entries: null },
      'Weights: back to how it was at first',
      'Gewichte: zurück auf den Anfangsstand',
    ],
  ])('says in words: %s', (_what, fields, inEnglish, inGerman) => {
    expect(planText(line(fields), english)).toBe(inEnglish);
    expect(planText(line(fields), german)).toBe(inGerman);
  });

  it('that differs under one id is not passed over', () => {
    expect(planText(line({ entries: { ...none, differing: 2 } }), english)).toContain('2 with the same id that say something else');
  });
});

describe('a plan', () => {
  it('has the settings first, then the desks in their order, those that are not known by their ids last', () => {
    const lines = [
      line({ key: 'progress:gone', deskId: 'gone' }),
      line({ key: 'progress:beta', deskId: 'beta' }),
      line({ key: 'findings:alpha', name: 'ownFindings' }),
      line({}),
      line({ key: 'weights', deskId: null, name: 'weights', effect: 'same', entries: null }),
    ];
    const desks = new Map([
      ['alpha', 'Alpha Desk'],
      ['beta', 'Beta Desk'],
    ]);
    const groups = planGroups(lines, desks, english);
    expect(groups.map(({ name, lines: said }) => [name, said.length])).toEqual([
      ['Settings', 1],
      ['Alpha Desk', 2],
      ['Beta Desk', 1],
      ['gone', 1],
    ]);
    expect(groups[0]?.lines).toEqual([{ key: 'weights', text: 'Weights: the same', same: true }]);
  });
});
