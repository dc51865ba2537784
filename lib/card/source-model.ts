/** Claims and sources as the surfaces show them: plain data, nothing of it markup. */

import type { Claim, Source } from '@/lib/desks/desk-schema';
import type { CompiledDesk } from '@/lib/desks/directory';
import type { PublisherKind } from '@/lib/desks/kinds';
import { claimsOf, sourcesOf } from '@/lib/evidence/claim-status';

export interface SourceModel {
  title: string;
  url: string;
  publisher: string;
  kind: PublisherKind;
  /** Date published, or read where the page shows none. */
  date: string;
  dated: 'published' | 'read';
}

export interface ClaimModel {
  id: string;
  statement: string;
  sources: SourceModel[];
  /** Statements of claims that say otherwise. */
  disagreesWith: string[];
}

export function sourceModel({ title, url, publisher, kind, published, read }: Source): SourceModel {
  return { title, url, publisher, kind, date: published ?? read, dated: published ? 'published' : 'read' };
}

/** Sources of the claims, each once. */
export function sourceModels(desk: CompiledDesk, claimIds: readonly string[]): SourceModel[] {
  return sourcesOf(desk, claimsOf(desk, claimIds)).map(sourceModel);
}

/** In the order of the ids. */
export function claimModels(desk: CompiledDesk, claimIds: readonly string[]): ClaimModel[] {
  return claimIds.flatMap((id) => claimsOf(desk, [id]).map((claim) => claimModel(desk, claim)));
}

export function claimModel(desk: CompiledDesk, { id, statement, disagreesWith }: Claim): ClaimModel {
  return {
    id,
    statement,
    sources: sourceModels(desk, [id]),
    disagreesWith: claimsOf(desk, disagreesWith ?? []).map((other) => other.statement),
  };
}
