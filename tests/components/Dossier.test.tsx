import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dossier } from '@/components/Dossier';
import type { DossierProps } from '@/components/dossier-props';
import { assessAll, type UserView } from '@/lib/assessment/assess';
import { cardModel } from '@/lib/card/card-model';
import { deskModel } from '@/lib/card/desk-model';
import { questionsModel } from '@/lib/card/questions-model';
import { termsModel } from '@/lib/card/terms-model';
import { type Look, lookAt } from '@/lib/changes/changes';
import type { CompiledDesk, Directory } from '@/lib/desks/directory';
import type { Finding, Findings } from '@/lib/findings/finding';
import { readinessAt } from '@/lib/onboarding/readiness-at';
import { noPolicy } from '@/lib/policy/policy';
import type { Profile } from '@/lib/profile/profile';
import { english } from '@/tests/messages';
import { claim, desk, outcomes, profile, regions, rubric, rule, source, today, vocabulary } from '../lib/build';
import { render } from './render';

afterEach(cleanup);

const plain = desk();

/** One desk with a claim of every kind a file shows. The two claims on the fee say different things. */
const example: CompiledDesk = {
  ...plain,
  sources: [
    ...plain.sources,
    source({ id: 'fees', title: 'Fee page', publisher: 'Example', published: '2026-03' }),
    source({ id: 'register', title: 'Public register', publisher: 'Authority', kind: 'regulator', site: 'authority.example' }),
  ],
  claims: [
    ...plain.claims,
    claim({ id: 'no-fee', topic: 'fee', statement: 'It charges no fee.', sources: ['fees'], disagreesWith: ['some-fee'] }),
    claim({ id: 'some-fee', topic: 'fee', statement: 'It charges a fee.', sources: ['guide-only'], disagreesWith: ['no-fee'] }),
    claim({ id: 'in-euros', topic: 'fiat', statement: 'It settles in euros.', sources: ['fees'] }),
    claim({ id: 'no-options', statement: 'It quotes no options.', sources: ['fees'] }),
    claim({ id: 'licensed', topic: 'licence', statement: 'It is on the register.', sources: ['register'] }),
    claim({
      id: 'leak',
      topic: 'incident',
      statement: 'Names of clients leaked.',
      sources: ['register'],
      incident: { date: '2025-02', resolution: 'open' },
      disagreesWith: ['no-leak'],
    }),
    claim({
      id: 'no-leak',
      topic: 'incident',
      statement: 'No names of clients leaked.',
      sources: ['fees'],
      incident: { date: '2025-01', resolution: 'dismissed' },
      disagreesWith: ['leak'],
    }),
  ],
  entities: [
    {
      id: 'ltd',
      name: 'Example Desk Ltd',
      jurisdiction: 'GB',
      role: 'faces clients',
      licences: [
        {
          authority: 'Authority',
          permission: 'registered dealer',
          service: 'spot dealing',
          number: 'C123',
          since: '2024-05',
          claims: ['licensed'],
        },
      ],
      claims: ['licensed'],
    },
  ],
  outcomes: [
    ...outcomes({ a2: 'unverified', a3: 'met', b1: 'met', b2: 'not-met' }),
    { criterion: 'a1', outcome: 'partly', because: 'Its own page says so.', claims: ['no-fee', 'some-fee'] },
  ],
  terms: {
    ...plain.terms,
    fiat: [{ currency: 'EUR', offered: true, claims: ['in-euros'] }],
    products: [{ product: 'options', offered: false, claims: ['no-options'] }],
    minimums: [{ of: 'trade', amount: 250_000, currency: 'EUR', claims: ['no-options'] }],
  },
  eligibility: [rule({ where: { in: ['EEA'] }, outcome: 'conditional', reason: 'Serves clients of a certain size.' })],
  contacts: [{ what: 'Check an employee', url: 'https://example.com/verify', claims: ['sourced'] }],
};

const directory: Directory = {
  asOf: today,
  rubric,
  desks: [example],
  checklist: [{ id: 'red-flags', group: 'selection', title: 'Look for red flags', how: 'Search for them.' }],
  quickPicks: { source: source({ id: 'guide' }), picks: [] },
  regions,
  vocabulary,
};

