import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingPaused, type PauseList, withPause } from '@/lib/profile/pause';
import { emptyProfile, type Profile, withChange } from '@/lib/profile/profile';
import type { Fields } from '@/lib/sync/fields';
import { standing, step } from '@/lib/sync/step';
import { type Synced, syncedMarking, syncedPause, syncedProfile, syncedWeights } from '@/lib/sync/synced';
import { entry, type Install, installOf, minute, visit } from './build';

const german: Profile = { ...emptyProfile, country: 'DE', clientType: 'fund', classification: 'professional' };
const first = { known: [], account: [], set: [], isFirst: true };
const stamp = { now: minute(5), by: 'aaaaaaaa' };

/** A change of a profile as the options make one. */
const change: fc.Arbitrary<(profile: Profile) => Profile> = fc
  .oneof(
    fc.record({ country: fc.constantFrom('DE', 'US', 'FR', null) }),
    fc.record({ usState: fc.constantFrom('NY', 'WY', null) }),
    fc.record({ classification: fc.constantFrom<Profile['classification'][]>('professional', 'ecp', null) }),
    fc.record({ ticketUsd: fc.constantFrom(1000, 500_000, null) }),
    fc.record({ fiat: fc.constantFrom(['EUR'], ['EUR', 'CHF'], []) }),
  )
  .map((drawn) => (profile) => withChange(profile, drawn));
const pauseChange: fc.Arbitrary<(list: PauseList) => PauseList> = fc
  .tuple(fc.constantFrom('news.example', 'constructor', '[::1]'), fc.boolean())
  .map(
    ([site, paused]) =>
      (list) =>
        withPause(list, { kind: 'site', site }, paused),
  );

/** Three installations that each change something or look at the account, in any order; then all look until none writes any more. */
function expectRest<T>(synced: Synced<T>, initial: T, drawn: fc.Arbitrary<(value: T) => T>): void {
  const doing = fc.record({ who: fc.nat(2), change: fc.option(drawn), sees: fc.boolean(), tick: fc.nat(2) });
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 25 }), fc.array(drawn, { maxLength: 3 }), (doings, before) => {
      const installs = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'].map((by, i): Install<T> => installOf(by, before[i]?.(initial) ?? initial));
      let account: Fields = [];
      let time = 1;
      for (const { who, change: changing, sees, tick } of doings) {
        const install = installs[who];
        if (!install) throw new Error('there are three');
        time = Math.min(time + tick, 30);
        if (changing) install.value = changing(install.value);
        // Without a look at the account a change is stamped, and sent later.
        const next = visit(synced, install, sees ? account : [], minute(time));
        if (sees) account = next;
      }
      let rounds = 0;
      for (let isMoving = true; isMoving; rounds++) {
        isMoving = false;
        for (const install of installs) {
          const next = visit(synced, install, account, minute(40));
          if (JSON.stringify(next) !== JSON.stringify(account)) isMoving = true;
          account = next;
        }
        expect(rounds).toBeLessThan(5);
      }
      for (const { value, known } of installs) {
        expect(value).toEqual(installs[0]?.value);
        for (const { field, value: said } of known) expect(standing(synced, value, field)).toEqual(said);
      }
    }),
    { numRuns: 400 },
  );
}

describe('installations of one account', () => {
  it('come to one profile, and to rest', () => expectRest(syncedProfile, emptyProfile, change));
  it('come to one list of paused sites, and to rest', () => expectRest(syncedPause, nothingPaused, pauseChange));
  it('come to the same weights, and to rest', () => {
    const weights = fc.constantFrom({ alpha: 20, beta: 80 }, { alpha: 100, beta: 0 }, null).map((drawn) => () => drawn);
    expectRest(syncedWeights, null, weights);
  });
  it('come to the same marking, and to rest', () => {
    expectRest(
      syncedMarking,
      'first',
      fc.constantFrom('every' as const, 'first' as const, 'count' as const).map((drawn) => () => drawn),
    );
  });
});

