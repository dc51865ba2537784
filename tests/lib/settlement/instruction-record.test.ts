import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, merge } from '@/lib/ledger/ledger';
import { type Act, decide } from '@/lib/settlement/acts';
import { recordOf, recordsOf } from '@/lib/settlement/instruction-record';
import type { SettlementEntry, SettlementLedger } from '@/lib/settlement/settlement-entry';
import { evmAddress, otherEvmAddress, poisoned } from './addresses';
import { acted, approved, call, called, changedTo, filed, only, stamp, tested, today, transfer, wallet } from './build';

describe('an instruction', () => {
  it('is pending when it is filed', () => {
    expect(only(filed())).toMatchObject({
      status: 'pending',
      filed: { by: 'Mara' },
      callBack: null,
      awaiting: null,
      before: null,
      earlier: [],
      test: null,
      withdrawn: null,
    });
  });

  it('stays pending when somebody called back, and waits for a second person', () => {
    expect(only(called(filed()))).toMatchObject({ status: 'pending', callBack: null, awaiting: { by: 'Mara', second: null } });
  });

  it('is called back when a second person approved the call', () => {
    expect(only(approved(filed()))).toMatchObject({ status: 'called-back', callBack: { by: 'Mara', second: 'Jonas' }, awaiting: null });
  });

  it('is called back by one person where no second is needed', () => {
    expect(only(called(filed()), false)).toMatchObject({ status: 'called-back', callBack: { by: 'Mara', second: null }, awaiting: null });
  });

  it('is pending again when it was changed, with what was called back before it', () => {
    const changed = only(changedTo(approved(filed()), wallet({ address: otherEvmAddress })));
    expect(changed).toMatchObject({ status: 'pending', callBack: null, awaiting: null, before: wallet() });
  });

  it('changed twice is still held against what was called back, not against what never was', () => {
    const once = changedTo(approved(filed()), wallet({ address: poisoned() }));
    expect(only(changedTo(once, wallet({ address: otherEvmAddress }))).before).toEqual(wallet());
  });

  it('that never was called back is held against what stood right before', () => {
    const once = changedTo(filed(), wallet({ address: poisoned() }));
    expect(only(changedTo(once, wallet({ address: otherEvmAddress }))).before).toEqual(wallet({ address: poisoned() }));
  });

  it('changed back to what was called back is pending all the same', () => {
    const away = changedTo(approved(filed()), wallet({ address: otherEvmAddress }));
    expect(only(changedTo(away, wallet())).status).toBe('pending');
  });

  it('stays called back while a newer call waits for its approval', () => {
    const ledger = approved(filed());
    const { subject, id } = only(ledger);
    const again = acted(ledger, { do: 'call-back', subject, callBack: call(id, { spokeWith: 'Cleo' }) });
    expect(only(again)).toMatchObject({ status: 'called-back', callBack: { second: 'Jonas' }, awaiting: { second: null } });
  });

  it('that was withdrawn stays so', () => {
    const ledger = approved(filed());
    const gone = acted(ledger, { do: 'withdraw', subject: only(ledger).subject, reason: 'Account closed.' });
    expect(only(gone)).toMatchObject({ status: 'withdrawn', withdrawn: { by: 'Mara', reason: 'Account closed.' } });
  });

  it('is none where the subject has no details', () => {
    expect(recordOf(filed(), 'instruction:none', true)).toBeNull();
  });
});

describe('a test transfer', () => {
  it('waits for a comparison, and has it only from after it', () => {
    const ledger = tested(approved(filed()));
    const { subject, test } = only(ledger);
    expect(test).toMatchObject({ amount: '10', asset: 'USDC', compared: null });
    const compared = acted(ledger, { do: 'compare-again', subject, of: test?.id ?? '', pasted: evmAddress, by: 'Jonas' });
    expect(only(compared).test?.compared).toMatchObject({ by: 'Jonas' });
    const again = acted(compared, { do: 'record-test', subject, test: transfer(only(compared).id, { amount: '20' }) });
    expect(only(again).test).toMatchObject({ amount: '20', compared: null });
  });

  it('counts no more when the details were changed', () => {
    expect(only(changedTo(tested(approved(filed())), wallet({ address: otherEvmAddress }))).test).toBeNull();
  });
});

