import { describe, expect, it } from 'vitest';
import { emptyProfile } from '@/lib/profile/profile';
import { changesOf } from '@/lib/sync/changes';
import { syncedMarking, syncedPause, syncedProfile, syncedWeights } from '@/lib/sync/synced';
import { lineOf, problemText } from '@/lib/sync/words';
import { directory } from '@/tests/directory';
import { english, german } from '@/tests/messages';

/** As an account gives them back: by the alphabet. */
const weights = { costs: 10, liquidity: 40, 'market-coverage': 10, security: 20, support: 10, ux: 10 };
const list = { everywhere: false, until: null, sites: ['a.example'], pages: [], desks: [] };

describe('what turning sync on would change', () => {
  it('is said field by field, with what stands there now and then', () => {
    const after = { ...emptyProfile, country: 'DE', assetsUsd: 20_000_000, products: ['spot' as const], fiat: ['EUR'], usState: 'NY' };
    const changes = [
      ...changesOf(syncedProfile, { ...emptyProfile, country: 'FR', hours: 'weekdays' }, after),
      ...changesOf(syncedWeights, null, weights),
      ...changesOf(syncedMarking, 'first', 'count'),
      ...changesOf(syncedPause, list, { ...list, sites: ['b.example'] }),
    ];
    expect(changes.map((change) => lineOf(change, directory, english).text)).toEqual([
      'Domicile: France → Germany',
      'US state: Not set → New York',
      'Total assets: Not set → 20,000,000 USD',
      'Products: Not set → Spot',
      'Fiat currencies: Not set → EUR',
      'Hours: Round the clock on weekdays → Not set',
      'Weights: the guide’s → Liquidity 40, Security 20, Market coverage 10, Costs 10, UX 10, Support 10',
      'Marks: Mark the first mention of a desk in each block of text → Mark nothing, only count on the toolbar',
      'a.example: paused → not paused',
      'b.example: not paused → paused',
    ]);
    const [first] = changes;
    expect(first && lineOf(first, directory, german).text).toBe('Sitz: Frankreich → Deutschland');
  });

  it('is nothing where both hold the same', () => {
    expect(changesOf(syncedProfile, emptyProfile, { ...emptyProfile })).toEqual([]);
    expect(changesOf(syncedPause, list, { ...list, everywhere: true, pages: ['https://a.example/x'] })).toEqual([]);
  });
});

describe('what is not synced', () => {
  it('is named with what to do', () => {
    expect(problemText({ key: 'pause', kind: 'too-large', bytes: 9000 }, english)).toMatch(
      /^Paused sites: .*9,000 of at most 8,192 bytes.*Resume/,
    );
    expect(problemText({ key: 'profile', kind: 'newer' }, english)).toMatch(/^Profile and needs: a newer version.*Update/);
    expect(problemText({ key: 'weights', kind: 'other-form' }, english)).toMatch(/^Own weights: .*neither taken over nor overwritten/);
    expect(problemText({ key: 'marking', kind: 'future' }, english)).toMatch(/^Marks: .*clock/);
  });
});
