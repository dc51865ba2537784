import { describe, expect, it } from 'vitest';
import type { MemoDocument } from '@/lib/memo/document';
import { memoMarkdown } from '@/lib/memo/markdown';
import { settlementSection } from '@/lib/memo/settlement-section';
import type { Lock } from '@/lib/settlement/settlement';
import type { SettlementLedger } from '@/lib/settlement/settlement-entry';
import { evmAddress, otherEvmAddress } from '@/tests/lib/settlement/addresses';
import { acted, approved, bank, called, changedTo, filed, only, wallet } from '@/tests/lib/settlement/build';
import { english, german } from '@/tests/messages';

const sectionOf = (ledger: SettlementLedger, { lock = 'off' as Lock, needsSecond = true, language = english } = {}) =>
  settlementSection({ lock, ledgers: { one: ledger }, unreadable: {} }, 'one', needsSecond, language);

/** The whole section as Markdown, which is how a reader meets it. */
function textOf(...of: Parameters<typeof sectionOf>): string {
  const section = sectionOf(...of);
  const memo: MemoDocument = { locale: 'en', title: 'T', about: [], sections: section ? [section] : [], closing: 'C', sheet: 'portrait' };
  return memoMarkdown(memo);
}

const rowsOf = (...of: Parameters<typeof sectionOf>) =>
  textOf(...of)
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .slice(1);

describe('settlement instructions in a memo', () => {
  it('are no part of it where none is filed at this desk', () => {
    expect(sectionOf([])).toBeNull();
    expect(settlementSection({ lock: 'off', ledgers: { two: filed() }, unreadable: {} }, 'one', true, english)).toBeNull();
  });

  it('say how each stands: pending, pending a second person, called back, changed and withdrawn', () => {
    expect(rowsOf(filed())).toEqual(['| USDC on Ethereum | Pending call-back | Mara, Nov 20, 2026 | none |']);
    expect(rowsOf(called(filed()))).toEqual(['| USDC on Ethereum | Pending second approval | Mara, Nov 20, 2026 | none |']);
    expect(rowsOf(called(filed()), { needsSecond: false })).toEqual([
      '| USDC on Ethereum | Called back | Mara, Nov 20, 2026 | Mara, Nov 20, 2026 |',
    ]);
    expect(rowsOf(approved(filed()))[0]).toContain('Called back | Mara, Nov 20, 2026 | Mara, Nov 20, 2026');
    expect(rowsOf(changedTo(approved(filed()), wallet({ address: otherEvmAddress })))[0]).toContain('| Pending call-back |');
    const ledger = approved(filed());
    expect(rowsOf(acted(ledger, { do: 'withdraw', subject: only(ledger).subject, reason: 'Closed.' }))[0]).toContain('| Withdrawn |');
  });

  it('hold no address, account, number called or reference, whatever is on file', () => {
    const ledger = acted(approved(filed(wallet({ reference: 'tag 77' }))), {
      do: 'file',
      instruction: bank({ accountNumber: '12345678' }),
    });
    const text = textOf(ledger);
    expect(rowsOf(ledger)).toHaveLength(2);
    const { iban } = bank().details as { iban: string };
    for (const secret of [evmAddress, evmAddress.slice(2, 10), iban, '12345678', '+44 20 7946 0000', 'tag 77'])
      expect(text).not.toContain(secret);
  });

  it('say that they are locked, and nothing of them', () => {
    for (const lock of ['locked', 'unreadable'] as const) {
      const section = sectionOf(filed(), { lock });
      expect(section?.blocks).toEqual([{ kind: 'text', said: { text: english.say('memoSettlementLocked') }, tone: 'warning' }]);
    }
    expect(rowsOf(filed(), { lock: 'unlocked' })).toHaveLength(1);
  });

  it('let no text in them be more than text, nor end its cell or line', () => {
    for (const text of [
      '# <img src=x onerror=alert(1)>',
      '=HYPERLINK("https://evil.example")',
      '**b** | c `d` [x](https://evil.example)',
      'x'.repeat(200),
    ]) {
      const rows = rowsOf(acted(filed(wallet({ asset: text })), { do: 'file', instruction: bank({ holder: text }) }, text.slice(0, 120)));
      expect(rows).toHaveLength(2);
      for (const row of rows) {
        expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
        expect(row.replaceAll(/\\[<`*[\]]/g, '')).not.toMatch(/[<`*[\]]/);
      }
    }
  });

  it('speak German', () => {
    expect(rowsOf(filed(), { language: german })[0]).toMatch(/^\| USDC auf Ethereum \| Rückruf offen \| Mara, 20\.11\.2026 \| /);
  });
});
