/**
 * The counterparty memo of one desk: everything known of it and recorded on it, on the day it is made, to be printed, signed and filed.
 * It says what the evidence and the user's own records say and adds no judgement; what other rooms record joins as sections of theirs.
 */
import type { CardModel } from '@/lib/card/card-model';
import type { DeskModel } from '@/lib/card/desk-model';
import type { Regions } from '@/lib/desks/guide-schema';
import type { DeskFile } from '@/lib/onboarding/file-entry';
import type { Readiness } from '@/lib/onboarding/readiness';
import { readinessText } from '@/lib/onboarding/words';
import type { Profile } from '@/lib/profile/profile';
import type { Language } from '@/lib/texts/language';
import { answersSection, openSection } from './checklist-section';
import type { MemoBlock, MemoDocument, MemoSection } from './document';
import { entitySection } from './entity-section';
import { findingsSection } from './findings-section';
import { incidentsSection } from './incidents-section';
import { createNumbering } from './numbering';
import { profileSection } from './profile-section';
import { scoreSection } from './score-section';
import { signOffSection } from './sign-off-section';
import { fitSection, verdictSection } from './verdict-section';

/** Who makes a memo, and on which day (YYYY-MM-DD). */
export interface Made {
  by: string;
  day: string;
}

export interface DeskMemo {
  card: CardModel;
  desk: DeskModel;
  readiness: Readiness;
  file: DeskFile;
  profile: Profile;
  regions: Pick<Regions, 'usStates'>;
  /** What other rooms record on the desk, such as quotes and settlement: before the sign-off, in this order. */
  also: readonly MemoSection[];
}

export function deskMemo(memo: DeskMemo, made: Made, language: Language): MemoDocument {
  const { card, desk, readiness, file, profile, regions, also } = memo;
  const { say, locale } = language;
  const sources = createNumbering(language);
  const sections: (MemoSection | null)[] = [
    summary(card, readiness, language),
    verdictSection(card, sources, language),
    entitySection(file, desk, sources, language),
    openSection(readiness, language),
    scoreSection(card, sources, language),
    fitSection(card, sources, language),
    findingsSection(card.factors, language),
    incidentsSection(desk, sources, language),
    answersSection(readiness, language),
    ...also,
    profileSection(profile, regions, language),
    signOffSection(file, readiness, language),
  ];
  return {
    locale,
    title: say('memoTitle', { desk: card.name }),
    about: aboutMemo(card.asOf, made, language),
    sections: [
      ...sections.filter((section) => section !== null),
      { heading: say('memoSources'), blocks: [{ kind: 'sources', sources: sources.list() }] },
    ],
    closing: say('closing'),
    sheet: 'portrait',
  };
}

/** Who made it and when, and as of which day the evidence was read. */
export function aboutMemo(asOf: string, { by, day }: Made, { say, date }: Language): string[] {
  return [say('memoMade', { day: date(day), who: by || say('nobodyNamed') }), say('memoAsOf', { day: date(asOf) })];
}

function summary({ verdict, score }: CardModel, readiness: Readiness, language: Language): MemoSection {
  const { say, date } = language;
  const { done, total, nextReview, reviewsDue } = readiness;
  const row = (name: string, text: string) => ({ name, said: { text } });
  const blocks: MemoBlock[] = [
    {
      kind: 'facts',
      rows: [
        row(say('memoReadiness'), readinessText(readiness, language)),
        row(say('checklist'), say('doneOf', { done, total })),
        row(say('itemNextReview'), nextReview === null ? say('memoNone') : date(nextReview)),
        ...(reviewsDue.length === 0 ? [] : [row(say('itemReviewDue'), say('reviewsDue', { count: reviewsDue.length }))]),
        row(say('eligibility'), verdict.heading),
        row(say('score'), [say('memoScoreOf', { score: score.text }), score.notRated ?? ''].filter(Boolean).join(' · ')),
      ],
    },
    { kind: 'text', said: { text: say('readinessIsYours') }, tone: 'quiet' },
  ];
  return { heading: say('memoSummary'), blocks };
}
