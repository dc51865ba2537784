/** A storage that holds a value of every kind a backup has, and files to read. Fictional desks and people. */
import { emptyProfile } from '@/lib/profile/profile';

const made = { at: '2026-11-20T10:00:00.000Z', by: 'Mara' };
const finding = { outcome: 'met', note: 'Seen in the term sheet.', evidence: 'term-sheet.pdf', day: '2026-11-20' };

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
  'look:alpha': { version: 1, value: { day: '2026-11-20', outcomes: { options: 'met' }, verdict: 'conditional', profile: '["DE"]' } },
  'aside:profile:0b6f': { from: 'profile', reason: 'not in the form this extension writes', raw: '<b>garbage</b>' },
};

export function fileOf(content: string | Uint8Array): Pick<Blob, 'size' | 'arrayBuffer'> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
}
