/** A fit row in words: what is needed, and why it is or is not known to be there. */
import { channelKeys, hoursKeys, money, productKeys, styleKeys } from '@/lib/profile/words';
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { Doubt, FitRow, FitState, Need } from './fit';

export const fitKeys: Readonly<Record<FitState, PlainKey>> = { met: 'fitMet', 'not-met': 'fitNotMet', 'not-known': 'fitNotKnown' };

const doubtKeys: Readonly<Record<Doubt, PlainKey>> = {
  'nothing-found': 'fitNothingFound',
  weak: 'fitWeak',
  disagree: 'fitSourcesDisagree',
  'other-currency': 'fitOtherCurrency',
  'assets-not-set': 'fitAssetsNotSet',
};

/** "Options", "Ticket of 500,000 USD", "EUR". */
export function needName(need: Need, language: Language): string {
  const { say } = language;
  switch (need.kind) {
    case 'product':
      return say(productKeys[need.value]);
    case 'fiat':
      return need.value;
    case 'hours':
      return say(hoursKeys[need.value]);
    case 'channel':
      return say(channelKeys[need.value]);
    case 'style':
      return say(styleKeys[need.value]);
    case 'ticket':
      return say('needTicket', { amount: money(need.usd, 'USD', language) });
    case 'account':
      return need.usd === null ? say('needAccount') : say('needAccountWith', { amount: money(need.usd, 'USD', language) });
  }
}

/** What stands behind the state, in a few words; empty where the claim itself says it. */
export function fitReason({ doubt, minimums }: FitRow, language: Language): string {
  const { say, list } = language;
  const mixed = minimums.some(({ solid }) => solid) && minimums.some(({ solid }) => !solid);
  const figures = minimums.map(({ amount, currency, solid }) => {
    const figure = money(amount, currency, language);
    return mixed && !solid ? say('fitNotConfirmed', { amount: figure }) : figure;
  });
  const said = figures.length > 0 && say('fitMinimum', { amounts: list(figures, 'or') });
  return [said, doubt && say(doubtKeys[doubt])].filter(Boolean).join('; ');
}

/** "4 of 6 needs met, 1 not met"; null where no need is set. */
export function fitSummary(rows: readonly FitRow[], { say, list }: Language): string | null {
  if (rows.length === 0) return null;
  const number = (state: FitState) => rows.filter((row) => row.state === state).length;
  const [met, notMet, notKnown] = [number('met'), number('not-met'), number('not-known')];
  return list(
    [
      say('fitNeedsMet', { met, total: rows.length }),
      ...(notMet > 0 ? [say('fitNeedsNotMet', { number: notMet })] : []),
      ...(notKnown > 0 ? [say('fitNeedsNotKnown', { number: notKnown })] : []),
    ],
    'plain',
  );
}
