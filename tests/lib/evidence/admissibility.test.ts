import { describe, expect, it } from 'vitest';
import type { PublisherKind } from '@/lib/desks/kinds';
import { isAdmissible } from '@/lib/evidence/admissibility';

const on = (kind: PublisherKind, site: string) => ({ kind, site });

describe('isAdmissible', () => {
  it.each<[string, ReturnType<typeof on>[]]>([
    ['one regulator', [on('regulator', 'authority.example')]],
    ['one official source', [on('official', 'example.com')]],
    ['the guide', [on('guide', 'guide.example')]],
    ['two press reports on different sites', [on('press', 'one.example'), on('press', 'two.example')]],
    ['a press report and another source on different sites', [on('press', 'one.example'), on('other', 'two.example')]],
    ['three press reports of which two share a site', [on('press', 'one.example'), on('press', 'one.example'), on('press', 'two.example')]],
    ['a press report and the regulator', [on('press', 'one.example'), on('regulator', 'authority.example')]],
  ])('takes %s', (_name, sources) => {
    expect(isAdmissible(sources)).toBe(true);
  });

  it.each<[string, ReturnType<typeof on>[]]>([
    ['no source', []],
    ['one press report', [on('press', 'one.example')]],
    ['one other source', [on('other', 'one.example')]],
    ['two press reports on one site', [on('press', 'one.example'), on('press', 'one.example')]],
    ['a press report and another source on one site', [on('press', 'one.example'), on('other', 'one.example')]],
  ])('does not take %s', (_name, sources) => {
    expect(isAdmissible(sources)).toBe(false);
  });
});
