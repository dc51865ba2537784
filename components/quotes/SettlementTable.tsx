/** What the trades with a desk settle, by value date and currency: gross both ways, and net. */
import type { Settlement } from '@/lib/quotes/netting';
import { useLanguage } from '../language';

/** Rows that are drawn: the dates that come first. */
const MOST = 60;

export function SettlementTable({ rows }: { rows: readonly Settlement[] }) {
  const { say, date, decimal, number } = useLanguage();
  const heads = [say('headCurrency'), say('headPay'), say('headReceive'), say('headNet'), say('headPayments')] as const;
  return (
    <>
      <table class="figures">
        <caption class="unseen">{say('settlementOfTrades')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('headValueDate')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map(({ currency, valueDate, received, paid, net, payments }) => {
            const cells = [currency, decimal(paid.toFixed()), decimal(received.toFixed()), decimal(net.toFixed()), number(payments)];
            return (
              <tr key={`${valueDate} ${currency}`}>
                <th scope="row">{valueDate === null ? say('valueDateUnknown') : date(valueDate)}</th>
                {cells.map((cell, i) => (
                  <td key={heads[i]} data-head={heads[i]}>
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > MOST && <p class="muted">{say('moreDates', { count: rows.length - MOST })}</p>}
    </>
  );
}
