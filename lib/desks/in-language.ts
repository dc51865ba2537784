/** What we know in one language: texts of the data that are ours are said in it, what is recorded stays as it was. */
import { type LocalText, localText } from '@/lib/texts/local-text';
import type { Directory, DirectoryData } from './directory';

export function inLanguage(data: DirectoryData, locale: string): Directory {
  const { rubric, checklist, quickPicks, regions } = data;
  const say = (text: LocalText) => localText(text, locale);
  const sayEach = <K extends string>(texts: Readonly<Record<K, LocalText>>) =>
    Object.fromEntries(Object.entries<LocalText>(texts).map(([key, text]) => [key, say(text)])) as Record<K, string>;
  const { EU, EEA } = regions.groups;
  return {
    ...data,
    rubric: {
      ...rubric,
      factors: rubric.factors.map((factor) => ({
        ...factor,
        name: say(factor.name),
        criteria: factor.criteria.map((criterion) => ({
          ...criterion,
          name: say(criterion.name),
          ask: say(criterion.ask),
          metWhen: say(criterion.metWhen),
        })),
      })),
    },
    checklist: checklist.map((item) => ({ ...item, title: say(item.title), how: say(item.how) })),
    quickPicks: { ...quickPicks, picks: quickPicks.picks.map((pick) => ({ ...pick, useCase: say(pick.useCase) })) },
    regions: {
      ...regions,
      usStates: sayEach(regions.usStates),
      groups: { EU: { ...EU, name: say(EU.name) }, EEA: { ...EEA, name: say(EEA.name) } },
    },
  };
}
