import { describe, expect, it } from 'vitest';
import { type PageSigns, presentsAs } from '@/lib/domains/presents';
import { siteOf } from '@/lib/domains/site';
import { data } from './build';

const desks = [
  { id: 'zorvane', name: 'Zorvane', aliases: [{ text: 'Zorvane Institutional', strength: 'strong' as const }] },
  { id: 'lantern', name: 'Lantern OTC', aliases: [] },
];
const entry: PageSigns = {
  title: 'Log in | Zorvane',
  siteName: '',
  headings: ['Zorvane'],
  hasForm: true,
  types: [],
  isSearch: false,
  description: '',
};
function told(change: Partial<PageSigns>, host = 'harvest.example'): string | null {
  const site = siteOf(`https://${host}`);
  return site && (presentsAs({ ...entry, ...change }, site, desks, data.names)?.owner ?? null);
}

describe('a page that presents itself as a desk', () => {
  it.each<[string, Partial<PageSigns>]>([
    ['by title, logo and login together', {}],
    ['by the name it gives itself', { title: 'Welcome', siteName: 'Zorvane' }],
    ['with a greeting before the name', { title: 'Sign in to Zorvane', headings: ['Welcome to Zorvane'] }],
    ['by a second name', { title: 'Zorvane Institutional - login', headings: ['Zorvane Institutional logo'] }],
  ])('is told %s', (_how, change) => {
    expect(told(change)).toBe('zorvane');
  });

  it('by an ordinary word needs a word of the market too', () => {
    const lantern = { title: 'Lantern', headings: ['Lantern'] };
    expect(told(lantern)).toBeNull();
    expect(told({ ...lantern, description: 'Institutional crypto trading' })).toBe('lantern');
  });
});

describe('a page that does not', () => {
  it.each<[string, Partial<PageSigns>, string?]>([
    ['without a form', { hasForm: false }],
    ['with the name in its title only', { headings: ['Prices today'] }],
    ['with the name in its heading only', { title: 'Log in | Harvest' }],
    ['that is an article', { types: ['newsarticle'] }],
    ['in an app store', { types: ['mobileapplication'] }],
    ['that answers a search', { isSearch: true }],
    ['that reviews the desk', { title: 'Review: Zorvane' }],
    ['of the desk’s own help desk at another firm', {}, 'zorvane.tickets.example'],
  ])('%s: nothing is said', (_what, change, host) => {
    expect(told(change, host)).toBeNull();
  });
});
