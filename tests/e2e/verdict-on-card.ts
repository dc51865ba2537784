/** What the card says of the desk that packs of the tests change, for the German fund. */
import { hoverMark, waitForCard } from '@/lib/dev/read-page';
import type { Session } from './harness';

/** The verdict, or all of the card where it has another. */
export async function verdictOnCard(session: Session): Promise<string> {
  const tab = await session.openArticle();
  await hoverMark(tab, 'Kraken OTC');
  const { text } = await waitForCard(tab);
  await tab.close();
  return /(Conditional|Not established) for a fund \(Germany\)/.exec(text)?.[1] ?? text;
}
