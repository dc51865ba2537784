import { describe, expect, it } from 'vitest';
import { historyOf } from '@/lib/ledger/history';
import { subjectOfItem } from '@/lib/onboarding/file-entry';
import { approvalOf, changesOf, isSamePerson, type Refusal, recordOf } from '@/lib/onboarding/item-record';
import { approved, changed, item, today } from './build';

const one = item();

describe('an item', () => {
  it('is open until something is recorded', () => {
    expect(recordOf([], one)).toEqual({
      state: 'open',
      reason: '',
      note: '',
      evidence: '',
      day: null,
      review: null,
      by: '',
      second: null,
    });
  });

  it('that is done has its day, who did it, and its next review a year later', () => {
    expect(recordOf(changed([], one, { state: 'done' }), one)).toMatchObject({
      state: 'done',
      day: today,
      by: 'Mara',
      review: '2027-11-20',
    });
  });

  it.each([
    ['a licence is due after half a year', { reviewMonths: 6 }, '2027-05-20'],
    ['a month without that day ends earlier', { reviewMonths: 3 }, '2027-02-20'],
  ])('%s', (_what, fields, review) => {
    expect(recordOf(changed([], item(fields), { state: 'done' }), item(fields)).review).toBe(review);
  });

  it('done on the last of August is due on the last of February', () => {
    const half = item({ reviewMonths: 6 });
    expect(recordOf(changed([], half, { state: 'done', day: '2026-08-31' }), half).review).toBe('2027-02-28');
  });

  it('keeps the day of another, and who did it where another records it', () => {
    const file = changed([], one, { state: 'done', day: '2026-11-02', by: ' Jonas ' });
    expect(recordOf(file, one)).toMatchObject({ day: '2026-11-02', by: 'Jonas' });
  });

  it('has the next review that was set, until it is done anew', () => {
    const set = changed([], one, { state: 'done', review: '2027-01-15' });
    expect(recordOf(set, one).review).toBe('2027-01-15');
    const anew = changed(set, one, { state: 'done', day: '2026-12-01' });
    expect(recordOf(anew, one).review).toBe('2027-12-01');
  });

  it('that is opened again loses its day and its review, and keeps note and evidence', () => {
    const done = changed([], one, { state: 'done', note: 'Seen.', evidence: 'register.pdf' });
    expect(recordOf(changed(done, one, { state: 'open' }), one)).toMatchObject({
      state: 'open',
      day: null,
      review: null,
      note: 'Seen.',
      evidence: 'register.pdf',
    });
  });

  it('says who did it last: the name of an earlier doing does not stick', () => {
    const first = changed([], one, { state: 'done', by: 'Jonas' });
    const again = changed(changed(first, one, { state: 'open' }), one, { state: 'done' });
    expect(recordOf(again, one).by).toBe('Mara');
  });

  it('records only what changed, and an empty text only where another stood', () => {
    const file = changed([], one, { state: 'done', note: '', evidence: '' });
    expect(file.map(({ field }) => field).sort()).toEqual(['day', 'state']);
    expect(changed(file, one, { state: 'done', note: '' })).toBe(file);
    const noted = changed(file, one, { note: 'Seen.' });
    expect(historyOf(changed(noted, one, { note: ' ' }), subjectOfItem('one'))[0]).toMatchObject({ field: 'note', from: 'Seen.', to: '' });
  });
});

describe('a reason', () => {
  it.each(['not-applicable', 'flagged'] as const)('is asked for where an item is %s', (state) => {
    expect(changesOf([], one, { state }, today)).toBe('reason-missing');
    expect(changesOf([], one, { state, reason: '  ' }, today)).toBe('reason-missing');
    expect(recordOf(changed([], one, { state, reason: 'No wallets.' }), one)).toMatchObject({ state, reason: 'No wallets.' });
  });

  it('goes with the state it was for', () => {
    const flagged = changed([], one, { state: 'flagged', reason: 'Details shifted.' });
    expect(recordOf(changed(flagged, one, { note: 'Asked again.' }), one).reason).toBe('Details shifted.');
    expect(recordOf(changed(flagged, one, { state: 'done' }), one).reason).toBe('');
    expect(changesOf(flagged, one, { state: 'not-applicable' }, today)).toBe('reason-missing');
  });
});

describe('a second name', () => {
  it('stands under what is done, and no longer where it was done anew', () => {
    const done = changed([], one, { state: 'done' });
    const signed = approved(done, one, ' Jonas  K.');
    expect(recordOf(signed, one).second).toBe('Jonas  K.');
    const anew = changed(changed(signed, one, { state: 'open' }), one, { state: 'done' });
    expect(recordOf(anew, one).second).toBeNull();
  });

  it('stays where a note is added', () => {
    const signed = approved(changed([], one, { state: 'done' }), one, 'Jonas');
    expect(recordOf(changed(signed, one, { note: 'More.' }), one).second).toBe('Jonas');
  });

  it.each<[string, string, string, string, Refusal]>([
    ['the same person', 'Mara', '', 'Mara', 'same-person'],
    ['the same person in other letters', 'Mara K.', '', ' mara  k. ', 'same-person'],
    ['who recorded what another did', 'Mara', 'Jonas', 'Mara', 'same-person'],
    ['nobody', 'Mara', '', '  ', 'name-missing'],
    ['a second before a first', '', '', 'Jonas', 'first-name-missing'],
  ])('is refused: %s', (_what, recordedBy, doneBy, name, refusal) => {
    const file = changed([], one, { state: 'done', by: doneBy }, recordedBy);
    expect(approvalOf(file, one, name)).toBe(refusal);
  });

  it('is refused where there is nothing to approve', () => {
    expect(approvalOf([], one, 'Jonas')).toBe('nothing-to-approve');
    expect(approvalOf(changed([], one, { state: 'flagged', reason: 'Why' }), one, 'Jonas')).toBe('nothing-to-approve');
    expect(approvalOf(changed([], one, { state: 'not-applicable', reason: 'No coins.' }), one, 'Jonas')).not.toBe('nothing-to-approve');
  });

  it('is another person by name only', () => {
    expect(isSamePerson('Ｍara', 'mara')).toBe(true);
    expect(isSamePerson('Mara', 'Maria')).toBe(false);
  });
});