const german = profile({ country: 'DE', clientType: 'fund' });

interface Kept {
  who?: Profile;
  weights?: UserView['weights'];
  findings?: Findings;
  look?: Look | null;
}

function models({
  who = german,
  weights = null,
  findings = {},
  look = null,
}: Kept): Pick<DossierProps, 'card' | 'desk' | 'terms' | 'questions' | 'readiness' | 'findings'> {
  const all = assessAll(directory, { profile: who, weights, findings: { example: findings } }, today, english);
  const onboarding = { directory, profile: who, file: [], twoPerson: 'listed' as const, today };
  const card = cardModel('example', all, { ...onboarding, look, language: english });
  const [assessed] = all;
  if (!card || !assessed) throw new Error('the desk is not in the directory');
  return {
    card,
    desk: deskModel(assessed, rubric, today, english),
    terms: termsModel(assessed.desk, rubric, today, english),
    questions: questionsModel(assessed, who, english),
    readiness: readinessAt(assessed.desk, onboarding),
    findings,
  };
}

const calls = () => ({
  onTab: vi.fn(),
  onTick: vi.fn(),
  onRecord: vi.fn(),
  onApprove: vi.fn(),
  onFact: vi.fn(),
  onShortlist: vi.fn(),
  onDraft: vi.fn(),
  onFinding: vi.fn(),
  onFindingDraft: vi.fn(),
  onCopy: vi.fn(async () => true),
  onReadChanges: vi.fn(),
  onMemo: vi.fn(async () => 'memo.html'),
  onBack: vi.fn(),
  onOpenDesk: vi.fn(),
  onOpenOptions: vi.fn(),
});

/** What stands in every dossier alike, unless a test says otherwise. */
const plainly = {
  reading: false,
  contradictions: [],
  quotes: null,
  instructions: null,
  file: [],
  policy: noPolicy,
  criteria: new Map<string, string>(),
  me: '',
  drafts: {},
  tab: undefined,
};

function show(kept: Kept = {}, props: Partial<DossierProps> = {}) {
  const called = calls();
  const { container } = render(<Dossier {...models(kept)} {...plainly} {...called} {...props} />);
  return { ...called, container };
}

it('says that other desks are still being read, and not that there is none', () => {
  const { card } = models({});
  show({}, { reading: true, card: { ...card, alternatives: [] } });
  expect(screen.getByText('Reading the other desks…')).toBeTruthy();
});

const part = (name: string) => within(screen.getByRole('region', { name }));
/** What stands under one criterion of the score. */
const criterion = (name: RegExp) => {
  const [item] = part('Score')
    .getAllByText(name, { selector: 'p.row > span' })
    .map((label) => label.closest('li'));
  if (!item) throw new Error(`no criterion ${name}`);
  return item;
};

const form = (name: RegExp) => within(criterion(name));

