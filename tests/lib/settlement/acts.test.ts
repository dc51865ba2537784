import { describe, expect, it } from 'vitest';
import type { Refusal } from '@/lib/settlement/acts';
import type { CallBack, TestTransfer } from '@/lib/settlement/settlement-entry';
import { evmAddress, otherEvmAddress, poisoned } from './addresses';
import { acted, approved, bank, call, called, changedTo, decided, filed, only, source, tested, transfer, wallet } from './build';

describe('filing', () => {
  it('keeps the address without what only spaces it, and texts without what is not seen', () => {
    const ledger = filed(wallet({ address: ` ${evmAddress.slice(0, 9)}\u{200B} ${evmAddress.slice(9)}\n`, reference: ' a\u{202E}b  c ' }));
    expect(only(ledger).instruction.details).toMatchObject({ address: evmAddress, reference: 'ab c' });
  });

  it('keeps account numbers and codes as they are compared', () => {
    const ledger = filed(bank({ currency: ' eur', iban: 'gb82 west 1234 5698 7654 32', bic: 'westgb2l' }));
    expect(only(ledger).instruction.details).toMatchObject({ currency: 'EUR', iban: 'GB82WEST12345698765432', bic: 'WESTGB2L' });
  });

  it('leaves the case of an address as it was sent', () => {
    expect(only(filed(wallet({ address: evmAddress.toLowerCase() }))).instruction.details).toMatchObject({
      address: evmAddress.toLowerCase(),
    });
  });

  it('names every field that keeps it from being filed', () => {
    const nothing = wallet({ asset: ' ', network: 'other', address: '' });
    expect(decided([], { do: 'file', instruction: { ...nothing, source: { ...source, who: '', day: '' } } })).toEqual({
      problems: [
        { field: 'asset', kind: 'missing' },
        { field: 'networkName', kind: 'missing' },
        { field: 'address', kind: 'missing' },
        { field: 'who', kind: 'missing' },
        { field: 'day', kind: 'missing' },
      ],
    });
  });

  it.each([
    ['a wrong checksum', wallet({ address: `${evmAddress.slice(0, -1)}D` }), 'address', 'checksum'],
    ['another network’s form', wallet({ network: 'bitcoin' }), 'address', 'form'],
    ['a letter of another script', wallet({ address: evmAddress.replace('A', 'А') }), 'address', 'foreign'],
    ['an IBAN with a wrong checksum', bank({ iban: 'GB82WEST12345698765423' }), 'iban', 'checksum'],
    ['an IBAN of no country', bank({ iban: 'ZZ82WEST12345698765432' }), 'iban', 'country'],
    ['neither IBAN nor account number', bank({ iban: '' }), 'iban', 'missing'],
    ['a BIC that is none', bank({ bic: 'WEST' }), 'bic', 'form'],
    ['a currency that is none', bank({ currency: 'Euro' }), 'currency', 'form'],
    ['no holder', bank({ holder: '' }), 'holder', 'missing'],
    ['a day that has not come', { ...wallet(), source: { ...source, day: '2026-11-21' } }, 'day', 'future'],
  ] as const)('is refused for %s', (_what, instruction, field, kind) => {
    expect(decided([], { do: 'file', instruction })).toEqual({ problems: [{ field, kind }] });
  });

  it('takes an account number where there is no IBAN', () => {
    expect(decided([], { do: 'file', instruction: bank({ iban: '', accountNumber: '12345678', bankCode: '20-00-00' }) })).toHaveProperty(
      'changes',
    );
  });

  it('is refused where the same is on file already, but not beside one that was withdrawn', () => {
    const ledger = filed();
    expect(decided(ledger, { do: 'file', instruction: wallet() })).toEqual({ refusal: 'already-on-file' });
    expect(decided(ledger, { do: 'file', instruction: wallet({ asset: 'USDT' }) })).toHaveProperty('changes');
    expect(decided(ledger, { do: 'file', instruction: wallet({ reference: '7' }) })).toHaveProperty('changes');
    expect(decided(ledger, { do: 'file', instruction: bank() })).toHaveProperty('changes');
    const gone = acted(ledger, { do: 'withdraw', subject: only(ledger).subject, reason: 'Closed.' });
    expect(decided(gone, { do: 'file', instruction: wallet() })).toHaveProperty('changes');
  });
});

