/** A storage that holds a value of every kind a backup has, and files to read. Fictional desks and people. */
import { emptyProfile } from '@/lib/profile/profile';
import { bank } from '@/tests/lib/settlement/build';

const made = { at: '2026-11-20T10:00:00.000Z', by: 'Mara' };
const finding = { outcome: 'met', note: 'Seen in the term sheet.', evidence: 'term-sheet.pdf', day: '2026-11-20' };
const asked = { time: '2026-11-20T10:00:00.000Z', base: 'BTC', counter: 'EUR', side: 'buy' };
/** What stands sealed is nothing to whoever has no passphrase. */
const sealed = {
  derivation: { name: 'PBKDF2-SHA-256', iterations: 600_000, salt: 'c2FsdHNhbHRzYWx0c2FsdA==' },
  iv: 'aXZpdml2aXZpdml2',
  data: 'c2VhbGVk',
};

export const everyKind = {
  profile: { version: 2, value: { ...emptyProfile, country: 'DE', clientType: 'fund', products: ['spot'] } },
  weights: { version: 1, value: { alpha: 60, beta: 40 } },
  'sign-off': { version: 1, value: { name: 'Mara', twoPerson: 'every' } },
  reminder: { version: 1, value: { notify: true, told: ['alpha red-flags 2026-11-20'] } },
  marking: { version: 1, value: 'every' },
  pause: { version: 2, value: { everywhere: false, until: null, sites: ['news.example'], pages: [], desks: [] } },
  'progress:alpha': {
    version: 2,
    value: [
      { ...made, id: 'p1', subject: 'item:red-flags', field: 'state', value: 'done' },
      { ...made, id: 'p2', subject: 'item:red-flags', field: 'day', value: '2026-11-20' },
      {
        ...made,
        id: 'p3',
        at: '2026-11-21T10:00:00.000Z',
        by: 'Jonas',
        subject: 'item:red-flags',
        field: 'approval',
        value: { name: 'Jonas', of: 'p1' },
      },
    ],
  },
  'progress:gone': { version: 2, value: [{ ...made, id: 'g1', subject: 'desk', field: 'custodian', value: 'Trust Y' }] },
  'findings:alpha': { version: 2, value: [{ ...made, id: 'f1', subject: 'options', field: 'finding', value: finding }] },
  'quote:alpha:q-1': {
    version: 1,
    value: [
      { ...made, id: 'q1', subject: 'q-1', field: 'quote', value: { ...asked, price: { at: '60060' }, note: 'By phone.' } },
      { ...made, id: 'q2', at: '2026-11-21T10:00:00.000Z', subject: 'q-1', field: 'chosenBecause', value: 'Best all in.' },
    ],
  },
  'settlement:alpha': { version: 1, value: [{ ...made, id: 's1', subject: 'instruction:1', field: 'instruction', value: bank() }] },
  'settlement-sealed:1': { version: 1, value: sealed },
  'look:alpha': { version: 1, value: { day: '2026-11-20', outcomes: { options: 'met' }, verdict: 'conditional', profile: '["DE"]' } },
  packs: {
    version: 1,
    value: { inUse: null, before: { text: '{}', from: { kind: 'file', name: 'firm.json' }, used: '2026-11-20T10:00:00.000Z' } },
  },
  'aside:profile:0b6f': { from: 'profile', reason: 'not in the form this extension writes', raw: '<b>garbage</b>' },
};

export function fileOf(content: string | Uint8Array): Pick<Blob, 'size' | 'arrayBuffer'> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
}
