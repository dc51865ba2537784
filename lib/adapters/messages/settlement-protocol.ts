/**
 * Commands about settlement instructions: from our own pages to the background, and from nowhere else. No message to a page's script
 * carries any of it.
 */
import type { Fields } from '@/lib/drafts/draft';
import type { Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import type { Settlement } from '@/lib/settlement/settlement';

export interface SettlementCommands {
  /** All instructions, where they are not locked. Asking is no use: it does not put off the lock. */
  readSettlement: { request: null; response: Result<Settlement> };
  /** Do something to one desk's instructions. */
  recordSettlement: { request: { deskId: string; act: Act }; response: Result };
  /** Keep what stands in one of their forms and is not saved, in memory only where they are encrypted; null where nothing is. */
  keepInstructionDraft: { request: { deskId: string; form: string; fields: Fields | null }; response: Result };
  /** The user is working with them: lock later. */
  keepSettlementOpen: { request: null; response: Result };
  /** Encrypt all of them under a passphrase. */
  encryptSettlement: { request: { passphrase: string }; response: Result };
  /** Open what is encrypted, until the browser closes, the user locks it or nobody uses it for a while. */
  unlockSettlement: { request: { passphrase: string }; response: Result };
  lockSettlement: { request: null; response: Result };
  changeSettlementPassphrase: { request: { old: string; passphrase: string }; response: Result };
  /** Keep them unencrypted from now on. */
  decryptSettlement: { request: { passphrase: string }; response: Result };
  /** Delete what is encrypted under a passphrase nobody knows any more. */
  discardSealedSettlement: { request: null; response: Result };
}
