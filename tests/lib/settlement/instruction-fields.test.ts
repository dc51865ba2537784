import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instructionFields, instructionIn } from '@/lib/settlement/instruction-fields';
import { bank, wallet } from './build';

const today = '2026-11-20';

it('an instruction is in its form with every detail, and its source is asked anew', () => {
  for (const instruction of [wallet(), bank()]) {
    const again = instructionIn(instructionFields(instruction, today));
    expect(again.details).toEqual(instruction.details);
    expect(again.source).toEqual({ who: '', channel: instruction.source.channel, day: today });
  }
});

it('what is typed into one kind is there again after the other was looked at', () => {
  const fields = { ...instructionFields(null, today), address: '0xabc', iban: 'GB82' };
  expect(instructionIn(fields).details).toMatchObject({ kind: 'crypto', address: '0xabc' });
  expect(instructionIn({ ...fields, kind: 'bank' }).details).toMatchObject({ kind: 'bank', iban: 'GB82' });
});

it('fields that hold anything make an instruction that can be looked at', () => {
  const any = fc.record(Object.fromEntries(Object.keys(instructionFields(null, today)).map((name) => [name, fc.string()])));
  fc.assert(
    fc.property(any, (fields) => {
      const { details, source } = instructionIn({ ...instructionFields(null, today), ...fields });
      expect(['crypto', 'bank']).toContain(details.kind);
      expect(source.channel).not.toBe('');
    }),
  );
});
