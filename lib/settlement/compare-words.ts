/** What a comparison found, in words: what the pasted text is to one on file, and what speaks against paying to it all the same. */
import type { Language } from '@/lib/texts/language';
import type { Match } from './compare';
import { instructionName, networkText } from './words';

type Speaks = Pick<Language, 'say' | 'date'>;
type DeskNames = ReadonlyMap<string, string>;

export function matchText({ kind, file, differing, start, end }: Match, deskNames: DeskNames, language: Speaks): string {
  const { say } = language;
  const { instruction: filed, deskId, network } = file;
  const desk = deskNames.get(deskId) ?? deskId;
  const instruction = say('ssiOfDesk', { desk, instruction: instructionName(filed, language) });
  switch (kind) {
    case 'exact':
      return say('compareExact', { instruction });
    case 'other-case':
      return say('compareOtherCase', { instruction, network: network === 'bank' ? '' : networkText(network, '', language) });
    case 'same-ends':
      return say('compareSameEnds', { instruction, start, end, count: differing });
    case 'near':
      return say('compareNear', { instruction, count: differing });
  }
}

/** Of one that is the same: why it is not to be paid to. None: it stands on file for this desk and was called back. */
export function cautionsOf({ file }: Match, deskId: string, deskNames: DeskNames, { say, date }: Speaks): string[] {
  const name = (id: string) => deskNames.get(id) ?? id;
  const cautions: string[] = [];
  if (file.deskId !== deskId) cautions.push(say('compareOtherDesk', { desk: name(file.deskId), here: name(deskId) }));
  if (file.replaced) cautions.push(say('compareReplaced', { day: date(file.replaced.at) }));
  else if (file.record.status === 'pending') cautions.push(say('comparePending'));
  if (file.record.status === 'withdrawn') cautions.push(say('compareWithdrawn'));
  return cautions;
}
