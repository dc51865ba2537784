/** What a text that was pasted is by itself, whatever is on file: an address by its checksum, an IBAN, or the forms it has. */
import { type AddressCheck, checkAddress } from './address-check';
import { checkIban, type IbanCheck, plainIban } from './bank-check';
import { bitcoinNetworkOf, resemblesBitcoin } from './bitcoin';
import { evmCheckOf } from './evm';
import { addressForms, type NamedNetwork } from './networks';

export type Reading =
  | { kind: 'address'; network: NamedNetwork; check: AddressCheck }
  | { kind: 'iban'; check: IbanCheck }
  /** Of these networks by form, without a checksum. */
  | { kind: 'forms'; networks: readonly NamedNetwork[] }
  | { kind: 'unknown' };

const byForm = ['tron', 'stellar', 'xrp-ledger', 'litecoin', 'solana'] as const;

/** `text` is cleaned. Ethereum stands for every network that runs the EVM. */
export function readingOf(text: string): Reading {
  if (bitcoinNetworkOf(text) !== null) return { kind: 'address', network: 'bitcoin', check: checkAddress(text, 'bitcoin') };
  if (evmCheckOf(text) !== null) return { kind: 'address', network: 'ethereum', check: checkAddress(text, 'ethereum') };
  if (/^[A-Z]{2}\d{2}/u.test(plainIban(text)) && checkIban(text) !== 'country') return { kind: 'iban', check: checkIban(text) };
  const networks = byForm.filter((network) => addressForms[network]?.test(text));
  if (networks.length > 0) return { kind: 'forms', networks };
  return resemblesBitcoin(text) ? { kind: 'address', network: 'bitcoin', check: checkAddress(text, 'bitcoin') } : { kind: 'unknown' };
}
