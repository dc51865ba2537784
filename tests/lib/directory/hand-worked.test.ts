/**
 * Scores of three desks worked out on paper from their outcomes on 2026-11-20, so that the figures do not rest on the code
 * that computes them. Points of a factor × its weight / 100; "partly" earns half; unverified counts in possible only.
 */

import { expect, it } from 'vitest';
import { scoreDesk } from '@/lib/scoring/score';
import { directory } from '@/tests/directory';

const DAY = '2026-11-20';

/*
 * Coinbase Institutional
 *   Liquidity 30:       proven 20 networked + 25 firm + 15 breadth = 60; possible + 10 size = 70 (principal 30 not met)
 *   Security 25:        proven 15 entity (half of 30) + 25 protection = 40; possible + 20 assurance + 25 incidents = 85
 *   Market coverage 15: proven 25 spot + 15 breadth = 40; possible + 20 options + 20 forwards + 20 fiat = 100
 *   Costs 15:           proven 35 pricing + 10 fee (half) + 12.5 netting (half) + 20 financing = 77.5; possible the same
 *   UX 10:              100
 *   Support 5:          proven 30 coverage + 12.5 onboarding (half) = 42.5; possible + 45 hours = 87.5
 *   proven   = 18 + 10    + 6  + 11.625 + 10 + 2.125 = 57.75
 *   possible = 21 + 21.25 + 15 + 11.625 + 10 + 4.375 = 83.25
 *   evidence = 100 - (83.25 - 57.75) = 74.5 of 100: rated
 *
 * Kraken OTC
 *   Liquidity 30:       proven 25 firm; possible 100
 *   Security 25:        proven 15 entity (half) + 20 assurance = 35; possible + 25 protection (under review) + 25 incidents = 85
 *   Market coverage 15: proven 25 spot + 20 options = 45; possible 100
 *   Costs 15:           proven 17.5 pricing (half of 35); possible + 20 + 25 + 20 = 82.5
 *   UX 10:              100
 *   Support 5:          proven 45 hours + 30 coverage + 12.5 onboarding (half) = 87.5; possible the same
 *   proven   = 7.5 + 8.75  + 6.75 + 2.625  + 10 + 4.375 = 40
 *   possible = 30  + 21.25 + 15   + 12.375 + 10 + 4.375 = 93
 *   evidence = 47 of 100: not rated
 *
 * B2C2
 *   Liquidity 30:       proven 30 principal + 25 firm = 55; possible 100
 *   Security 25:        proven 15 entity (half); possible + 25 + 20 + 25 = 85
 *   Market coverage 15: proven 25 spot + 20 options + 20 forwards = 65; possible 100
 *   Costs 15:           proven 35 pricing + 20 fee = 55; possible 100
 *   UX 10:              proven 35 portal + 17.5 API (half) = 52.5; possible + 30 reporting = 82.5
 *   Support 5:          proven 0; possible 100
 *   proven   = 16.5 + 3.75  + 9.75 + 8.25 + 5.25 + 0 = 43.5
 *   possible = 30   + 21.25 + 15   + 15   + 8.25 + 5 = 94.5
 *   evidence = 49 of 100: not rated
 */
it.each([
  ['coinbase', { proven: 57.75, possible: 83.25, coverage: 74.5, rated: true }],
  ['kraken', { proven: 40, possible: 93, coverage: 47, rated: false }],
  ['b2c2', { proven: 43.5, possible: 94.5, coverage: 49, rated: false }],
])('%s', (id, worked) => {
  const desk = directory.desks.find((one) => one.id === id);
  expect(desk && scoreDesk(desk, directory.rubric, DAY)).toMatchObject(worked);
});