describe('a change', () => {
  const ledger = approved(filed());
  const { subject, id } = only(ledger);
  const change = (instruction: typeof wallet extends (...rest: never) => infer I ? I : never, of = id) =>
    decided(ledger, { do: 'change', subject, of, instruction });

  it('is refused where it changes nothing, makes another kind of it, or rests on older details', () => {
    expect(change(wallet())).toEqual({ refusal: 'nothing-changed' });
    expect(change(bank())).toEqual({ refusal: 'kind-changed' });
    expect(change(wallet({ address: otherEvmAddress }), 'an older entry')).toEqual({ refusal: 'changed-meanwhile' });
    expect(change(wallet({ address: '' }))).toEqual({ problems: [{ field: 'address', kind: 'missing' }] });
  });

  it('of where it came from alone is one too', () => {
    expect(change({ ...wallet(), source: { ...source, who: 'Somebody else' } })).toHaveProperty('changes');
  });

  it('to what another instruction says is refused', () => {
    const both = acted(ledger, { do: 'file', instruction: wallet({ address: otherEvmAddress }) });
    const act = { do: 'change' as const, subject, of: id, instruction: wallet({ address: otherEvmAddress }) };
    expect(decided(both, act)).toEqual({ refusal: 'already-on-file' });
  });
});

describe('a call-back', () => {
  const ledger = filed({ ...wallet({ reference: 'tag 555 123 99' }), source: { ...source, who: 'Ana, +44 20 7946 0001' } });
  const { subject, id } = only(ledger);

  it.each<[string, Partial<CallBack>, Refusal]>([
    ['without a number', { number: ' ' }, 'number-missing'],
    ['to a number the instruction gave with its sender', { number: '(020) 7946-0001' }, 'number-from-instruction'],
    ['to a number the instruction gave in its reference', { number: '55512399' }, 'number-from-instruction'],
    ['whose number came from nowhere', { where: '' }, 'where-missing'],
    ['that names an earlier one where there is none', { origin: 'earlier' }, 'no-earlier-call-back'],
    ['by nobody', { by: '' }, 'name-missing'],
    ['tomorrow', { day: '2026-11-21' }, 'day-not-come'],
    ['before the instruction came', { day: '2026-11-17' }, 'day-before-instruction'],
    ['for older details', { of: 'an older entry' }, 'changed-meanwhile'],
  ])('%s is refused', (_what, fields, refusal) => {
    expect(decided(ledger, { do: 'call-back', subject, callBack: call(id, fields) })).toEqual({ refusal });
  });

  it('to a number that shares a few digits with the instruction is taken', () => {
    expect(decided(ledger, { do: 'call-back', subject, callBack: call(id, { number: '7946' }) })).toHaveProperty('changes');
  });

  it('may take its number from an earlier one once there was one', () => {
    const before = approved(filed());
    const changed = changedTo(before, wallet({ address: otherEvmAddress }));
    const record = only(changed);
    const act = { do: 'call-back' as const, subject: record.subject, callBack: call(record.id, { origin: 'earlier' }) };
    expect(decided(changed, act)).toHaveProperty('changes');
    const onlyAwaited = called(filed());
    const waiting = only(onlyAwaited);
    expect(decided(onlyAwaited, { ...act, subject: waiting.subject, callBack: call(waiting.id, { origin: 'earlier' }) })).toEqual({
      refusal: 'no-earlier-call-back',
    });
  });
});

describe('an approval', () => {
  const ledger = called(filed());
  const { subject, awaiting } = only(ledger);
  const approve = (name: string, of = awaiting?.id ?? '') => decided(ledger, { do: 'approve', subject, of, name });

  it('is a second person’s, for the call that waits', () => {
    expect(approve('')).toEqual({ refusal: 'name-missing' });
    expect(approve(' mara ')).toEqual({ refusal: 'same-person' });
    expect(approve('Jonas', 'an older call')).toEqual({ refusal: 'changed-meanwhile' });
    expect(approve('Jonas')).toHaveProperty('changes');
  });

  it('is refused where no call waits', () => {
    const done = approved(filed());
    expect(decided(done, { do: 'approve', subject: only(done).subject, of: only(done).callBack?.id ?? '', name: 'Kim' })).toEqual({
      refusal: 'changed-meanwhile',
    });
  });
});

