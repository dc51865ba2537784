/** What a backup knows of a stored value without its schema: what it is called, whether each desk has one, and how two are joined. */
import type { PlainKey } from '@/lib/texts/say';

export interface Kind {
  /** The key it is stored under; where each desk has one, the key's beginning, before the desk's id. */
  key: string;
  byDesk: boolean;
  name: PlainKey;
  /**
   * A ledger takes in a colleague's entries. A setting stays ours, and only a restore replaces it. What was kept aside because it could
   * not be read is added by a restore, and neither replaced nor removed.
   */
  form: 'ledger' | 'setting' | 'aside';
  /** As long as nothing is stored; what a restore leaves of a value that its file does not hold. */
  initial: unknown;
}

/** A stored value that could be read, in its newest form. */
export interface Reading {
  key: string;
  kind: Kind;
  /** Null where it is no desk's. */
  deskId: string | null;
  value: unknown;
}
