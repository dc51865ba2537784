/**
 * Who vouches for a pack whose signature was checked. A signature shows that the holder of a key made it, and not who that is: a key is
 * trusted because a policy lists it, or known because the version in use was signed with it. Anything else the user must say yes to.
 */

/** A key that a firm's policy trusts. */
export interface TrustedKey {
  /** Whose key it is. */
  name: string;
  /** Ed25519, base64. */
  key: string;
}

/** What stands in the pack in use. `key` is null where that one is not signed. */
export interface InUse {
  id: string;
  version: number;
  key: string | null;
}

export type Vouched =
  | { kind: 'trusted'; key: string; name: string }
  /** The version in use was signed with it. */
  | { kind: 'same-key'; key: string }
  /** `breaks`: the version in use of this pack was signed with another one. */
  | { kind: 'unknown-key'; key: string; breaks: boolean }
  /** `breaks`: the version in use of this pack was signed. */
  | { kind: 'unsigned'; breaks: boolean };

/** `key`: what the pack is signed with; null where it is not. */
export function vouchedBy(id: string, key: string | null, inUse: InUse | null, trusted: readonly TrustedKey[]): Vouched {
  const before = inUse?.id === id ? inUse.key : null;
  if (key === null) return { kind: 'unsigned', breaks: before !== null };
  const found = trusted.find((one) => one.key === key);
  if (found) return { kind: 'trusted', key, name: found.name };
  return key === before ? { kind: 'same-key', key } : { kind: 'unknown-key', key, breaks: before !== null };
}

/** Whether it may be used without a word of the user beyond the press on the button. */
export function isVouchedFor({ kind }: Vouched): boolean {
  return kind === 'trusted' || kind === 'same-key';
}
