/**
 * `npm run pack -- FOLDER [--key key.pem] [--out FILE]`: makes a data pack of a folder's files and signs it.
 * `npm run pack -- --new-key key.pem`: makes a key pair; the private key goes into the file, the public one is printed, to be published
 * where the users of the packs can compare it, or listed in the firm's policy.
 *
 * The folder holds `pack.json` (`{"id": "our-firm", "publisher": "Our Firm", "version": 1, "made": "2026-11-28"}`; the version grows
 * with every pack that is published) and any of `desks/*.json`, `rubric.json`, `checklist.json`, in the forms of `data/`. It is checked as
 * DeskLens will check it, laid over this version's data. Without a key the pack is not signed, and DeskLens says so before it uses it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { today } from '../adapters/clock';
import { openEnvelope } from '../packs/envelope';
import { layOver } from '../packs/lay-over';
import { readPack } from '../packs/read-pack';
import { createLanguage } from '../texts/language';
import { loadDirectory } from './load-data';
import { lookupIn } from './look-up';
import { newKey, packFile, payloadOf } from './pack-files';

/** Only its owner may read a private key. */
const OWNER_ONLY = 0o600;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { 'new-key': { type: 'string' }, key: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
  });
  const file = values['new-key'];
  if (file !== undefined) {
    const { pem, publicKey } = await newKey();
    // A key that is there already signs packs that are in use: it is never written over.
    writeFileSync(file, pem, { mode: OWNER_ONLY, flag: 'wx' });
    console.log(`Private key: ${file}. Keep it to yourself.\nPublic key: ${publicKey}`);
    return;
  }
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Say which folder to pack: npm run pack -- FOLDER [--key key.pem] [--out FILE]');
  const language = createLanguage(lookupIn(en, en), ['en']);
  const text = await packFile(payloadOf(folder), values.key === undefined ? null : readFileSync(values.key, 'utf8'));
  const envelope = openEnvelope(text, language);
  const pack = envelope.ok ? readPack(envelope.value.payload, language) : envelope;
  const builtIn = loadDirectory(join(import.meta.dirname, '../../data'), today());
  const laid = pack.ok ? layOver(builtIn, pack.value, today(), language) : pack;
  if (!pack.ok || !envelope.ok || !laid.ok) throw new Error(laid.ok ? '' : laid.reason);
  const { id, version, desks = [] } = pack.value;
  const out = values.out ?? `${id}-${version}.json`;
  writeFileSync(out, text);
  const { seal } = envelope.value;
  console.log(`${out}: ${id}, version ${version}, ${desks.length} desks, ${Buffer.byteLength(text)} bytes`);
  console.log(seal === null ? 'Not signed: DeskLens says so before it uses it.' : `Signed with ${seal.publicKey}`);
}
