/** Whether a text is an address of a network that runs the EVM, by EIP-55: the checksum is in the case of its letters. */
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** `no-checksum`: all letters are of one case, so that there is nothing to check by. Null: it has not the form of one. */
export function evmCheckOf(text: string): 'right' | 'no-checksum' | 'wrong' | null {
  const digits = /^0x([0-9a-f]{40})$/iu.exec(text)?.[1];
  if (digits === undefined || !text.startsWith('0x')) return null;
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return 'no-checksum';
  return digits === withChecksum(digits.toLowerCase()) ? 'right' : 'wrong';
}

/** A letter is a capital where the same place of the hash of all forty, as text, holds 8 or more. */
function withChecksum(digits: string): string {
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)));
  return digits.replace(/[a-f]/gu, (letter, place: number) => (hash.charAt(place) >= '8' ? letter.toUpperCase() : letter));
}
