/** A fictional desk with something of everything a memo holds, and its file, for the tests of memos. */
import { assessAll } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { deskModel } from '@/lib/card/desk-model';
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import type { ChecklistItem } from '@/lib/desks/guide-schema';
import type { Findings } from '@/lib/findings/finding';
import { append } from '@/lib/ledger/ledger';
import type { DeskMemo } from '@/lib/memo/desk-memo';
import { DESK, type DeskFile, type FileChange } from '@/lib/onboarding/file-entry';
import { readinessAt } from '@/lib/onboarding/readiness-at';
import type { Profile } from '@/lib/profile/profile';
import type { Language } from '@/lib/texts/language';
import { claim, desk, outcomes, profile, regions, rubric, rule, source, today, vocabulary } from '@/tests/lib/build';
import { approved, changed, item, stamp } from '@/tests/lib/onboarding/build';
import { english } from '@/tests/messages';

export const items: ChecklistItem[] = [
  item({ id: 'entity', title: 'Confirm the entity', blocking: true }),
  item({ id: 'kyb', group: 'they-ask', title: 'Prepare the KYB pack' }),
  item({ id: 'instructions', group: 'security', title: 'Call the instructions back', blocking: true, secondPerson: true }),
];

export const alpha: CompiledDesk = desk({
  id: 'alpha',
  name: 'Alpha Desk',
  outcomes: outcomes({ a1: 'met', a2: 'unverified', a3: 'not-met', b1: 'met', b2: ['met', 'guide-only'] }),
  sources: [...desk().sources, source({ id: 'register', kind: 'regulator', publisher: 'Example Regulator', published: '2026-03' })],
  claims: [
    ...desk().claims,
    claim({ id: 'register', topic: 'licence', statement: 'Alpha Ltd is on the register.' }),
    claim({
      id: 'fine',
      topic: 'incident',
      statement: 'Alpha Ltd settled a case.',
      sources: ['register'],
      incident: { date: '2025-06', resolution: 'settled' },
    }),
  ],
  entities: [
    {
      id: 'alpha-ltd',
      name: 'Alpha Ltd',
      jurisdiction: 'DE',
      role: 'deals with clients',
      licences: [
        { authority: 'Example Regulator', permission: 'dealer', service: 'spot', number: 'C1', since: '2024', claims: ['register'] },
      ],
      claims: ['register'],
    },
  ],
  eligibility: [rule({ id: 'funds', entity: 'alpha-ltd', clientTypes: ['fund'], claims: ['register'], reason: 'Funds are served.' })],
});

export const beta: CompiledDesk = desk({ id: 'beta', name: 'Beta Desk', outcomes: outcomes({ a1: 'met' }) });

export const directory: Directory = {
  asOf: '2026-11-01',
  rubric,
  desks: [alpha, beta],
  checklist: items,
  quickPicks: { source: source({ id: 'guide' }), picks: [] },
  regions,
  vocabulary,
};

export const fund: Profile = profile({
  country: 'DE',
  clientType: 'fund',
  classification: 'professional',
  products: ['spot'],
  ticketUsd: 500_000,
});

/** As of `entity` done by Mara, `kyb` flagged, `instructions` done by Mara and seconded by Jonas. */
export function alphaFile(): DeskFile {
  const [entity, kyb, instructions] = items;
  if (!entity || !kyb || !instructions) throw new Error('three items');
  const done = { state: 'done', note: 'Read the contract.', evidence: 'contract.pdf', by: 'Mara' } as const;
  const one = changed([], entity, done);
  const two = changed(one, kyb, { state: 'flagged', reason: 'A paper is missing.' });
  const three = approved(changed(two, instructions, { state: 'done' }), instructions, 'Jonas');
  return withFact(three, 'entity-faced', 'Alpha Ltd');
}

export function withFact(file: DeskFile, field: 'entity-faced' | 'custodian', value: string): DeskFile {
  const change: FileChange = { subject: DESK, field, value };
  return append(file, [change], stamp());
}

export interface Recorded {
  file?: DeskFile;
  findings?: Findings;
  client?: Profile;
  language?: Language;
}

/** What is known and recorded of one of the desks. */
export function recordedOf(id: string, { file = [], findings = {}, client = fund, language = english }: Recorded = {}): DeskMemo {
  const all = assessAll(directory, { profile: client, weights: null, findings: { [id]: findings } }, today, language);
  const assessment = all.find((one) => one.desk.id === id);
  const onboarding = { directory, profile: client, file, twoPerson: 'listed', today } as const;
  const card = cardModel(id, all, { ...onboarding, look: null, language });
  if (!card || !assessment) throw new Error(`no desk ${id}`);
  return {
    card,
    desk: deskModel(assessment, rubric, today, language),
    readiness: readinessAt(assessment.desk, onboarding),
    file,
    profile: client,
    regions,
    also: [],
  };
}
