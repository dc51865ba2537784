/** The dossier's tab of quotes, once they are read. */
import { useLanguage } from '../language';
import { QuotesTab, type QuotesTabProps } from './QuotesTab';

export interface QuotesPanelProps {
  /** Null until they are read. */
  quotes: QuotesTabProps | null;
}

export function QuotesPanel({ quotes }: QuotesPanelProps) {
  const { say } = useLanguage();
  return quotes ? <QuotesTab {...quotes} /> : <p class="part muted">{say('readingQuotes')}</p>;
}
