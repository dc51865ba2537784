/** Who signed what in the file and when, newest first, and lines to sign the memo itself on. */

import type { ChecklistItem } from '@/lib/desks/guide-schema';
import { historyOf } from '@/lib/ledger/history';
import { type DeskFile, subjectOfItem } from '@/lib/onboarding/file-entry';
import type { Readiness } from '@/lib/onboarding/readiness';
import { historyText } from '@/lib/onboarding/words';
import type { Language } from '@/lib/texts/language';
import type { MemoBlock, MemoSection } from './document';

/** A memo is signed by two at least, and by one who signed nothing in the file. */
const LINES = 2;

export function signOffSection(file: DeskFile, { items }: Pick<Readiness, 'items'>, language: Language): MemoSection {
  const { say } = language;
  const names = items.flatMap(({ record, standing }) => (standing === 'open' ? [] : [record.by, record.second ?? '']));
  const signers = [...new Set(names.filter((name) => name !== ''))];
  return {
    heading: say('signOff'),
    blocks: [
      { kind: 'text', said: { text: say('signOffHow') }, tone: 'quiet' },
      signatures(signers, language),
      ...history(
        file,
        items.map(({ item }) => item),
        language,
      ),
    ],
  };
}

/** Lines to sign on, for those who sign a memo that names nobody. */
export function freeSignatures(language: Language): MemoBlock {
  return signatures([], language);
}

function signatures(signers: readonly string[], { say }: Language): MemoBlock {
  const free = Math.max(1, LINES - signers.length);
  return {
    kind: 'signatures',
    head: [say('memoRole'), say('memoName'), say('memoDate'), say('memoSignature')],
    rows: [
      ...signers.map((name) => ({ role: say('memoSignedInFile'), name })),
      ...Array.from({ length: free }, () => ({ role: say('memoApproved'), name: '' })),
    ],
  };
}

function history(file: DeskFile, items: readonly ChecklistItem[], language: Language): MemoBlock[] {
  const { say, date, time } = language;
  const lines = items
    .flatMap((item) => historyOf(file, subjectOfItem(item.id)).map((line) => ({ item, line })))
    .filter(({ line }) => line.field === 'state' || line.field === 'approval')
    .sort((a, b) => Number(a.line.at < b.line.at) - Number(a.line.at > b.line.at));
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: say('memoHistory') },
    {
      kind: 'table',
      head: [say('memoDate'), say('memoName'), say('memoItem'), say('memoWhat')],
      rows: lines.map(({ item, line }) => [
        { text: `${date(line.at)}, ${time(line.at)}` },
        { text: line.by || say('nobodyNamed') },
        { text: item.title },
        { text: historyText(line, language) },
      ]),
    },
  ];
}
