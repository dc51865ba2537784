/** Everything worth asking a desk, in words: what would settle the verdict, and what would narrow the score most. */
import type { Assessment } from '@/lib/assessment/assess';
import { type EligibilityQuestion, eligibilityQuestions } from '@/lib/eligibility/questions';
import type { Profile } from '@/lib/profile/profile';
import { fieldKeys, serviceKeys, verdictFor } from '@/lib/profile/words';
import { openQuestions } from '@/lib/scoring/questions';
import type { Language } from '@/lib/texts/language';

export interface QuestionsModel {
  /** Fields of the user's own profile that would decide the verdict. */
  missing: string[];
  /** To the desk, on eligibility. */
  eligibility: string[];
  /** To the desk, those whose answer narrows the score most first. */
  criteria: { criterion: string; ask: string; points: number }[];
}

/** More would be a questionnaire. */
export const MOST_QUESTIONS = 5;

export function questionsModel({ desk, verdict, score }: Assessment, profile: Profile, language: Language): QuestionsModel {
  return {
    missing: verdict.asks.map((field) => language.say(fieldKeys[field])),
    eligibility: eligibilityQuestions(verdict).map((question) => {
      const entity = desk.entities.find(({ id }) => id === question.entity)?.name ?? null;
      return inWords(question, entity, verdictFor(profile, language), language);
    }),
    criteria: openQuestions(score.factors)
      .slice(0, MOST_QUESTIONS)
      .map(({ criterion, ask, points }) => ({ criterion, ask, points: shownPoints(points) })),
  };
}

/** Points as they are shown: to one place. */
export function shownPoints(points: number): number {
  return Math.round(points * 10) / 10;
}

/** All questions as the body of a mail: plain text, numbered. Empty where there is nothing to ask. */
export function asMail(desk: string, { eligibility, criteria }: QuestionsModel, { say, number }: Language): string {
  const all = [...eligibility, ...criteria.map(({ ask }) => ask)];
  if (all.length === 0) return '';
  return [say('questionsTo', { desk }), '', ...all.map((question, i) => `${number(i + 1)}. ${question}`), ''].join('\n');
}

function inWords({ kind, services }: EligibilityQuestion, entity: string | null, whom: string, language: Language): string {
  const { say, list, inSentence } = language;
  const names = services.map((service, i) => (i === 0 ? say(serviceKeys[service]) : inSentence(say(serviceKeys[service]))));
  const about = list(names, 'and');
  switch (kind) {
    case 'taken-on':
      return say('askTakenOn', { about, whom });
    case 'entity':
      return entity === null ? say('askWhichEntity', { about, whom }) : say('askThisEntity', { about, entity, whom });
    case 'licence':
      return say('askLicence', { about });
    case 'conditions':
      return say('askConditions', { about });
  }
}
