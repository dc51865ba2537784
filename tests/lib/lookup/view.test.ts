import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptView, lists, MOST_VIEWS, pageOfUrl, viewOver, withView } from '@/lib/lookup/view';

const anyView: fc.Arbitrary<KeptView> = fc.record({
  tabId: fc.integer({ min: 1, max: 30 }),
  page: fc.constantFrom('https://a.example/', 'https://b.example/x', ''),
  query: fc.string(),
  list: fc.constantFrom(...lists),
  hash: fc.constantFrom('', '#desk/kraken', '#desk/kraken/checklist'),
});
const shown = ({ query, list, hash }: KeptView) => ({ query, list, hash });
const kept = (views: readonly KeptView[]) => views.reduce<KeptView[]>(withView, []);

describe('the views over pages', () => {
  it('hold what was shown last over the page in a tab, of the tabs that were used last', () => {
    fc.assert(
      fc.property(fc.array(anyView, { minLength: 1, maxLength: 60 }), (views) => {
        const all = kept(views);
        expect(all.length).toBeLessThanOrEqual(MOST_VIEWS);
        expect(new Set(all.map(({ tabId }) => tabId)).size).toBe(all.length);
        const last = views.at(-1);
        if (last) expect(viewOver(all, last.tabId, last.page)).toEqual(shown(last));
      }),
    );
  });

  it('are none over another page in the tab, and none in another tab', () => {
    const one: KeptView = { tabId: 7, page: 'https://a.example/', query: 'kra', list: 'all', hash: '' };
    expect(viewOver([one], 7, 'https://a.example/')).toEqual({ query: 'kra', list: 'all', hash: '' });
    expect(viewOver([one], 7, 'https://a.example/other')).toBeNull();
    expect(viewOver([one], 8, 'https://a.example/')).toBeNull();
    expect(viewOver([], 7, 'https://a.example/')).toBeNull();
  });

  it('stay where only the fragment of the address changes', () => {
    expect(pageOfUrl('https://a.example/x?y#part')).toBe('https://a.example/x?y');
    expect(pageOfUrl('')).toBe('');
  });
});
