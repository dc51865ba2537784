/** The command as a publisher runs it, on the real data with a fictional desk more. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeal } from '@/lib/adapters/packs/seal';
import { openEnvelope } from '@/lib/packs/envelope';
import { readPack } from '@/lib/packs/read-pack';
import { english } from '@/tests/messages';
import { temporaryFolder } from '@/tests/temporary-folder';

const root = join(import.meta.dirname, '../../..');
const folder = temporaryFolder();
const about = { id: 'our-firm', publisher: 'Our Firm', version: 3, made: '2026-11-19' };
const item = { id: 'our-own', group: 'we-ask', title: 'Our own question', how: 'In writing.' };

function pack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), 'lib/dev/pack.ts', ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}
function write(name: string, value: unknown): void {
  mkdirSync(join(folder, 'desks'), { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(value));
}

describe('npm run pack', () => {
  const key = join(folder, 'key.pem');
  const out = join(folder, 'out.json');

  it('makes a key, and signs with it a pack that reads as what the folder holds', { timeout: 60_000 }, async () => {
    const made = pack('--new-key', key);
    expect(made.status).toBe(0);
    expect(statSync(key).mode & 0o077).toBe(0);
    const [, publicKey] = /^Public key: (\S+)$/m.exec(made.stdout) ?? [];
    expect(pack('--new-key', key)).toMatchObject({ status: 1, stderr: expect.stringContaining('EEXIST') });
    write('pack.json', about);
    write('checklist.json', [item]);
    expect(pack(folder, '--key', key, '--out', out)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`Signed with ${publicKey}`),
    });
    const envelope = openEnvelope(readFileSync(out, 'utf8'), english);
    if (!envelope.ok) throw new Error(envelope.reason);
    expect(await checkSeal(envelope.value)).toEqual({ ok: true, value: publicKey });
    expect(readPack(envelope.value.payload, english)).toEqual({ ok: true, value: { ...about, checklist: [item] } });
  });

  it('says that a pack is not signed, and makes none of what does not hold', { timeout: 60_000 }, () => {
    expect(pack(folder, '--out', out)).toMatchObject({ status: 0, stdout: expect.stringContaining('Not signed') });
    write('desks/new.json', { id: 'new' });
    rmSync(out);
    const refused = pack(folder, '--out', out);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('desks/new.json: name:') });
    expect(() => statSync(out)).toThrow();
  });
});