describe('a file merged with a colleague’s', () => {
  it('is pending where the colleague changed what was called back here, whichever came later', () => {
    const base = filed();
    const { subject, id } = only(base);
    const theirs = acted(base, { do: 'change', subject, of: id, instruction: wallet({ address: otherEvmAddress }) }, 'Jonas');
    const mine = approved(base);
    expect(only(merge(mine, theirs)).status).toBe('pending');
    const calledBefore = approved(filed());
    const changedLater = changedTo(calledBefore, wallet({ address: otherEvmAddress }));
    expect(only(merge(calledBefore, changedLater)).status).toBe('pending');
  });

  it('counts a call for the details that stand there, also where a later call was for others', () => {
    const base = filed();
    const { subject, id } = only(base);
    const theirs = approved(acted(base, { do: 'change', subject, of: id, instruction: wallet({ address: otherEvmAddress }) }, 'Jonas'));
    const mine = approved(base);
    expect(only(merge(mine, theirs))).toMatchObject({ status: 'called-back', instruction: wallet({ address: otherEvmAddress }) });
  });

  it('takes no approval of one’s own call for a second person’s', () => {
    const ledger = called(filed());
    const { subject, awaiting } = only(ledger);
    const forged: SettlementEntry = {
      ...{ id: 'forged', at: '2026-11-21T00:00:00.000Z', by: 'mara', subject },
      field: 'call-back-approval',
      value: { name: ' MARA ', of: awaiting?.id ?? '' },
    };
    expect(only([...ledger, forged])).toMatchObject({ status: 'pending', awaiting: { second: null } });
  });
});

/** What may be tried on the first instruction there is, whatever its state. */
const attempts = ['change', 'change-back', 'call', 'approve', 'approve-self', 'test', 'compare', 'withdraw', 'stale-call'] as const;
type Attempt = (typeof attempts)[number];

function actOf(ledger: SettlementLedger, attempt: Attempt): Act {
  const [record] = recordsOf(ledger, true);
  if (!record) return { do: 'file', instruction: wallet() };
  const { subject, id, test, awaiting } = record;
  if (attempt === 'change') return { do: 'change', subject, of: id, instruction: wallet({ address: otherEvmAddress }) };
  if (attempt === 'change-back') return { do: 'change', subject, of: id, instruction: wallet() };
  if (attempt === 'call') return { do: 'call-back', subject, callBack: call(id) };
  if (attempt === 'stale-call') return { do: 'call-back', subject, callBack: call('an older entry') };
  if (attempt === 'approve') return { do: 'approve', subject, of: awaiting?.id ?? '', name: 'Jonas' };
  if (attempt === 'approve-self') return { do: 'approve', subject, of: awaiting?.id ?? '', name: 'mara' };
  if (attempt === 'test') return { do: 'record-test', subject, test: transfer(id) };
  if (attempt === 'compare') return { do: 'compare-again', subject, of: test?.id ?? '', pasted: evmAddress, by: 'Mara' };
  return { do: 'withdraw', subject, reason: 'Closed.' };
}

function attempted(ledger: SettlementLedger, attempt: Attempt): SettlementLedger {
  const decision = decide(ledger, actOf(ledger, attempt), { today, newId: 'one', needsSecond: true });
  return 'changes' in decision ? append(ledger, decision.changes, stamp()) : ledger;
}

describe('whatever is tried in whatever order', () => {
  const tries = fc.array(fc.constantFrom(...attempts), { maxLength: 14 });

  it('an instruction is called back only by a call for the details that stand there, approved by another', () => {
    fc.assert(
      fc.property(tries, (order) => {
        let ledger = filed();
        for (const attempt of order) {
          const before = only(ledger);
          ledger = attempted(ledger, attempt);
          const now = only(ledger);
          if (now.id !== before.id) expect(now).toMatchObject({ status: 'pending', callBack: null, awaiting: null, test: null });
          if (before.status === 'withdrawn') expect(now).toEqual(before);
          if (now.status === 'called-back') expect(now.callBack).toMatchObject({ of: now.id, by: 'Mara', second: 'Jonas' });
          if (before.status === 'pending' && now.status === 'called-back') expect(attempt).toBe('approve');
          if (now.test?.compared && !before.test?.compared) expect(attempt).toBe('compare');
          if (now.test) expect(now.test.of).toBe(now.id);
        }
      }),
    );
  });

  it('two files merge to one state, either way round, and never to one that neither has for its details', () => {
    fc.assert(
      fc.property(tries, tries, tries, (shared, mine, theirs) => {
        const base = shared.reduce(attempted, filed());
        const [here, there] = [mine.reduce(attempted, base), theirs.reduce(attempted, base)];
        const [one, other] = [only(merge(here, there)), only(merge(there, here))];
        expect(one).toEqual(other);
        const sides = [here, there].map((side) => only(side));
        if (one.status === 'called-back') expect(sides.some(({ id, status }) => id === one.id && status === 'called-back')).toBe(true);
        if (sides.some(({ status }) => status === 'withdrawn')) expect(one.status).toBe('withdrawn');
      }),
    );
  });
});
