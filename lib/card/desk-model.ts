/** What the desk view shows beyond the card: every criterion with its claims and their sources, by factor. */
import type { Assessment } from '@/lib/assessment/assess';
import { outcomeWords } from '@/lib/assessment/words';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { Claim } from '@/lib/desks/schema';
import { claimsOf } from '@/lib/evidence/claim-status';
import { type BarModel, factorBar, type SourceModel, sourceModels } from './card-model';

export interface ClaimModel {
  statement: string;
  sources: SourceModel[];
}

export interface CriterionModel {
  id: string;
  name: string;
  /** The outcome in words, with what holds it back: "unverified (under review)". */
  outcome: string;
  because: string;
  claims: ClaimModel[];
}

export interface FactorModel extends BarModel {
  criteria: CriterionModel[];
}

export interface DeskModel {
  factors: FactorModel[];
  /** What else is on record: claims no criterion rests on. */
  otherClaims: ClaimModel[];
  entities: { name: string; role: string; jurisdiction: string | null; licences: string[] }[];
  domains: string[];
}

export function deskModel({ desk, score }: Assessment): DeskModel {
  const used = new Set(score.factors.flatMap((factor) => factor.criteria.flatMap((c) => c.claims)));
  return {
    factors: score.factors.map((factor) => ({
      ...factorBar(factor),
      criteria: factor.criteria.map((c) => ({
        id: c.id,
        name: c.floor ? `${c.name} (floor)` : c.name,
        outcome: outcomeWords[c.outcome] + (c.status === 'under-review' ? ' (under review)' : ''),
        because: c.outcome === 'unverified' && c.status === 'unverified' ? `To verify: ${c.because}` : c.because,
        claims: claimsOf(desk, c.claims).map((claim) => claimModel(desk, claim)),
      })),
    })),
    otherClaims: desk.claims.filter(({ id }) => !used.has(id)).map((claim) => claimModel(desk, claim)),
    entities: desk.entities.map(({ name, role, jurisdiction, licences }) => ({
      name,
      role,
      jurisdiction,
      licences: licences.map((l) => [l.authority, l.permission, l.number].filter(Boolean).join(' · ')),
    })),
    domains: desk.domains.map(({ domain }) => domain),
  };
}

function claimModel(desk: CompiledDesk, { id, statement }: Claim): ClaimModel {
  return { statement, sources: sourceModels(desk, [id]) };
}