describe('a test transfer', () => {
  const ledger = approved(filed());
  const { subject, id } = only(ledger);

  it.each<[string, Partial<TestTransfer>, Refusal]>([
    ['of no amount', { amount: '' }, 'amount-wrong'],
    ['of nothing', { amount: '0.00' }, 'amount-wrong'],
    ['of an amount with a comma', { amount: '10,5' }, 'amount-wrong'],
    ['of no asset', { asset: ' ' }, 'asset-missing'],
    ['by nobody', { by: '' }, 'name-missing'],
    ['tomorrow', { day: '2026-11-21' }, 'day-not-come'],
    ['to older details', { of: 'an older entry' }, 'changed-meanwhile'],
  ])('%s is refused', (_what, fields, refusal) => {
    expect(decided(ledger, { do: 'record-test', subject, test: transfer(id, fields) })).toEqual({ refusal });
  });

  it('in the same words as the one before it is refused, not lost', () => {
    const once = tested(ledger);
    expect(decided(once, { do: 'record-test', subject, test: transfer(id) })).toEqual({ refusal: 'already-recorded' });
    expect(decided(once, { do: 'record-test', subject, test: transfer(id, { reference: 'second' }) })).toHaveProperty('changes');
  });

  it('is not sent before the call-back', () => {
    const pending = filed();
    const record = only(pending);
    expect(decided(pending, { do: 'record-test', subject: record.subject, test: transfer(record.id) })).toEqual({
      refusal: 'not-called-back',
    });
  });
});

describe('the comparison after a test', () => {
  const ledger = tested(approved(filed()));
  const { subject, test } = only(ledger);
  const compare = (pasted: string, by = 'Mara', of = test?.id ?? '') => decided(ledger, { do: 'compare-again', subject, of, pasted, by });

  it('is done by the very address only, also with spaces in it or in other capitals', () => {
    for (const pasted of [evmAddress, ` ${evmAddress.slice(0, 20)} ${evmAddress.slice(20)}`, evmAddress.toLowerCase()])
      expect(compare(pasted)).toHaveProperty('changes');
    for (const pasted of ['', poisoned(), otherEvmAddress, `${evmAddress}0`, evmAddress.replace('A', 'А'), evmAddress.replace('5', '6')])
      expect(compare(pasted)).toEqual({ refusal: 'not-exact' });
  });

  it('says who did it, and rests on the test that was sent', () => {
    expect(compare(evmAddress, ' ')).toEqual({ refusal: 'name-missing' });
    expect(compare(evmAddress, 'Mara', 'an older test')).toEqual({ refusal: 'changed-meanwhile' });
  });
});

describe('what was withdrawn', () => {
  it('asks for a reason, and takes nothing after it', () => {
    const ledger = filed();
    const { subject, id } = only(ledger);
    expect(decided(ledger, { do: 'withdraw', subject, reason: ' ' })).toEqual({ refusal: 'reason-missing' });
    const gone = acted(ledger, { do: 'withdraw', subject, reason: ' Account closed. ' });
    expect(only(gone).withdrawn?.reason).toBe('Account closed.');
    for (const act of [
      { do: 'change' as const, subject, of: id, instruction: wallet({ address: otherEvmAddress }) },
      { do: 'call-back' as const, subject, callBack: call(id) },
      { do: 'withdraw' as const, subject, reason: 'Again.' },
    ])
      expect(decided(gone, act)).toEqual({ refusal: 'withdrawn' });
  });

  it('cannot be what was never filed', () => {
    expect(decided([], { do: 'withdraw', subject: 'instruction:none', reason: 'Gone.' })).toEqual({ refusal: 'gone' });
  });
});
