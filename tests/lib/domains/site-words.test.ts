import { describe, expect, it } from 'vitest';
import { differenceOf } from '@/lib/domains/difference';
import { siteOf } from '@/lib/domains/site';
import { siteNote } from '@/lib/domains/site-note';
import { reasonText, reportText, siteWords } from '@/lib/domains/site-words';
import { desk } from '@/tests/lib/build';
import { english, german } from '@/tests/messages';
import { guard } from './build';

const zorvane = desk({
  id: 'zorvane',
  name: 'Zorvane',
  entities: [{ ...desk().entities[0], id: 'zorvane-ltd', name: 'Zorvane Ltd' } as ReturnType<typeof desk>['entities'][number]],
  domains: [{ domain: 'zorvane.com', claims: ['sourced'], entity: 'zorvane-ltd' }],
});
function noteOf(host: string, own: Parameters<typeof siteNote>[3] = []) {
  const site = siteOf(`https://${host}`);
  const note = site && siteNote(site, guard.standingOf(site, own), [zorvane], own);
  if (!note) throw new Error('nothing is said');
  return note;
}

describe('what is said of a site', () => {
  it('names the list it is on, when and where that was published, and the entity', () => {
    const { text, entity, published } = siteWords(noteOf('www.zorvane.com'), english);
    expect(text).toBe("zorvane.com is on the list of Zorvane's official domains.");
    expect(entity).toBe('Legal entity behind this domain: Zorvane Ltd');
    expect(published).toMatch(/^List published at \S+, as of .*20\d\d$/);
  });

  it('names the address, the desk and its official domain where it resembles one, and no entity', () => {
    expect(siteWords(noteOf('z0rvane.com'), english)).toMatchObject({
      text: "z0rvane.com is not on the list of Zorvane's official domains. It resembles zorvane.com.",
      entity: null,
    });
    expect(siteWords(noteOf('z0rvane.com'), german).text).toContain('steht nicht auf der Liste');
  });

  it('shows a name in another script as it is drawn, with the numbers of its letters', () => {
    const note = noteOf('xn--zrvane-wqf.com');
    expect(note).toMatchObject({ kind: 'resembles', host: 'zоrvane.com' });
    expect(note.kind === 'resembles' && reasonText(note.reason, 'zorvane.com', english)).toContain('о (U+043E)');
  });

  it('tells the user’s own list from a desk’s', () => {
    const own = [{ domain: 'harbour.example', name: 'Harbour' }];
    expect(siteWords(noteOf('harbour.example', own), english)).toEqual({
      text: 'harbour.example is on your own list: Harbour.',
      published: null,
      entity: null,
    });
    expect(siteWords(noteOf('harb0ur.example', own), english).text).toContain('It resembles harbour.example (Harbour).');
  });

  it('can be reported with what was said and by which list', () => {
    expect(reportText(noteOf('z0rvane.com'), english)).toMatch(
      /z0rvane\.com resembles zorvane\.com \(list as of 20\d\d-\d\d-\d\d\)\. Reason given: Digits stand/,
    );
  });
});

describe('where two domains differ', () => {
  const marked = (pieces: ReturnType<typeof differenceOf>['shown']) =>
    pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

  it.each([
    ['z0rvane.com', 'zorvane.com', 'z[0]rvane.com', 'z[o]rvane.com'],
    ['zorvanne.com', 'zorvane.com', 'zorvan[n]e.com', 'zorvane.com'],
    ['zorvane-otc.example', 'zorvane.com', 'zorvane[-otc.example]', 'zorvane[.com]'],
    ['zorvane.com.example', 'zorvane.com', 'zorvane.com[.example]', 'zorvane.com'],
  ])('%s and %s', (shown, official, one, other) => {
    const difference = differenceOf(shown, official);
    expect([marked(difference.shown), marked(difference.official)]).toEqual([one, other]);
  });
});
