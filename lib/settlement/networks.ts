/**
 * The networks an instruction may name, and what an address looks like on each. Checksums are checked for Bitcoin and for networks
 * that run the EVM (address-check.ts); for the others the form alone, as each network's own documentation gives it. A network that
 * is not listed is written by its name, and nothing of its addresses is checked.
 */
export const networks = [
  'ethereum',
  'bitcoin',
  'tron',
  'solana',
  'arbitrum',
  'base',
  'bnb-chain',
  'optimism',
  'polygon',
  'avalanche',
  'litecoin',
  'stellar',
  'xrp-ledger',
  'other',
] as const;
export type Network = (typeof networks)[number];
export type NamedNetwork = Exclude<Network, 'other'>;

/** Names are the same in every language. */
export const networkNames: Readonly<Record<NamedNetwork, string>> = {
  ethereum: 'Ethereum',
  bitcoin: 'Bitcoin',
  tron: 'TRON',
  solana: 'Solana',
  arbitrum: 'Arbitrum One',
  base: 'Base',
  'bnb-chain': 'BNB Smart Chain',
  optimism: 'OP Mainnet',
  polygon: 'Polygon PoS',
  avalanche: 'Avalanche C-Chain',
  litecoin: 'Litecoin',
  stellar: 'Stellar',
  'xrp-ledger': 'XRP Ledger',
};

const evm: readonly Network[] = ['ethereum', 'arbitrum', 'base', 'bnb-chain', 'optimism', 'polygon', 'avalanche'];

export function isEvm(network: Network): boolean {
  return evm.includes(network);
}

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

/**
 * Form of an address where that is all that is checked.
 * https://developers.tron.network/docs/account https://solana.com/docs/core/accounts https://litecoin.info
 * https://stellar.org/protocol/sep-23 https://xrpl.org/docs/references/protocol/data-types/base58-encodings
 */
export const addressForms: Readonly<Partial<Record<Network, RegExp>>> = {
  tron: new RegExp(`^T${BASE58}{33}$`, 'u'),
  solana: new RegExp(`^${BASE58}{32,44}$`, 'u'),
  litecoin: new RegExp(`^(?:[LM3]${BASE58}{26,33}|ltc1[02-9ac-hj-np-z]{39,59}|LTC1[02-9AC-HJ-NP-Z]{39,59})$`, 'u'),
  stellar: /^(?:G[A-Z2-7]{55}|M[A-Z2-7]{68})$/u,
  'xrp-ledger': new RegExp(`^(?:r${BASE58}{24,34}|X${BASE58}{46})$`, 'u'),
};

/** Where desks commonly share one account among clients, so that a transfer without a tag or memo cannot be told apart. */
export function usesTags(network: Network): boolean {
  return network === 'xrp-ledger' || network === 'stellar';
}

const prefixes: Readonly<Partial<Record<Network, RegExp>>> = {
  bitcoin: /^(?:(?:bc|tb|bcrt)1[a-z0-9]|[13mn2])/iu,
  litecoin: /^(?:ltc1[a-z0-9]|[LM3])/iu,
  tron: /^T/u,
  stellar: /^[GM]/u,
  'xrp-ledger': /^[rX]/u,
};

/** What every address of the network begins with, or of its kind on it: it tells none from another. */
export function prefixOf(address: string, network: Network): string {
  return (isEvm(network) ? /^0x/iu : prefixes[network])?.exec(address)?.[0] ?? '';
}

/** Whether two that differ in the case of letters alone are one address there. */
export function ignoresCase(address: string, network: Network): boolean {
  return (
    isEvm(network) || (network === 'bitcoin' && /^(?:bc|tb|bcrt)1/iu.test(address)) || (network === 'litecoin' && /^ltc1/iu.test(address))
  );
}
