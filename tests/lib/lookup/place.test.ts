import { describe, expect, it } from 'vitest';
import { hashOf, type Place, placeOf } from '@/lib/lookup/place';

describe('a place', () => {
  it.each<[string, Place]>([
    ['#desk/kraken', { deskId: 'kraken' }],
    ['#desk/kraken/checklist', { deskId: 'kraken', tab: 'checklist' }],
    ['#search/bit', { query: 'bit' }],
  ])('is at %s, and read from there', (hash, place) => {
    expect(hashOf(place)).toBe(hash);
    expect(placeOf(hash)).toEqual(place);
  });

  it.each<[string, Place | null]>([
    ['#desk/kraken/', { deskId: 'kraken' }],
    // No tab has such an id; the dossier then shows its first.
    ['#desk/kraken/check/list', { deskId: 'kraken', tab: 'check/list' }],
    ['#desk/mt-gox', { deskId: 'mt-gox' }],
    ['#desk//checklist', null],
    ['#desk', null],
    ['#desks/kraken', null],
  ])('at %s, which is not as we write it, is %j', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });
});