describe("a desk's dossier", () => {
  it('begins with the name, which takes the focus, and leads back to all desks', () => {
    const { onBack } = show();
    expect(document.activeElement?.textContent).toBe('Example Desk');
    fireEvent.click(screen.getByRole('button', { name: '← All desks' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('leads to the page that stands it beside others, where there is one', () => {
    const onCompare = vi.fn();
    show({}, { onCompare });
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(onCompare).toHaveBeenCalledOnce();
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull();
  });

  it('shows every source with its kind, publisher and date, in a tab that is told nothing of us', () => {
    const { container } = show();
    const links = [...container.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((a) => a.target !== '_blank' || a.rel !== 'noreferrer' || !/^https?:/.test(a.href))).toEqual([]);
    const said = [...container.querySelectorAll('.sources li')].map(({ textContent }) => textContent);
    expect(new Set(said)).toEqual(
      new Set([
        `A page official · Example · read ${english.date(today)}`,
        `A page guide · Example · read ${english.date(today)}`,
        `A page press · Example · read ${english.date(today)}`,
        'A page official · Example · read Jan 1, 2020',
        'Fee page official · Example · published Mar 2026',
        `Public register regulator · Authority · read ${english.date(today)}`,
      ]),
    );
  });

  it('puts claims that disagree beside each other, wherever they stand', () => {
    show();
    const under = criterion(/^Criterion a1/);
    expect([...under.querySelectorAll('.claims > li')].map((item) => item.firstChild?.textContent)).toEqual([
      'It charges no fee.',
      'It charges a fee.',
    ]);
    expect(within(under).getByText('Another source says otherwise: It charges a fee.')).toBeTruthy();
    const fees = part('On record').getByText('Fees').closest('details');
    expect([...(fees?.querySelectorAll('.disagrees') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Another source says otherwise: It charges a fee.',
      'Another source says otherwise: It charges no fee.',
    ]);
  });

  it('puts reports of an incident that disagree beside each other too', () => {
    show();
    expect(part('Incidents').getByText('Another source says otherwise: No names of clients leaked.')).toBeTruthy();
  });

  it('lists incidents, newest first, each with its date, how it stands and its source', () => {
    show();
    const timeline = screen.getByRole('region', { name: 'Incidents' });
    expect(timeline.querySelector('.heading')?.textContent).toBe('Incidents and enforcementNewest first, Feb 2025 to Jan 2025');
    expect([...timeline.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['2025']);
    const items = [...timeline.querySelectorAll('.event')].map(({ textContent }) => textContent);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatch(/^Feb 2025Names of clients leaked\..*open · regulator1 source.*Public register/);
    expect(items[1]).toMatch(/^Jan 2025No names of clients leaked\..*dismissed · official1 source.*Fee page/);
  });

  it('names the entity with its licence, number, service and since when', () => {
    show();
    const entities = part('Legal entities');
    expect(entities.getByText('United Kingdom · faces clients')).toBeTruthy();
    expect(entities.getByText(/Authority · registered dealer · no\. C123/).textContent).toContain('spot dealing · since May 2024');
  });

  it('says of an entity and of a licence what keeps it from counting, and only there', () => {
    const doubted = (fields: Partial<CompiledDesk>) => {
      const built = { ...example, ...fields };
      const [assessed] = assessAll({ ...directory, desks: [built] }, { profile: german, weights: null, findings: {} }, today, english);
      if (!assessed) throw new Error('no desk was assessed');
      show({}, { desk: deskModel(assessed, rubric, today, english) });
      return part('Legal entities')
        .getAllByText(/United Kingdom · faces clients|spot dealing/, { selector: '.muted' })
        .map(({ textContent }) => textContent);
    };
    const withClaims = (claims: string[], licence: string[]) => ({
      entities: example.entities.map((entity) => ({
        ...entity,
        claims,
        licences: entity.licences.map((one) => ({ ...one, claims: licence })),
      })),
    });
    expect(doubted({})).toEqual(['United Kingdom · faces clients', ' · spot dealing · since May 2024']);
    cleanup();
    expect(doubted(withClaims(['unverified'], ['under-review']))).toEqual([
      'United Kingdom · faces clients · not enough sources',
      ' · spot dealing · since May 2024 · under review',
    ]);
  });

  it('says of a domain that only its own pages prove it, and only of such a one', () => {
    const domains: CompiledDesk['domains'] = [
      { domain: 'example.com', claims: ['sourced'], selfDeclared: true },
      { domain: 'example.net', claims: ['guide-only'] },
    ];
    const [assessed] = assessAll(
      { ...directory, desks: [{ ...example, domains }] },
      { profile: german, weights: null, findings: {} },
      today,
      english,
    );
    if (!assessed) throw new Error('no desk was assessed');
    show({}, { desk: deskModel(assessed, rubric, today, english) });
    const said = part('Official domains and contact').getAllByText('by its own pages only');
    expect(said.map(({ parentElement }) => parentElement?.firstChild?.textContent)).toEqual(['example.com']);
  });

  it('leads to the page of the desk where a person can be verified', () => {
    show();
    const link = part('Official domains and contact').getByRole<HTMLAnchorElement>('link', { name: 'Check an employee' });
    expect(link.href).toBe('https://example.com/verify');
  });

  it('reports a tick of the checklist', () => {
    const { onTick } = show({}, { tab: 'checklist' });
    fireEvent.click(screen.getByRole('checkbox', { name: /Look for red flags/ }));
    expect(onTick.mock.calls).toEqual([['red-flags', true]]);
  });
});

describe('the tabs of a dossier', () => {
  it('show the evidence first, also where an address asks for a tab there is not', () => {
    for (const tab of [undefined, 'evidence', 'nonsense']) {
      show({}, { tab });
      expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Evidence');
      expect(part('Score')).toBeTruthy();
      expect(screen.queryByRole('checkbox')).toBeNull();
      cleanup();
    }
  });

  it('show the checklist alone where it is asked for, and the list of parts only with the evidence', () => {
    show({}, { tab: 'checklist' });
    expect(screen.getByRole('tabpanel', { name: 'Checklist' }).textContent).toContain('Look for red flags');
    expect(screen.queryByRole('region', { name: 'Score' })).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('report the one that is chosen, and leave a panel as it was left', () => {
    const { container, onTab } = show();
    fireEvent.click(screen.getByRole('tab', { name: 'Checklist' }));
    expect(onTab.mock.calls).toEqual([['checklist']]);
    fireEvent.input(form(/^Criterion a2/).getByLabelText('Note'), { target: { value: 'Half a' } });
    expect(container.querySelectorAll('[role=tabpanel]').length).toBe(4);
  });

  it('keep name and verdict, sign and words, above them', () => {
    const { container } = show();
    const header = container.querySelector('header');
    expect(header?.querySelector('.verdict.conditional svg')).toBeTruthy();
    expect(header?.querySelector('.verdict')?.textContent).toBe('Conditional for a fund (Germany)');
  });
});

describe('may we trade there', () => {
  it('names whom one would face, why, and what to ask the desk', () => {
    show();
    const eligibility = part('Eligibility');
    expect(eligibility.getByText(/Contracting entity not established/)).toBeTruthy();
    expect(eligibility.getByText('Serves clients of a certain size.')).toBeTruthy();
    expect(eligibility.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Spot: which of your legal entities would be the counterparty for a fund (Germany)?']),
    );
  });

  it('asks for what of the profile is missing by name, and leads to it', () => {
    const { onOpenOptions } = show({ who: profile() });
    expect(part('Eligibility').getByText('Missing in your profile: Domicile.')).toBeTruthy();
    fireEvent.click(part('Eligibility').getByRole('button', { name: 'Complete my profile' }));
    expect(onOpenOptions).toHaveBeenCalledOnce();
    cleanup();
    show();
    expect(screen.queryByText(/^Missing in your profile/)).toBeNull();
  });

  it('says what of the profile contradicts itself', () => {
    show({}, { contradictions: ['A ticket larger than all assets.'] });
    expect(part('Your profile contradicts itself').getByText('A ticket larger than all assets.')).toBeTruthy();
  });
});

describe('what to ask next', () => {
  // Published: only a2, of 18 points, is open.
  it('stands with its points and leads to where the answer is recorded', () => {
    show();
    const asked = part('Ask next');
    expect(asked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'What about a2?narrows the range by 18 points Record the answer',
    ]);
    fireEvent.click(asked.getByRole('button', { name: 'Record the answer to: What about a2?' }));
    expect(document.activeElement?.id).toBe('finding-a2');
    expect([...document.querySelectorAll('details[open]')].map((fold) => fold.querySelector('summary')?.textContent)).toEqual([
      expect.stringContaining('Alpha'),
      expect.stringContaining('Record your own finding'),
    ]);
  });

  it('says so where nothing is left', () => {
    show({ findings: { a2: { outcome: 'met', note: '', evidence: '', day: today } } });
    expect(part('Ask next').getByText('Every criterion that has weight is answered.')).toBeTruthy();
  });

  it('is copied with all other questions as a mail', async () => {
    const { onCopy } = show();
    fireEvent.click(part('Ask next').getByRole('button', { name: 'Copy all questions' }));
    await screen.findByText('Copied');
    const [[mail]] = onCopy.mock.calls as unknown as [[string]];
    expect(mail).toMatch(/^Questions to Example Desk\n\n1\. Spot: which of your .*\n[\s\S]*\n4\. What about a2\?\n$/);
    expect(screen.queryByRole('textbox', { name: 'Copy all questions' })).toBeNull();
  });

  it('is shown selected where the browser does not copy it', async () => {
    show({}, { onCopy: async () => false });
    fireEvent.click(part('Ask next').getByRole('button', { name: 'Copy all questions' }));
    await screen.findByText(/The browser did not copy it/);
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Copy all questions' });
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toMatch(/^Questions to Example Desk[\s\S]+a2\?\n$/);
  });
});

describe('terms on record', () => {
  it('stand kind by kind with who says so and when, what is denied, and what nothing is known of', () => {
    show();
    const terms = part('Terms');
    expect(terms.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Minimums',
      'Products',
      'Fiat currencies',
    ]);
    const rows = [...document.querySelectorAll('.term')].map((row) => [
      row.querySelector('summary')?.textContent,
      row.querySelector('.claims > li')?.firstChild?.textContent,
    ]);
    expect(rows).toEqual([
      ['250,000 EUR a tradeofficial · published Mar 2026', 'It quotes no options.'],
      ['Options · not offeredofficial · published Mar 2026', 'It quotes no options.'],
      ['EUR · Euroofficial · published Mar 2026', 'It settles in euros.'],
    ]);
    expect(terms.getByText('Nothing on record on: Channels, Hours, Execution style.')).toBeTruthy();
  });
});

it('hundreds of claims and incidents are drawn fifty at a time', () => {
  const { desk: model } = models({});
  const [fact, incident] = [model.record[0]?.claims[0], model.incidents[0]];
  if (!fact || !incident) throw new Error('the example has no claim or no incident');
  const many = <T,>(make: (i: number) => T) => Array.from({ length: 120 }, (_, i) => make(i));
  const record = [{ topic: 'Fees', claims: many((i) => ({ ...fact, id: `fact-${i}` })) }];
  const incidents = many((i) => ({ ...incident, id: `incident-${i}`, date: String(2100 - i) }));
  show({}, { desk: { ...model, record, incidents } });
  expect(document.querySelectorAll('#part-record .claims > li')).toHaveLength(51);
  expect(document.querySelectorAll('#part-incidents .event')).toHaveLength(50);
  fireEvent.click(part('Incidents').getByRole('button', { name: 'Show 70 more' }));
  expect(document.querySelectorAll('#part-incidents .event')).toHaveLength(100);
});

describe('what was written and not saved', () => {
  const drafts = { 'finding/a2': { outcome: '', note: 'They decl', evidence: '' }, 'finding/gone': { note: 'x' } };

  it('is named at the top, and led to where it stands as it was left', () => {
    show({}, { drafts });
    const note = part('Not saved yet');
    expect(note.getAllByRole('listitem')).toHaveLength(1);
    fireEvent.click(note.getByRole('button', { name: 'Continue your finding on Criterion a2' }));
    expect(document.activeElement?.id).toBe('finding-a2');
    expect(form(/^Criterion a2/).getByLabelText<HTMLTextAreaElement>('Note').value).toBe('They decl');
  });

  it('is not spoken of where nothing is', () => {
    show();
    expect(screen.queryByRole('region', { name: 'Not saved yet' })).toBeNull();
  });

  it('is reported with its criterion', () => {
    const { onFindingDraft } = show();
    fireEvent.input(form(/^Criterion a2/).getByLabelText('Note'), { target: { value: 'T' } });
    expect(onFindingDraft.mock.calls.map(([{ id }, fields]) => [id, fields])).toEqual([['a2', { outcome: '', note: 'T', evidence: '' }]]);
  });
});

describe('fit', () => {
  const needs = { ...german, products: ['spot', 'options'], fiat: ['EUR'], ticketUsd: 500_000 } as const;

  it('says of every need whether it is met, not met or not known, with the claim and the reason', () => {
    show({ who: needs });
    const rows = [...screen.getByRole('region', { name: 'Fit' }).querySelectorAll('.criteria > li')].map((item) => ({
      row: [...item.querySelectorAll('.row > span')].map(({ textContent }) => textContent),
      reason: item.querySelector(':scope > p.muted')?.textContent ?? null,
      claims: [...item.querySelectorAll('.claims > li')].map((each) => each.firstChild?.textContent),
      sources: [...item.querySelectorAll('a')].map(({ textContent }) => textContent),
    }));
    expect(rows).toEqual([
      { row: ['Spot', 'not known'], reason: 'nothing published was found', claims: [], sources: [] },
      { row: ['Options', 'not met'], reason: null, claims: ['It quotes no options.'], sources: ['Fee page'] },
      {
        row: ['Ticket of 500,000 USD', 'not known'],
        reason: 'minimum 250,000 EUR; not comparable in US dollars',
        claims: ['It quotes no options.'],
        sources: ['Fee page'],
      },
      { row: ['EUR', 'met'], reason: null, claims: ['It settles in euros.'], sources: ['Fee page'] },
    ]);
    expect(part('Fit').getByRole('heading').parentElement?.textContent).toBe('Fit1 of 4 needs met, 1 not met, 2 not known');
  });

  it('leads to the options where no need is set, and only there', () => {
    const { onOpenOptions } = show();
    fireEvent.click(part('Fit').getByRole('button', { name: 'Set my needs' }));
    expect(onOpenOptions).toHaveBeenCalledOnce();
    cleanup();
    show({ who: needs });
    expect(screen.queryByRole('button', { name: 'Set my needs' })).toBeNull();
  });
});

describe('what changed since the last look', () => {
  const [before] = assessAll(directory, { profile: german, weights: null, findings: {} }, today, english);
  const look = (change: Partial<Look>): Look | null => (before ? { ...lookAt(before, german, '2026-10-01'), ...change } : null);

  it('stands there until it is marked as read', () => {
    const { onReadChanges } = show({ look: look({ verdict: 'not-established' }) });
    const note = part('Changed since you last looked');
    expect(note.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Eligibility: not established → conditional']);
    expect(onReadChanges).not.toHaveBeenCalled();
    fireEvent.click(note.getByRole('button', { name: 'Mark as read' }));
    expect(onReadChanges).toHaveBeenCalledOnce();
  });

  it('is not there where nothing changed, or the user never looked', () => {
    show({ look: look({}) });
    expect(screen.queryByRole('region', { name: 'Changed since you last looked' })).toBeNull();
    cleanup();
    show({ look: null });
    expect(screen.queryByRole('region', { name: 'Changed since you last looked' })).toBeNull();
  });
});

describe('findings of one’s own', () => {
  const found: Finding = { outcome: 'not-met', note: 'Refused by phone.', evidence: 'call of 19 November', day: '2026-11-19' };

  /** Keeps findings as the extension does. */
  function Keeping({ start }: { start: Findings }) {
    const [findings, setFindings] = useState(start);
    return (
      <Dossier
        {...models({ findings })}
        {...plainly}
        {...calls()}
        onFinding={({ id }, finding) => {
          const { [id]: _gone, ...others } = findings;
          setFindings(finding ? { ...others, [id]: { ...finding, day: today } } : others);
        }}
      />
    );
  }

  const outcomeOf = (name: RegExp) => criterion(name).querySelector('.outcome')?.textContent;
  const figure = () => screen.getByRole('region', { name: 'Score' }).querySelector('.figure')?.textContent;
  const save = (name: RegExp) => fireEvent.click(form(name).getByRole('button', { name: 'Save finding', hidden: true }));

  it('are recorded for the criterion they stand under', () => {
    const { onFinding } = show();
    fireEvent.change(form(/^Criterion a2/).getByLabelText('What you found'), { target: { value: 'met' } });
    fireEvent.input(form(/^Criterion a2/).getByLabelText('Note'), { target: { value: 'Seen.' } });
    save(/^Criterion a2/);
    expect(onFinding.mock.calls.map(([{ id }, finding]) => [id, finding])).toEqual([
      ['a2', { outcome: 'met', note: 'Seen.', evidence: '' }],
    ]);
  });

  // Published: a1 partly 15, a3 met 12, b1 met 28; a2, of 18, is open: 55 to 73.
  it('are saved, changed and taken away, and move the score each time, with the public one beside it', () => {
    render(<Keeping start={{}} />);
    expect(figure()).toBe('55–73');
    expect(screen.queryByText('Your score')).toBeNull();

    fireEvent.change(form(/^Criterion a2/).getByLabelText('What you found'), { target: { value: 'met' } });
    save(/^Criterion a2/);
    expect([outcomeOf(/^Criterion a2/), figure()]).toEqual(['met (your finding)', '73']);
    expect(screen.getByText('Your score').parentElement?.textContent).toContain('Public score: 55–73');

    fireEvent.change(form(/^Criterion a2/).getByLabelText('What you found'), { target: { value: 'not-met' } });
    save(/^Criterion a2/);
    expect([outcomeOf(/^Criterion a2/), figure()]).toEqual(['not met (your finding)', '55']);

    fireEvent.click(form(/^Criterion a2/).getByRole('button', { name: 'Take it away', hidden: true }));
    expect([outcomeOf(/^Criterion a2/), figure()]).toEqual(['unverified', '55–73']);
    expect(screen.queryByText('Your score')).toBeNull();
    expect(form(/^Criterion a2/).getByLabelText<HTMLSelectElement>('What you found').value).toBe('');
  });

  it('stand beside the public outcome, with their day, note and evidence', () => {
    show({ findings: { a3: found } });
    expect(outcomeOf(/^Criterion a3/)).toBe('not met (your finding)');
    expect(form(/^Criterion a3/).getByText(/^Public outcome: met\./).textContent).toBe(
      'Public outcome: met. Yours of Nov 19, 2026 counts in your score. Refused by phone. (call of 19 November)',
    );
    expect(form(/^Criterion a1/).queryByText(/^Public outcome/)).toBeNull();
  });

  it('show markup in a note as text', () => {
    const { container } = show({ findings: { a3: { ...found, note: '<img src=x onerror="globalThis.pwned = true">' } } });
    expect(container.querySelector('img')).toBeNull();
  });

  it('start the form anew where they were changed elsewhere', () => {
    const file = (finding: Finding) => <Dossier {...models({ findings: { a3: finding } })} {...plainly} {...calls()} />;
    const note = () => form(/^Criterion a3/).getByLabelText<HTMLTextAreaElement>('Note').value;
    const view = render(file(found));
    expect(note()).toBe('Refused by phone.');
    view.rerender(file({ ...found, note: 'Granted in writing.' }));
    expect(note()).toBe('Granted in writing.');
  });

  it('leave what is being written under another criterion as it is', () => {
    render(<Keeping start={{}} />);
    fireEvent.input(form(/^Criterion a3/).getByLabelText('Note'), { target: { value: 'Half a sentence' } });
    fireEvent.change(form(/^Criterion a2/).getByLabelText('What you found'), { target: { value: 'met' } });
    save(/^Criterion a2/);
    expect(outcomeOf(/^Criterion a2/)).toBe('met (your finding)');
    expect(form(/^Criterion a3/).getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Half a sentence');
  });
});

describe('own weights', () => {
  // Alpha is proven to 45 of 100 and open to 75, Beta to 70.
  it('give a score of one’s own, and the public one stays beside it', () => {
    show({ weights: { alpha: 0, beta: 100 } });
    const score = screen.getByRole('region', { name: 'Score' });
    expect(score.querySelector('.figure')?.textContent).toBe('70');
    expect(within(score).getByText('Your score').parentElement?.textContent).toContain('Public score: 55–73');
  });
});

describe('what the organisation switched off', () => {
  const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);

  it('has no tab, and an address that asks for it shows the first', () => {
    show({}, { policy: { ...noPolicy, disabled: ['quotes'] }, tab: 'quotes' });
    expect(tabs()).toEqual(['Evidence', 'Checklist', 'Settlement']);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Evidence');
    cleanup();
    show({}, { policy: { ...noPolicy, disabled: ['settlement'] } });
    expect(tabs()).toEqual(['Evidence', 'Checklist', 'Quotes']);
  });

  it('takes memos from the checklist, and nothing else', () => {
    const parts = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    show({}, { tab: 'checklist' });
    const all = parts();
    cleanup();
    show({}, { policy: { ...noPolicy, disabled: ['memo'] }, tab: 'checklist' });
    expect(all).toContain('Counterparty memo');
    expect(parts()).toEqual(all.filter((name) => name !== 'Counterparty memo'));
  });
});
