import { describe, expect, it } from 'vitest';
import { layOver } from '@/lib/packs/lay-over';
import { english } from '@/tests/messages';
import { rubric, source, today } from '../build';
import { asFile, builtIn, packOf, soundDesk } from './build';

function laid(pack = packOf(), day = today) {
  const result = layOver(builtIn(), pack, day, english);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
function refusal(pack: ReturnType<typeof packOf>): string {
  const result = layOver(builtIn(), pack, today, english);
  return result.ok ? '' : result.reason;
}

describe('a pack over what DeskLens came with', () => {
  it('puts its desks in the place of those with their ids, others after them, and leaves the rest', () => {
    const more = asFile(soundDesk('three'));
    const directory = laid(packOf({ desks: [...(packOf().desks ?? []), more] }));
    expect(directory.desks.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(directory.desks.map(({ eligibility }) => eligibility[0]?.outcome)).toEqual(['not-eligible', 'eligible', 'eligible']);
    expect(directory.desks[2]?.sources[0]?.site).toBe('example.com');
    const { desks: _desks, ...rest } = builtIn();
    expect(directory).toMatchObject(rest);
  });

  it('replaces the checklist, or the rubric, as a whole', () => {
    const checklist = [{ id: 'ask', group: 'we-ask' as const, title: { en: 'Ask', de: 'Fragen' }, how: 'In writing.' }];
    expect(laid(packOf({ checklist })).checklist).toEqual(checklist);
    const weighed = { ...rubric, factors: rubric.factors.map((factor) => ({ ...factor, weight: 50 })) };
    expect(laid(packOf({ rubric: weighed })).rubric).toEqual(weighed);
  });

  it('dates the directory by the newest source of all desks', () => {
    const fresh = soundDesk('three', { sources: [source({ id: 'sourced', read: '2026-11-21' })] });
    expect(laid(packOf({ desks: [asFile(fresh)] })).asOf).toBe('2026-11-21');
  });

  it('may be made where it is tomorrow already, and no later', () => {
    const read = (day: string) => packOf({ desks: [asFile(soundDesk('three', { sources: [source({ id: 'sourced', read: day })] }))] });
    expect(refusal(read('2026-11-21'))).toBe('');
    expect(refusal(read('2026-11-22'))).toMatch(/desks\/three\.json: sources\.0 \(sourced\): has a date after/);
  });

  it('is refused where the whole does not hold together', () => {
    const alias = soundDesk('three', { aliases: [{ text: 'two desk', strength: 'strong' }] });
    expect(refusal(packOf({ desks: [asFile(alias)] }))).toMatch(/desks\/three\.json: aliases\.0: "two desk" is already an alias of two/);
    const [alpha, beta] = rubric.factors;
    const other = { ...rubric, factors: [{ ...alpha, criteria: [{ ...alpha?.criteria[0], id: 'z', points: 100 }] }, beta] };
    expect(refusal(packOf({ rubric: other as typeof rubric }))).toMatch(/criterion "z" has no outcome/);
    const [one] = packOf().desks ?? [];
    expect(refusal(packOf({ desks: one ? [one, one] : [] }))).toMatch(/two desks have the id "one"/);
  });
});
