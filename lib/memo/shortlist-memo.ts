/**
 * The desks of the shortlist side by side, to decide between them: how ready each is, whether we may face it, its score, and whether the
 * desks are a backup for each other. In the order in which they are given, whatever their scores.
 */
import type { CardModel } from '@/lib/card/card-model';
import type { SourceModel } from '@/lib/card/source-model';
import type { Regions } from '@/lib/desks/guide-schema';
import { type DeskFile, deskFacts } from '@/lib/onboarding/file-entry';
import { backupText, overlapText, unknownText } from '@/lib/onboarding/overlap-words';
import type { Readiness } from '@/lib/onboarding/readiness';
import { type Backup, factOf } from '@/lib/onboarding/shortlist';
import { factKeys, readinessText } from '@/lib/onboarding/words';
import type { Profile } from '@/lib/profile/profile';
import type { Language } from '@/lib/texts/language';
import { inLine, joined } from '@/lib/texts/wording';
import { aboutMemo, type Made } from './desk-memo';
import type { MemoBlock, MemoDocument, MemoSection, Said } from './document';
import { createNumbering, type Numbering } from './numbering';
import { profileSection } from './profile-section';
import { freeSignatures } from './sign-off-section';

export interface ShortlistedDesk {
  card: CardModel;
  readiness: Readiness;
  file: DeskFile;
}

/** What another room has to say of each desk, such as its best quotes; by desk id. */
export interface ShortlistRow {
  name: string;
  cells: Readonly<Record<string, Said>>;
}

export interface ShortlistMemo {
  /** One at least. */
  desks: readonly ShortlistedDesk[];
  backup: Backup;
  asOf: string;
  profile: Profile;
  regions: Pick<Regions, 'usStates'>;
  also: readonly ShortlistRow[];
}

/** Desks that fit beside each other on a sheet; more of them stand in further tables. */
const DESKS_ABREAST = 4;

export function shortlistMemo(memo: ShortlistMemo, made: Made, language: Language): MemoDocument {
  const { say, locale } = language;
  const sources = createNumbering(language);
  const sections: MemoSection[] = [
    backupSection(memo.backup, memo.desks.length, language),
    besideSection(memo, sources, language),
    profileSection(memo.profile, memo.regions, language),
    { heading: say('signOff'), blocks: [freeSignatures(language)] },
    { heading: say('memoSources'), blocks: [{ kind: 'sources', sources: sources.list() }] },
  ];
  return {
    locale,
    title: say('memoShortlistTitle'),
    about: aboutMemo(memo.asOf, made, language),
    sections,
    closing: say('closing'),
    sheet: 'landscape',
  };
}

function backupSection({ overlaps, unknown, ...backup }: Backup, desks: number, language: Language): MemoSection {
  const { say } = language;
  const list = (heading: string, texts: readonly string[]): MemoBlock[] =>
    texts.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'items', items: texts.map((text) => ({ said: { text } })) },
        ];
  return {
    heading: say('memoBackup'),
    blocks: [
      { kind: 'text', said: { text: backupText(backup, language) }, tone: backup.enough ? 'strong' : 'warning' },
      ...list(
        say('falseDiversification'),
        overlaps.map((one) => overlapText(one, language)),
      ),
      ...(desks < 2
        ? []
        : list(
            say('overlapUnknown'),
            unknown.map((one) => unknownText(one, language)),
          )),
    ],
  };
}

function besideSection({ desks, also }: ShortlistMemo, sources: Numbering, language: Language): MemoSection {
  const { say } = language;
  const blocks: MemoBlock[] = [];
  for (let from = 0; from < desks.length; from += DESKS_ABREAST) {
    const abreast = desks.slice(from, from + DESKS_ABREAST);
    const rows = rowsOf(abreast, sources, language);
    const more = also.map(({ name, cells }) => [
      { text: name },
      ...abreast.map(({ card }) => cells[card.deskId] ?? { text: say('memoNone') }),
    ]);
    blocks.push({ kind: 'table', head: [say('memoDesk'), ...abreast.map(({ card }) => card.name)], rows: [...rows, ...more] });
  }
  return { heading: say('memoSideBySide'), blocks };
}

function rowsOf(desks: readonly ShortlistedDesk[], sources: Numbering, language: Language): Said[][] {
  const { say, date, list } = language;
  const row = (name: string, cell: (desk: ShortlistedDesk) => Said['text'], from?: (desk: ShortlistedDesk) => readonly SourceModel[]) => [
    { text: name },
    ...desks.map((desk) => sources.cited(cell(desk), from?.(desk) ?? [])),
  ];
  const [first] = desks;
  return [
    row(say('memoReadiness'), ({ readiness }) => readinessText(readiness, language)),
    row(say('checklist'), ({ readiness: { done, total } }) => say('doneOf', { done, total })),
    row(say('whatBlocks'), ({ readiness: { blocking } }) =>
      blocking.length === 0
        ? say('memoNone')
        : list(
            blocking.map(({ item }) => item.title),
            'plain',
          ),
    ),
    row(say('itemNextReview'), ({ readiness: { nextReview } }) => (nextReview === null ? say('memoNone') : date(nextReview))),
    row(
      say('eligibility'),
      ({ card: { verdict } }) =>
        inLine(
          `${verdict.heading}. `,
          joined(
            verdict.reasons.map(({ about, reason }) => inLine(about ? `${about}: ` : '', reason)),
            ' ',
          ),
        ),
      ({ card }) => card.verdict.sources,
    ),
    ...deskFacts.map((fact) => row(say(factKeys[fact]), ({ file }) => factOf(file, fact) || say('memoNotRecorded'))),
    row(say('score'), ({ card: { score } }) =>
      [say('memoScoreOf', { score: score.text }), score.notRated ?? ''].filter(Boolean).join(' · '),
    ),
    ...(first?.card.factors ?? []).map(({ id, name }) =>
      row(name, ({ card }) => card.factors.find((factor) => factor.id === id)?.text ?? say('memoNone')),
    ),
    row(say('memoFloors'), ({ card: { score } }) =>
      score.failedFloors.length === 0 ? say('memoNone') : list(score.failedFloors, 'plain'),
    ),
    row(say('fit'), ({ card }) => card.fit.summary ?? say('memoNone')),
  ];
}
