/**
 * Whether a desk offers what the user needs: met, not met or not known, each with the claims it rests on. Apart from
 * eligibility: a desk that fits may be closed to the user, and the other way round.
 * What no solid claim speaks of is not known; solid claims that disagree leave it so.
 */

import type { Terms } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Rubric } from '@/lib/desks/guide-schema';
import type { Channel, ExecutionStyle, Hours, Product } from '@/lib/desks/kinds';
import { hours } from '@/lib/desks/kinds';
import type { Profile } from '@/lib/profile/profile';
import { type Entry, type Weighed, weighEntry } from './weigh';

export type Need =
  | { kind: 'product'; value: Product }
  | { kind: 'ticket'; usd: number }
  /** What must be held or brought to have the service; asked of every desk that publishes one. */
  | { kind: 'account'; usd: number | null }
  | { kind: 'fiat'; value: string }
  | { kind: 'hours'; value: Hours }
  | { kind: 'channel'; value: Channel }
  | { kind: 'style'; value: ExecutionStyle };

export type FitState = 'met' | 'not-met' | 'not-known';

/** Why a row is not known: nothing published, too weak or too old, at odds, in another currency, or our own figure missing. */
export type Doubt = 'nothing-found' | 'weak' | 'disagree' | 'other-currency' | 'assets-not-set';

export interface Minimum {
  amount: number;
  currency: string;
  /** Whether its claim counts today; only such a minimum decides. */
  solid: boolean;
}

export interface FitRow {
  need: Need;
  state: FitState;
  /** Null where the state is known. */
  doubt: Doubt | null;
  /** For `ticket` and `account`: what is published, every figure of it. */
  minimums: Minimum[];
  claims: string[];
}

/** Taken for US dollars one to one. */
const DOLLARS: readonly string[] = ['USD', 'USDT', 'USDC'];

export function judgeFit(desk: CompiledDesk, profile: Profile, rubric: Rubric, today: string): FitRow[] {
  const { terms } = desk;
  const weigh = <E extends Entry>(entry: E) => weighEntry(entry, desk, rubric, today);
  const rowFor = (need: Need): FitRow => {
    switch (need.kind) {
      case 'product':
        return offerRow(need, terms.products.filter((entry) => entry.product === need.value).map(weigh));
      case 'fiat':
        return offerRow(need, terms.fiat.filter((entry) => entry.currency === need.value).map(weigh));
      case 'channel':
        return offerRow(need, terms.channels.filter((entry) => entry.channel === need.value).map(weigh));
      case 'style':
        return offerRow(need, terms.styles.filter((entry) => entry.style === need.value).map(weigh));
      case 'hours':
        return offerRow(need, terms.hours.map((entry) => ({ ...entry, offered: covers(entry.hours, need.value) })).map(weigh));
      case 'ticket':
        return minimumRow(need, terms.minimums.filter(({ of }) => of === 'trade').map(weigh));
      case 'account':
        return minimumRow(need, terms.minimums.filter(({ of }) => of === 'account').map(weigh));
    }
  };
  return needsOf(profile, terms).map(rowFor);
}

function needsOf(profile: Profile, terms: Terms): Need[] {
  const { products, ticketUsd, assetsUsd, fiat, channels, styles } = profile;
  const hasAccountMinimum = terms.minimums.some(({ of }) => of === 'account');
  return [
    ...products.map((value): Need => ({ kind: 'product', value })),
    ...(ticketUsd === null ? [] : [{ kind: 'ticket', usd: ticketUsd } as const]),
    ...(hasAccountMinimum && (ticketUsd !== null || assetsUsd !== null) ? [{ kind: 'account', usd: assetsUsd } as const] : []),
    ...fiat.map((value): Need => ({ kind: 'fiat', value })),
    ...(profile.hours === null ? [] : [{ kind: 'hours', value: profile.hours } as const]),
    ...channels.map((value): Need => ({ kind: 'channel', value })),
    ...styles.map((value): Need => ({ kind: 'style', value })),
  ];
}

/** Longer hours cover shorter ones. */
function covers(offered: Hours, needed: Hours): boolean {
  return hours.indexOf(offered) <= hours.indexOf(needed);
}

function offerRow(need: Need, entries: readonly Weighed<Entry & { offered: boolean }>[]): FitRow {
  const sure = entries.filter(({ solid }) => solid);
  const row = (state: FitState, doubt: Doubt | null, from: readonly Entry[]): FitRow => ({
    need,
    state,
    doubt,
    minimums: [],
    claims: claimsOfAll(from),
  });
  const [yes, no] = [sure.some(({ offered }) => offered), sure.some(({ offered }) => !offered)];
  if (yes && no) return row('not-known', 'disagree', sure);
  if (yes || no) return row(yes ? 'met' : 'not-met', null, sure);
  return row('not-known', entries.length > 0 ? 'weak' : 'nothing-found', entries);
}

function minimumRow(need: Extract<Need, { usd: number | null }>, entries: readonly Weighed<Terms['minimums'][number]>[]): FitRow {
  const { usd } = need;
  const sure = entries.filter(({ solid }) => solid);
  const sorted = [...sure, ...entries.filter(({ solid }) => !solid)];
  const minimums = sorted.map(({ amount, currency, solid }) => ({ amount, currency, solid }));
  const row = (state: FitState, doubt: Doubt | null): FitRow => ({ need, state, doubt, minimums, claims: claimsOfAll(sorted) });
  if (entries.length === 0) return row('not-known', 'nothing-found');
  if (usd === null) return row('not-known', 'assets-not-set');
  if (sure.length === 0) return row('not-known', 'weak');
  if (sure.some(({ currency }) => !DOLLARS.includes(currency))) return row('not-known', 'other-currency');
  const reached = sure.filter(({ amount }) => usd >= amount).length;
  if (reached === sure.length) return row('met', null);
  return reached === 0 ? row('not-met', null) : row('not-known', 'disagree');
}

function claimsOfAll(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap(({ claims }) => claims))];
}
