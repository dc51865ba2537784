/**
 * Makes a pack of a folder's files: `pack.json` says which (id, publisher, version, day), `desks/*.json`, `rubric.json` and
 * `checklist.json` hold what `data/` does, as far as they are there. Signs it with Node's WebCrypto. `pack.ts` is the command.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64, base64urlnopad } from '@scure/base';
import { envelopeText, type Seal } from '../packs/envelope';

/** The pack's text, not checked: what cannot be read throws with the name of the file. */
export function payloadOf(folder: string): string {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const part = (name: 'rubric' | 'checklist') => (existsSync(join(folder, `${name}.json`)) ? { [name]: read(`${name}.json`) } : {});
  const about = read('pack.json');
  if (typeof about !== 'object' || about === null) throw new Error('pack.json: must say id, publisher, version and made');
  const names = existsSync(join(folder, 'desks')) ? readdirSync(join(folder, 'desks')).filter((name) => name.endsWith('.json')) : [];
  const desks = names.length === 0 ? {} : { desks: names.sort().map((name) => read(`desks/${name}`)) };
  return JSON.stringify({ ...about, ...desks, ...part('rubric'), ...part('checklist') });
}

/** The file of a pack; `pem` is the private key it is signed with, null where it is not signed. */
export async function packFile(payload: string, pem: string | null): Promise<string> {
  return envelopeText({ payload, seal: pem === null ? null : await sealOf(payload, pem) });
}

/** A private key as PKCS 8 in PEM, and the public one in base64. */
export async function newKey(): Promise<{ pem: string; publicKey: string }> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { privateKey, publicKey } = pair as CryptoKeyPair;
  const lines = base64.encode(await exported('pkcs8', privateKey)).match(/.{1,64}/g) ?? [];
  const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
  return { pem, publicKey: base64.encode(await exported('raw', publicKey)) };
}

async function sealOf(payload: string, pem: string): Promise<Seal> {
  const der = base64.decode(pem.replace(/-----[^-]+-----|\s/g, ''));
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(der), 'Ed25519', true, ['sign']);
  const signature = await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(payload));
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  return { publicKey: base64.encode(base64urlnopad.decode(x)), signature: base64.encode(new Uint8Array(signature)) };
}

async function exported(form: 'raw' | 'pkcs8', key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey(form, key));
}
