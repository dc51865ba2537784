/** Shows the settlement tab with a desk's instructions, and takes what it asks to be done. */
import { vi } from 'vitest';
import { SettlementPanel } from '@/components/settlement/SettlementPanel';
import type { Drafts, Fields } from '@/lib/drafts/draft';
import { done, type Result } from '@/lib/result';
import type { Act } from '@/lib/settlement/acts';
import type { Settlement } from '@/lib/settlement/settlement';
import type { SettlementLedger } from '@/lib/settlement/settlement-entry';
import type { Language } from '@/lib/texts/language';
import { today } from '@/tests/lib/settlement/build';
import { english } from '@/tests/messages';
import { render } from '../render';

export interface Shown {
  onAct: ReturnType<typeof vi.fn<(act: Act) => Promise<Result>>>;
  onDraft: ReturnType<typeof vi.fn<(form: string, fields: Fields | null) => void>>;
  onCopy: ReturnType<typeof vi.fn<(text: string) => Promise<boolean>>>;
  encryption: Record<
    'onEncrypt' | 'onUnlock' | 'onLock' | 'onChangePassphrase' | 'onDecrypt' | 'onDiscard',
    ReturnType<typeof vi.fn<(...args: string[]) => Promise<Result>>>
  >;
  /** Shows the tab anew, with other ledgers. */
  again: (ledger: SettlementLedger, fields?: Partial<Settlement>) => void;
}

export interface Around {
  others?: Record<string, SettlementLedger>;
  language?: Language;
  drafts?: Drafts;
  /** Names of desks: with drafts in memory only, and with some that went with the last lock. */
  begun?: readonly string[];
  discarded?: readonly string[];
}

/** `others`: ledgers of other desks, by id. Desk "one" is called Example Desk, any other by its id. */
export function show(
  ledger: SettlementLedger,
  fields: Partial<Settlement> = {},
  { others = {}, language = english, drafts = {}, begun = [], discarded = [] }: Around = {},
): Shown {
  const did = () => vi.fn(async (..._: string[]): Promise<Result> => done);
  const shown = {
    onAct: vi.fn(async (_act: Act): Promise<Result> => done),
    onDraft: vi.fn((_form: string, _fields: Fields | null) => undefined),
    onCopy: vi.fn(async (_text: string) => true),
    encryption: { onEncrypt: did(), onUnlock: did(), onLock: did(), onChangePassphrase: did(), onDecrypt: did(), onDiscard: did() },
  };
  const tab = (own: SettlementLedger, now: Partial<Settlement>) => (
    <SettlementPanel
      instructions={{
        deskId: 'one',
        deskNames: new Map([
          ['one', 'Example Desk'],
          ['two', 'Other Desk'],
        ]),
        settlement: { lock: 'off', ledgers: { one: own, ...others }, unreadable: {}, ...now },
        me: 'Mara',
        needsSecond: true,
        today,
        currencies: ['EUR', 'GBP'],
        drafts,
        begun,
        discarded,
        ...shown,
      }}
    />
  );
  const { rerender } = render(tab(ledger, fields), language);
  return { ...shown, again: (own, now = fields) => rerender(tab(own, now)) };
}
