/**
 * What can be said of an address by itself: whether it is one of the network it is filed under, and by what that was checked. It says
 * nothing of whose it is.
 */
import { bitcoinNetworkOf, resemblesBitcoin } from './bitcoin';
import { evmCheckOf } from './evm';
import { addressForms, isEvm, type NamedNetwork, type Network } from './networks';

export type AddressCheck = { looksLike: NamedNetwork | null } & (
  | {
      /**
       * `checksum`: its checksum is right. `test-network`: that too, but it is of a test network. `no-checksum`: it was written
       * without one. `format-only`: it has the form, no checksum was checked. `not-checked`: no rule for this network is known here.
       */
      kind: 'checksum' | 'test-network' | 'no-checksum' | 'format-only' | 'not-checked';
    }
  | { kind: 'wrong'; why: 'form' | 'checksum' }
);

/** `address` without white space. `looksLike`: another network whose address it seems to be. */
export function checkAddress(address: string, network: Network): AddressCheck {
  const seems = seemsOf(address);
  const own = seems === network || (seems === 'ethereum' && isEvm(network));
  return { ...checkAs(address, network), looksLike: own ? null : seems };
}

type Checked = { kind: Exclude<AddressCheck['kind'], 'wrong'> } | { kind: 'wrong'; why: 'form' | 'checksum' };

function checkAs(address: string, network: Network): Checked {
  if (network === 'other') return { kind: 'not-checked' };
  if (network === 'bitcoin') {
    const on = bitcoinNetworkOf(address);
    if (on === null) return { kind: 'wrong', why: resemblesBitcoin(address) ? 'checksum' : 'form' };
    return { kind: on === 'main' ? 'checksum' : 'test-network' };
  }
  if (isEvm(network)) {
    const check = evmCheckOf(address);
    if (check === null || check === 'wrong') return { kind: 'wrong', why: check === null ? 'form' : 'checksum' };
    return { kind: check === 'right' ? 'checksum' : check };
  }
  return addressForms[network]?.test(address) ? { kind: 'format-only' } : { kind: 'wrong', why: 'form' };
}

/**
 * The network whose address it seems to be, by a checksum or by how it begins; null where nothing tells. Ethereum stands for every
 * network that runs the EVM. Solana's begin like any: one that is none of the others' is not told from a word.
 */
function seemsOf(address: string): NamedNetwork | null {
  if (bitcoinNetworkOf(address) !== null) return 'bitcoin';
  if (evmCheckOf(address) !== null) return 'ethereum';
  const telling = ['tron', 'stellar', 'xrp-ledger', 'litecoin'] as const;
  return telling.find((network) => addressForms[network]?.test(address)) ?? null;
}
