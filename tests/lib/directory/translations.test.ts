import data from 'virtual:directory';
import { expect, it } from 'vitest';
import { inLanguage } from '@/lib/desks/in-language';
import type { LocalText } from '@/lib/texts/local-text';

const { rubric, checklist, quickPicks, regions } = data;
/** Every text of the data that is ours. */
const own: LocalText[] = [
  ...rubric.factors.flatMap(({ name, criteria }) => [name, ...criteria.flatMap((one) => [one.name, one.ask, one.metWhen])]),
  ...checklist.flatMap(({ title, how }) => [title, how]),
  ...quickPicks.picks.map(({ useCase }) => useCase),
  ...Object.values(regions.groups).map(({ name }) => name),
];

it('every text of ours in the data is there in German, but for terms that both languages have', () => {
  expect(own.filter((text) => typeof text === 'string')).toEqual(['Spot', 'UX']);
  expect(own.filter((text) => typeof text !== 'string' && (text['de'] ?? '') === '')).toEqual([]);
});

it('no two texts of a kind read alike in German', () => {
  const german = inLanguage(data, 'de');
  const names = german.rubric.factors.flatMap(({ criteria }) => criteria.map(({ name }) => name));
  const titles = german.checklist.map(({ title }) => title);
  const uses = german.quickPicks.picks.map(({ useCase }) => useCase);
  for (const texts of [names, titles, uses]) expect(new Set(texts).size).toBe(texts.length);
});

it('is said in one language whole: names, questions, checklist, use cases, regions', () => {
  const [english, german] = ['en', 'de-CH'].map((locale) => inLanguage(data, locale));
  const said = (one = english) => [
    one?.rubric.factors[0]?.name,
    one?.rubric.factors[0]?.criteria[2]?.ask,
    one?.checklist.find(({ id }) => id === 'standing-instructions')?.title,
    one?.quickPicks.picks[2]?.useCase,
    one?.regions.usStates['CA'],
    one?.regions.groups.EU.name,
  ];
  expect(said(english)).toEqual([
    'Liquidity',
    'Are your quotes firm, on request or streamed?',
    'Call back on settlement instructions',
    'Maximum global liquidity',
    'California',
    'European Union',
  ]);
  expect(said(german)).toEqual([
    'Liquidität',
    'Sind Ihre Quotierungen verbindlich, auf Anfrage oder gestreamt?',
    'Abwicklungsanweisungen per Rückruf bestätigen',
    'Größtmögliche globale Liquidität',
    'Kalifornien',
    'Europäische Union',
  ]);
});
