/** Whether a text is an address of Bitcoin, with its checksum: base58check, or bech32 and bech32m (BIP 173 and 350). */
import { Address, NETWORK, TEST_NETWORK } from '@scure/btc-signer';

const REGTEST = { ...TEST_NETWORK, bech32: 'bcrt' };

/** Null where it is none that wallets pay to: its form, its checksum or its witness program is not right. */
export function bitcoinNetworkOf(text: string): 'main' | 'test' | null {
  if (isAddressOn(NETWORK, text)) return 'main';
  return isAddressOn(TEST_NETWORK, text) || isAddressOn(REGTEST, text) ? 'test' : null;
}

/** Whether it was meant as one. */
export function resemblesBitcoin(text: string): boolean {
  return /^(?:bc|tb|bcrt)1[a-z0-9]*$/iu.test(text) || /^[13mn2][1-9A-HJ-NP-Za-km-z]{24,34}$/u.test(text);
}

function isAddressOn(network: typeof NETWORK, text: string): boolean {
  try {
    Address(network).decode(text);
    return true;
  } catch {
    return false;
  }
}
