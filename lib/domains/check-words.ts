/** What must hold between `data/look-alikes.json` and the official domains: no entry that silences or marks nothing. */
import { type Name, namesOfDesks } from './names';
import { oneEdit } from './one-edit';
import type { LookAlikeWords } from './words-schema';

/** Every problem as field and reason. */
export function checkWords(words: LookAlikeWords, desks: Parameters<typeof namesOfDesks>[0]): { field: string; reason: string }[] {
  const names = namesOfDesks(desks, words);
  const isOfficial = (label: string) => names.some((name) => name.label === label);
  return [
    ...words.ordinaryNames
      .filter((label) => !isOfficial(label))
      .map((label) => ({ field: 'ordinaryNames', reason: `"${label}" is the label of no official domain: take it away` })),
    ...words.ownNames
      .filter((own) => !names.some((name) => isNear(own.split('.', 1)[0] ?? own, name)))
      .map((own) => ({ field: 'ownNames', reason: `"${own}" is near no official label, so nothing would be said of it: take it away` })),
    ...Object.entries(words.words).flatMap(([kind, list]) =>
      list.filter((word) => isOfficial(word)).map((word) => ({ field: `words.${kind}`, reason: `"${word}" is an official label` })),
    ),
  ];
}

function isNear(own: string, { label, fullNames }: Name): boolean {
  return oneEdit(own, label) !== null || own.includes(label) || fullNames.some((full) => own.replaceAll('-', '').includes(full));
}
