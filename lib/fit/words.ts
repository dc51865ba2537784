/** A fit row in words: what is needed, and why it is or is not known to be there. */
import { channelNames, hoursNames, money, productNames, styleNames } from '@/lib/profile/words';
import type { FitRow, FitState, Need } from './fit';

export const fitWords: Readonly<Record<FitState, string>> = { met: 'met', 'not-met': 'not met', 'not-known': 'not known' };

/** "Options", "Ticket of 500,000 USD", "EUR". */
export function needName(need: Need, locale: string): string {
  switch (need.kind) {
    case 'product':
      return productNames[need.value];
    case 'fiat':
      return need.value;
    case 'hours':
      return hoursNames[need.value];
    case 'channel':
      return channelNames[need.value];
    case 'style':
      return styleNames[need.value];
    case 'ticket':
      return `Ticket of ${money(need.usd, 'USD', locale)}`;
    case 'account':
      return need.usd === null ? 'Account minimum' : `Account minimum, with ${money(need.usd, 'USD', locale)}`;
  }
}

/** What stands behind the state, in a few words; empty where the claim itself says it. */
export function fitReason({ doubt, minimums }: FitRow, locale: string): string {
  const mixed = minimums.some(({ solid }) => solid) && minimums.some(({ solid }) => !solid);
  const figures = minimums
    .map(({ amount, currency, solid }) => money(amount, currency, locale) + (mixed && !solid ? ' (not confirmed)' : ''))
    .join(' or ');
  const said = figures && `minimum ${figures}`;
  const doubts: Readonly<Record<NonNullable<FitRow['doubt']>, string>> = {
    'nothing-found': 'nothing published was found',
    weak: 'not enough sources, or past their shelf life',
    disagree: 'the sources disagree',
    'other-currency': 'not comparable in US dollars',
    'assets-not-set': 'set your total assets',
  };
  return [said, doubt && doubts[doubt]].filter(Boolean).join('; ');
}

/** "4 of 6 needs met, 1 not met"; null where no need is set. */
export function fitSummary(rows: readonly FitRow[]): string | null {
  if (rows.length === 0) return null;
  const count = (state: FitState) => rows.filter((row) => row.state === state).length;
  return [
    `${count('met')} of ${rows.length} needs met`,
    count('not-met') > 0 && `${count('not-met')} not met`,
    count('not-known') > 0 && `${count('not-known')} not known`,
  ]
    .filter(Boolean)
    .join(', ');
}
