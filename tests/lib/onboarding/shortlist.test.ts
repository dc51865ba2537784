import { describe, expect, it } from 'vitest';
import type { ExecutionStyle } from '@/lib/desks/kinds';
import { append } from '@/lib/ledger/ledger';
import { DESK, type DeskFact, type DeskFile } from '@/lib/onboarding/file-entry';
import { backupOf, factOf, isShortlisted, type Shortlisted } from '@/lib/onboarding/shortlist';
import { desk } from '@/tests/lib/build';
import { stamp } from './build';

function fileWith(facts: Partial<Record<DeskFact, string>>): DeskFile {
  return append<DeskFile[number]>(
    [],
    Object.entries(facts).map(([field, value]) => ({ subject: DESK, field: field as DeskFact, value })),
    stamp(),
  );
}

function listed(name: string, ready: boolean, styles: ExecutionStyle[] = [], facts: Partial<Record<DeskFact, string>> = {}): Shortlisted {
  const { terms } = desk();
  return {
    desk: { id: name, name, terms: { ...terms, styles: styles.map((style) => ({ style, offered: true, claims: [] })) } },
    file: fileWith(facts),
    ready,
  };
}

describe('a shortlist', () => {
  it.each([
    ['nothing on it', [], false],
    ['one ready desk', [listed('A', true)], false],
    ['one ready and one that is not', [listed('A', true), listed('B', false)], false],
    ['two ready desks', [listed('A', true), listed('B', true)], true],
  ])('with %s', (_what, list, enough) => {
    expect(backupOf(list).enough).toBe(enough);
  });

  it('names what two desks share: execution model, bank, custodian, jurisdiction', () => {
    const shared = { 'settlement-bank': 'Bank X', custodian: 'Trust Y', jurisdiction: 'Ireland' };
    const { overlaps } = backupOf([
      listed('A', true, ['principal'], shared),
      listed('B', true, ['principal'], { ...shared, custodian: ' trust y' }),
    ]);
    expect(overlaps).toEqual([
      { kind: 'execution', what: ['principal'], desks: ['A', 'B'] },
      { kind: 'settlement-bank', what: 'Bank X', desks: ['A', 'B'] },
      { kind: 'custodian', what: 'Trust Y', desks: ['A', 'B'] },
      { kind: 'jurisdiction', what: 'Ireland', desks: ['A', 'B'] },
    ]);
  });

  it('finds no overlap where they differ, or where one of them is not known', () => {
    const { overlaps, unknown } = backupOf([
      listed('A', true, ['principal'], { 'settlement-bank': 'Bank X' }),
      listed('B', true, ['agency'], { 'settlement-bank': 'Bank Z' }),
      listed('C', false),
    ]);
    expect(overlaps).toEqual([]);
    expect(unknown).toEqual([
      { kind: 'execution', desks: ['C'] },
      { kind: 'settlement-bank', desks: ['C'] },
      { kind: 'custodian', desks: ['A', 'B', 'C'] },
      { kind: 'jurisdiction', desks: ['A', 'B', 'C'] },
    ]);
  });

  it('compares each two of three', () => {
    const list = ['A', 'B', 'C'].map((name) => listed(name, true, [], { custodian: 'Trust Y' }));
    expect(backupOf(list).overlaps.map(({ desks }) => desks)).toEqual([
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ]);
  });

  it('holds a desk from the moment it was put there until it is taken off', () => {
    const on = append<DeskFile[number]>([], [{ subject: DESK, field: 'shortlisted', value: true }], stamp());
    const off = append<DeskFile[number]>(on, [{ subject: DESK, field: 'shortlisted', value: false }], stamp());
    expect([[], on, off].map(isShortlisted)).toEqual([false, true, false]);
    expect(factOf(fileWith({ custodian: 'Trust Y' }), 'custodian')).toBe('Trust Y');
  });
});
