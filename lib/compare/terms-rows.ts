/** The terms on which desks deal, kind by kind, whoever asks; what no claim speaks of is not known. */
import { claimModels } from '@/lib/card/source-model';
import { type TermModel, termKinds } from '@/lib/card/terms-model';
import type { Rubric } from '@/lib/desks/guide-schema';
import { weighEntry } from '@/lib/fit/weigh';
import type { Language } from '@/lib/texts/language';
import type { CompareCell, ComparedDesk, CompareGroup } from './row';

/** `today` is YYYY-MM-DD. */
export function termsGroup(desks: readonly ComparedDesk[], rubric: Rubric, today: string, language: Language): CompareGroup {
  const { say, recorded } = language;
  const kinds = desks.map(({ assessment }) => termKinds(assessment.desk, rubric, today, language));
  return {
    id: 'terms',
    name: say('terms'),
    weight: null,
    rows: [
      ...(kinds[0] ?? []).map(({ key, name }, at) => ({
        id: `terms-${key}`,
        name,
        cells: kinds.map((ofDesk) => termsCell(ofDesk[at]?.terms ?? [], language)),
      })),
      {
        id: 'deals',
        name: say('compareDeals'),
        cells: desks.map(({ assessment: { desk } }) => ({
          text: recorded(desk.style.text),
          known: true,
          claims: claimModels(desk, weighEntry(desk.style, desk, rubric, today).claims),
        })),
      },
    ],
  };
}

function termsCell(terms: readonly TermModel[], { say, list, locale }: Language): CompareCell {
  if (terms.length === 0) return { text: say('fitNotKnown'), known: false };
  // Desks with the same terms read alike, however their files list them.
  const named = (some: readonly TermModel[]) =>
    list(
      some.map(({ short }) => short).sort((a, b) => a.localeCompare(b, locale, { numeric: true })),
      'plain',
    );
  const sure = terms.filter(({ doubt }) => doubt === null);
  const [there, missing] = [true, false].map((wanted) => sure.filter(({ offered }) => offered === wanted));
  const open = terms.filter(({ doubt }) => doubt !== null);
  const said = [
    named(there ?? []),
    missing && missing.length > 0 && say('compareNotOffered', { what: named(missing) }),
    open.length > 0 && say('compareNotConfirmed', { what: named(open) }),
  ];
  return {
    text: said.filter(Boolean).join('; '),
    known: sure.length > 0,
    claims: [...new Map(terms.flatMap(({ claims }) => claims).map((claim) => [claim.id, claim])).values()],
  };
}
