import { describe, expect, it } from 'vitest';
import { interval, notRated, verdictLine } from '@/lib/assessment/words';
import { assessment } from '../build';

describe('interval', () => {
  it.each([
    [58, 81, '58–81'],
    [57.5, 81.4, '58–81'],
    [58, 58, '58'],
    [57.6, 58.4, '58'],
    [0, 100, '0–100'],
  ])('of %d to %d is %s', (proven, possible, text) => {
    expect(interval(proven, possible)).toBe(text);
  });
});

describe('notRated', () => {
  it('names the points that have evidence, never rounded up to the threshold', () => {
    const { score } = assessment('one', 'eligible', { a1: 'met', b1: 'met' });
    expect(notRated(score)).toBe('Not rated: 58 of 100 points have evidence');
    expect(notRated({ ...score, coverage: 59.9 })).toBe('Not rated: 59 of 100 points have evidence');
  });

  it('says nothing of a rated desk', () => {
    expect(notRated(assessment('one', 'eligible', { a1: 'met', a2: 'met', a3: 'met' }).score)).toBeNull();
  });
});

describe('verdictLine', () => {
  it.each<[string, Parameters<typeof verdictLine>[0], string]>([
    ['a colon before a few words', { kind: 'not-established', reason: 'set your domicile' }, 'Not established: set your domicile'],
    ['a full stop before a sentence', { kind: 'conditional', reason: 'Serves large clients.' }, 'Conditional. Serves large clients.'],
    [
      'a full stop before a sentence that begins with a name in small letters',
      { kind: 'not-eligible', reason: 'eOTC is not for individuals.' },
      'Not eligible. eOTC is not for individuals.',
    ],
  ])('puts %s', (_name, verdict, line) => {
    expect(verdictLine(verdict)).toBe(line);
  });
});
