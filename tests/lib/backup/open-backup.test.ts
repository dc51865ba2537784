import { describe, expect, it } from 'vitest';
import { backupText, checkedPart } from '@/lib/backup/backup';
import { openBackup } from '@/lib/backup/open-backup';
import { english } from '@/tests/messages';

const backup = {
  made: '2026-11-27T10:00:00.000Z',
  by: 'Mara',
  items: { b: { version: 1, value: { y: 1, x: 2 } }, a: { value: 1, version: 1 } },
};
const sha256 = 'a'.repeat(64);
const text = backupText(backup, sha256);
const reasonOf = (changed: Record<string, unknown>) => {
  const opened = openBackup(JSON.stringify({ ...JSON.parse(text), ...changed }), english);
  return opened.ok ? null : opened.reason;
};

describe('the text of a backup', () => {
  it('says first what it is, and holds every key in its order', () => {
    expect(text).toBe(
      `{
 "format": "desklens-backup",
 "version": 1,
 "made": "2026-11-27T10:00:00.000Z",
 "by": "Mara",
 "sha256": "${sha256}",
 "items": {
  "a": {
   "value": 1,
   "version": 1
  },
  "b": {
   "value": {
    "x": 2,
    "y": 1
   },
   "version": 1
  }
 }
}
`,
    );
  });

  it('is the same whatever the order in which the values were stored', () => {
    const { a, b } = backup.items;
    expect(backupText({ ...backup, items: { a, b } }, sha256)).toBe(text);
    expect(checkedPart({ items: { a, b } })).toBe(checkedPart(backup));
  });

  it('opens as what was written', () => {
    expect(openBackup(text, english)).toEqual({ ok: true, value: { ...backup, sha256 } });
  });

  it('opens without a checksum where a person wrote it', () => {
    const { sha256: _sum, ...byHand } = JSON.parse(text);
    expect(openBackup(JSON.stringify(byHand), english)).toEqual({ ok: true, value: { ...backup, sha256: null } });
  });
});

describe('a text that is no backup', () => {
  it.each([
    ['a list', '[]'],
    ['a number', '7'],
    ['nothing at all', 'null'],
    ["somebody else's file", '{"format": "other", "version": 1}'],
    ['a version that is none', '{"format": "desklens-backup", "version": "1"}'],
    ['version 0', '{"format": "desklens-backup", "version": 0}'],
  ])('is said to be none: %s', (_what, other) => {
    expect(openBackup(other, english)).toEqual({ ok: false, reason: expect.stringContaining('no backup of DeskLens') });
  });

  it('of a newer form names both versions', () => {
    expect(reasonOf({ version: 7 })).toContain('version 7');
    expect(reasonOf({ version: 7 })).toContain('reads up to 1');
  });

  it.each<[string, Record<string, unknown>]>([
    ['made', { made: 'yesterday' }],
    ['by', { by: 'x'.repeat(121) }],
    ['by', { by: null }],
    ['sha256', { sha256: 'abc' }],
    ['items', { items: [] }],
    ['more', { more: 1 }],
  ])('names the field that is wrong: %s', (field, changed) => {
    expect(reasonOf(changed)).toContain(`“${field}”`);
  });
});
