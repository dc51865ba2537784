import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Criteria } from '@/components/Criteria';
import type { CriterionModel } from '@/lib/card/factor-model';
import type { ClaimModel } from '@/lib/card/source-model';
import { render } from './render';

afterEach(cleanup);

function claim(statement: string, fields: Partial<ClaimModel> = {}): ClaimModel {
  const page = { title: `Page on: ${statement}`, url: `https://example.com/${statement.length}`, publisher: 'Example' };
  return {
    id: statement,
    statement,
    sources: [{ ...page, kind: 'official', date: '2026-03', dated: 'published' }],
    disagreesWith: [],
    ...fields,
  };
}

function criterion(fields: Partial<CriterionModel> = {}): CriterionModel {
  return {
    id: 'options',
    name: 'Options',
    outcome: 'met',
    answered: true,
    because: 'It quotes them.',
    claims: [],
    finding: null,
    publicOutcome: null,
    ...fields,
  };
}

it('says name, outcome and why, and leaves out what there is not', () => {
  const { container } = render(<Criteria criteria={[criterion(), criterion({ id: 'spot', name: 'Spot', because: '' })]} />);
  expect([...container.querySelectorAll('.criteria > li')].map((item) => item.textContent)).toEqual([
    'OptionsmetIt quotes them.',
    'Spotmet',
  ]);
});

it.each([
  [true, 'outcome'],
  [false, 'outcome muted'],
])('mutes an outcome that is no answer: answered %s', (answered, style) => {
  render(<Criteria criteria={[criterion({ answered, outcome: 'as it is' })]} />);
  expect(screen.getByText('as it is').className).toBe(style);
});

it('shows the claim that carries the outcome with its source in full', () => {
  const { container } = render(<Criteria criteria={[criterion({ claims: [claim('It quotes options.')] })]} />);
  expect(container.querySelector('.sources li')?.textContent).toContain('official · Example · published Mar 2026');
  expect(screen.getByRole('link', { name: 'Page on: It quotes options.' })).toBeTruthy();
  expect(container.querySelector('details')).toBeNull();
});

it.each([
  [['First.', 'Second one.'], '1 more claim'],
  [['First.', 'Second one.', 'And a third.'], '2 more claims'],
])('folds the claims after the first: %j', (statements, label) => {
  const { container } = render(<Criteria criteria={[criterion({ claims: statements.map((text) => claim(text)) })]} />);
  expect(screen.getByText(label)).toBeTruthy();
  const folded = [...container.querySelectorAll('details .claims > li')].map((item) => item.firstChild?.textContent);
  expect(folded).toEqual(statements.slice(1));
});

it('puts beside a claim what says otherwise', () => {
  const claims = [claim('The minimum is 1.', { disagreesWith: ['The minimum is 2.', 'The minimum is 3.'] })];
  render(<Criteria criteria={[criterion({ claims })]} />);
  expect(screen.getAllByText(/Another source says otherwise/).map((line) => line.textContent)).toEqual([
    'Another source says otherwise: The minimum is 2.',
    'Another source says otherwise: The minimum is 3.',
  ]);
});

it('shows under each criterion what it is given to show there', () => {
  render(<Criteria criteria={[criterion(), criterion({ id: 'spot', name: 'Spot' })]} below={({ id }) => <b>form for {id}</b>} />);
  expect(screen.getAllByText(/form for/).map((form) => form.textContent)).toEqual(['form for options', 'form for spot']);
});
