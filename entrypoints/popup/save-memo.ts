/** Makes memos of what is known and recorded, and hands them to the browser's downloads. */
import { memoHtml } from '@/components/memo/memo-html';
import { today } from '@/lib/adapters/clock';
import { saveFile } from '@/lib/adapters/download';
import { sendCommand } from '@/lib/adapters/messages/send';
import { readQuotes } from '@/lib/adapters/storage/quotes';
import type { Snapshot } from '@/lib/adapters/storage/snapshot';
import type { Assessment } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import type { Directory } from '@/lib/desks/directory';
import { type DeskMemo, deskMemo } from '@/lib/memo/desk-memo';
import type { MemoDocument } from '@/lib/memo/document';
import { type MemoFormat, memoFileName, memoTypes } from '@/lib/memo/file-name';
import { memoMarkdown } from '@/lib/memo/markdown';
import { quotesSection } from '@/lib/memo/quotes-section';
import { settlementSection } from '@/lib/memo/settlement-section';
import { shortlistMemo } from '@/lib/memo/shortlist-memo';
import type { Overview } from '@/lib/onboarding/overview';
import type { Feature } from '@/lib/policy/policy';
import type { Language } from '@/lib/texts/language';

/**
 * `by`: who makes it. `needsSecond`: a call-back counts only once a second person approved it. `off`: what is switched off is left out.
 * Answers the file's name.
 */
export async function saveDeskMemo(
  memo: Omit<DeskMemo, 'also'>,
  { by, needsSecond, off }: { by: string; needsSecond: boolean; off: readonly Feature[] },
  format: MemoFormat,
  language: Language,
): Promise<string> {
  const { deskId } = memo.card;
  const [{ quotes }, settlement] = await Promise.all([readQuotes(), sendCommand('readSettlement', null)]);
  const own = off.includes('quotes') ? [] : [...quotes.values()].map(({ quote }) => quote).filter((quote) => quote.deskId === deskId);
  const also = [quotesSection(own, language), settlement.ok ? settlementSection(settlement.value, deskId, needsSecond, language) : null];
  const made = deskMemo({ ...memo, also: also.filter((section) => section !== null) }, { by, day: today() }, language);
  return save(made, deskId, format, language);
}

export interface Listed {
  shortlist: Overview['shortlist'];
  directory: Directory;
  /** Of every desk. */
  assessments: readonly Assessment[];
  snapshot: Snapshot;
}

export function saveShortlistMemo({ shortlist, directory, assessments, snapshot }: Listed, format: MemoFormat, language: Language): string {
  const { profile, files, looks, signOff } = snapshot;
  const desks = shortlist.desks.flatMap(({ id, readiness }) => {
    const file = files[id] ?? [];
    const onboarding = { directory, profile, file, twoPerson: signOff.twoPerson, today: today() };
    const card = cardModel(id, assessments, { ...onboarding, look: looks[id] ?? null, language });
    return card ? [{ card, readiness, file }] : [];
  });
  const { asOf, regions } = directory;
  const memo = { desks, backup: shortlist.backup, asOf, profile, regions, also: [] };
  return save(shortlistMemo(memo, { by: signOff.name, day: today() }, language), 'shortlist', format, language);
}

function save(memo: MemoDocument, of: string, format: MemoFormat, language: Language): string {
  const name = memoFileName(of, today(), format);
  saveFile({ name, type: memoTypes[format], content: format === 'html' ? memoHtml(memo, language) : memoMarkdown(memo) });
  return name;
}
