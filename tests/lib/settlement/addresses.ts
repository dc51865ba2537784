/**
 * Addresses for the tests of settlement: the examples of BIP 173, BIP 350, EIP-55, SEP-23 and the XRP Ledger's documentation, or
 * generated from counted bytes; none is a firm's.
 */
export const evmAddress = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
export const otherEvmAddress = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359';
export const bitcoinAddress = 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0';
export const testnetAddress = 'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7';

/** Another address with the first and last `alike` digits of the example, as one who poisons a history makes it; in small letters. */
export function poisoned(address = evmAddress, alike = 4): string {
  const digits = address.slice(2).toLowerCase();
  const turned = [...digits.slice(alike, -alike)].map((digit) => ((Number.parseInt(digit, 16) + 7) % 16).toString(16)).join('');
  return `0x${digits.slice(0, alike)}${turned}${digits.slice(-alike)}`;
}
