import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LISTED } from '@/lib/domains/limits';
import { isPutAway, readEntries, visitOf, withListed, withoutListed, withoutPutAway, withPutAway, withVisit } from '@/lib/domains/own-list';

describe('a list that is pasted', () => {
  it('is a domain on each line, with the name after it, whatever stands between', () => {
    const { entries, unread } = readEntries(
      'https://www.harbour.example/login Harbour Trading\r\nzorvane.example, Zorvane\n\n# comment\n"lantern.example";"Lantern"\nplain.example',
    );
    expect(entries).toEqual([
      { domain: 'harbour.example', name: 'Harbour Trading' },
      { domain: 'zorvane.example', name: 'Zorvane' },
      { domain: 'lantern.example', name: 'Lantern' },
      { domain: 'plain.example', name: 'plain.example' },
    ]);
    expect(unread).toEqual([]);
  });

  it.each(['nonsense', '192.168.0.1', 'file:///etc', 'localhost', 'co.uk', 'javascript:alert(1)', 'data:text/html,x'])(
    'gives back what names no domain: %s',
    (line) => {
      expect(readEntries(line)).toEqual({ entries: [], unread: [line] });
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readEntries(text);
      }),
    );
  });
});

describe('the list', () => {
  const one = { domain: 'harbour.example', name: 'Harbour' };

  it('has each domain once, under its newest name, in order', () => {
    const list = withListed(
      [one],
      [
        { domain: 'anchor.example', name: 'Anchor' },
        { ...one, name: 'Harbour Ltd' },
      ],
    );
    expect(list?.map(({ name }) => name)).toEqual(['Anchor', 'Harbour Ltd']);
    expect(withoutListed(list ?? [], 'anchor.example')).toEqual([{ ...one, name: 'Harbour Ltd' }]);
  });

  it('takes no more than it holds', () => {
    const many = Array.from({ length: MOST_LISTED }, (_, i) => ({ domain: `d${i}.example`, name: 'x' }));
    expect(withListed([], many)).toHaveLength(MOST_LISTED);
    expect(withListed(many, [one])).toBeNull();
  });
});

describe('a note put away', () => {
  const put = { site: 'a.example', like: 'b.example', day: '2026-11-20' };

  it('is put away once, for what it said, and can be shown again', () => {
    const list = withPutAway(withPutAway([], put), { ...put, day: '2026-11-21' });
    expect(list).toEqual([put]);
    expect(isPutAway(list, 'a.example', 'b.example')).toBe(true);
    expect(isPutAway(list, 'a.example', 'c.example')).toBe(false);
    expect(withoutPutAway(list, 'a.example')).toEqual([]);
  });

  it('for a visit is forgotten when 200 newer ones are there', () => {
    const first = visitOf(1, 'a.example');
    const list = Array.from({ length: 200 }, (_, i) => visitOf(i, 'b.example')).reduce(withVisit, [first] as readonly string[]);
    expect(list).toHaveLength(200);
    expect(list).not.toContain(first);
  });
});