describe('the first step', () => {
  it('sends what was set here, and nothing of what never was', () => {
    const { value, outgoing } = step(syncedProfile, { ...first, value: german }, stamp);
    expect(value).toBe(german);
    expect(outgoing.map(({ field, value: sent }) => [field, sent])).toEqual([
      ['classification', 'professional'],
      ['clientType', 'fund'],
      ['country', 'DE'],
    ]);
  });

  it('lets what the account has count, and adds what it has not', () => {
    const account = [entry('country', 'FR'), entry('hours', 'weekdays')];
    const { value, outgoing } = step(syncedProfile, { ...first, account, value: { ...german, classification: null } }, stamp);
    expect(value).toEqual({ ...emptyProfile, country: 'FR', clientType: 'fund', hours: 'weekdays' });
    expect(outgoing).toEqual([entry('clientType', 'fund', stamp.now, stamp.by), ...account]);
  });

  it('joins two lists of sites, and resumes what was resumed in the account', () => {
    const list = { ...nothingPaused, sites: ['b.example', 'c.example'], until: minute(59), pages: ['https://a.example/x'] };
    const account = [entry('a.example', true), entry('c.example', false)];
    const { value } = step(syncedPause, { ...first, account, value: list }, stamp);
    expect(value).toEqual({ ...list, sites: ['a.example', 'b.example'] });
  });
});

describe('a later step', () => {
  const known = step(syncedProfile, { ...first, value: german }, { now: minute(0), by: 'bbbbbbbb' }).known;
  const later = { known, set: [], isFirst: false };

  it('with nothing new changes nothing and sends nothing else', () => {
    const next = step(syncedProfile, { ...later, account: known, value: german }, stamp);
    expect(next).toEqual({ value: german, known, outgoing: known });
    expect(next.value).toBe(german);
  });

  it('sends what was changed here since, and takes over what is newer there', () => {
    const account = [...known, entry('hours', 'weekdays', minute(3), 'cccccccc')];
    const value: Profile = { ...german, ticketUsd: 500_000 };
    const next = step(syncedProfile, { ...later, account, value }, stamp);
    expect(next.value).toEqual({ ...value, hours: 'weekdays' });
    expect(next.outgoing.map(({ field, at }) => [field, at])).toEqual([
      ['classification', minute(0)],
      ['clientType', minute(0)],
      ['country', minute(0)],
      ['hours', minute(3)],
      ['ticketUsd', minute(5)],
    ]);
  });

  it('does not go back to what is older there', () => {
    const account = [entry('country', 'FR', '2026-11-28T09:00:00.000Z')];
    expect(step(syncedProfile, { ...later, account, value: german }, stamp).value).toEqual(german);
  });

  it('lets what is set here count after what was known, also where the clock was set back', () => {
    const value = { ...german, clientType: 'corporate' as const };
    const { outgoing } = step(syncedProfile, { ...later, account: known, value }, { now: '2026-11-27T10:00:00.000Z', by: 'aaaaaaaa' });
    expect(outgoing.find(({ field }) => field === 'clientType')).toEqual(
      entry('clientType', 'corporate', '2026-11-28T10:00:00.001Z', 'aaaaaaaa'),
    );
  });

  it('takes the classification with a domicile that comes, and never one that came with it', () => {
    const moved = entry('country', 'US', minute(3), 'cccccccc');
    const alone = step(syncedProfile, { ...later, account: [moved], value: german }, stamp);
    expect(alone.value).toEqual({ ...german, country: 'US', classification: null });
    expect(alone.outgoing.find(({ field }) => field === 'classification')).toMatchObject({ value: null, at: '2026-11-28T10:00:00.001Z' });

    const same = entry('classification', 'professional', minute(4), 'cccccccc');
    expect(step(syncedProfile, { ...later, account: [moved, same], value: german }, stamp).value).toEqual({ ...german, country: 'US' });
  });
});

describe('a field that the organisation sets', () => {
  const account = [entry('country', 'FR', minute(3), 'cccccccc'), entry('hours', 'weekdays', minute(3), 'cccccccc')];

  it('is neither sent nor taken over, and stays in the account', () => {
    const { value, outgoing } = step(syncedProfile, { ...first, account, set: ['country', 'clientType'], value: german }, stamp);
    expect(value).toEqual({ ...german, hours: 'weekdays' });
    expect(outgoing.map(({ field }) => field)).toEqual(['classification', 'country', 'hours']);
    expect(outgoing).toContainEqual(account[0]);
  });

  it('is taken over once it is set no longer', () => {
    const under = step(syncedProfile, { ...first, account, set: ['country'], value: german }, stamp);
    const after = step(syncedProfile, { ...under, account, set: [], isFirst: false }, { ...stamp, now: minute(9) });
    expect(after.value.country).toBe('FR');
  });
});
