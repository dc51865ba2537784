/** The note of a proposed finding: the figures it rests on, as the user's own words could be. */
import type { Language } from '@/lib/texts/language';
import type { Proposal } from './proposals';
import { middleText } from './words';

export function proposalNote(proposal: Proposal, language: Language): string {
  const { say, number, decimal, date } = language;
  const { of, speaking, to } = proposal;
  const quotes = say('quotesTo', { count: of, day: date(to) });
  const cost = middleText(proposal.allIn, of, language);
  switch (proposal.criterion) {
    case 'no-desk-fee':
      return say('noteFee', { cost, number: of - speaking, quotes });
    case 'pricing-disclosed':
      return say('notePricing', { fee: middleText(proposal.fee, of, language), quotes, spread: middleText(proposal.spread, of, language) });
    case 'no-prefunding-or-netting':
      return say('notePrefunding', { number: speaking, quotes });
    case 'financing':
      return say('noteFinancing', { quotes, rate: proposal.rate.median ? decimal(proposal.rate.median.round(2).toFixed()) : number(0) });
  }
}
