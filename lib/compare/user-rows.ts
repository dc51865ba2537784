/** What hangs on the user: whether a desk is open to the profile and through whom, what is needed of it, and what is left to do there. */
import { verdictKeys } from '@/lib/assessment/words';
import { entityLine } from '@/lib/card/card-model';
import { claimModels } from '@/lib/card/source-model';
import type { Rubric } from '@/lib/desks/guide-schema';
import type { FitRow, Need } from '@/lib/fit/fit';
import { weighEntry } from '@/lib/fit/weigh';
import { fitKeys, fitReason, needName } from '@/lib/fit/words';
import { serviceKeys } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import { inLine } from '@/lib/texts/wording';
import type { CompareCell, ComparedDesk, CompareGroup } from './row';

/** One row for each service the profile needs: all desks are asked for the same. `today` is YYYY-MM-DD. */
export function eligibilityGroup(desks: readonly ComparedDesk[], rubric: Rubric, today: string, language: Language): CompareGroup {
  const { say } = language;
  const [first] = desks;
  const services = first?.assessment.verdict.services.map(({ service }) => service) ?? [];
  return {
    id: 'eligibility',
    name: say('eligibility'),
    weight: null,
    rows: [
      ...services.map((service) => ({
        id: `service-${service}`,
        name: say(serviceKeys[service]),
        cells: desks.map(({ assessment: { desk, verdict } }): CompareCell => {
          const ruling = verdict.services.find((one) => one.service === service) ?? verdict;
          return {
            text: inLine(`${say(verdictKeys[ruling.kind])}. `, ruling.reason),
            known: ruling.kind !== 'not-established',
            sign: ruling.kind,
            claims: claimModels(desk, weighEntry(ruling, desk, rubric, today).claims),
          };
        }),
      })),
      {
        id: 'entity',
        name: say('compareEntity'),
        cells: desks.map(({ assessment: { desk, verdict } }) => ({
          text: entityLine(desk, verdict, language),
          known: verdict.entity !== null,
        })),
      },
    ],
  };
}

/** One row for each need any of the desks is asked about; a minimum that a desk does not publish is not known of it. */
export function fitGroup(desks: readonly ComparedDesk[], language: Language): CompareGroup {
  const needs = new Map(desks.flatMap(({ assessment }) => assessment.fit.map(({ need }) => [idOf(need), need] as const)));
  return {
    id: 'fit',
    name: language.say('fit'),
    weight: null,
    rows: [...needs].map(([id, need]) => ({
      id,
      name: needName(need, language),
      cells: desks.map(({ assessment: { desk, fit } }): CompareCell => {
        const row = fit.find((one) => idOf(one.need) === id) ?? nothingFound(need);
        const reason = fitReason(row, language);
        const state = language.say(fitKeys[row.state]);
        return {
          text: reason === '' ? state : language.say('compareSaid', { what: state, said: reason }),
          known: row.state !== 'not-known',
          claims: claimModels(desk, row.claims),
        };
      }),
    })),
  };
}

function idOf(need: Need): string {
  return 'value' in need ? `need-${need.kind}-${need.value}` : `need-${need.kind}`;
}

function nothingFound(need: Need): FitRow {
  return { need, state: 'not-known', doubt: 'nothing-found', minimums: [], claims: [] };
}

export function checklistGroup(desks: readonly ComparedDesk[], { say }: Language): CompareGroup {
  return {
    id: 'checklist',
    name: say('checklist'),
    weight: null,
    rows: [
      {
        id: 'checklist-open',
        name: say('compareOpenItems'),
        cells: desks.map(({ card: { checklist } }) => ({
          text: say('compareOpenOf', { open: checklist.total - checklist.done, total: checklist.total }),
          known: true,
        })),
      },
      {
        id: 'checklist-next',
        name: say('compareNextItem'),
        cells: desks.map(({ card: { checklist } }) => ({ text: checklist.next ?? say('compareNothing'), known: true })),
      },
    ],
  };
}
