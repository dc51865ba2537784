/** A fictional directory as the build would bring it, and packs to lay over it. Nothing here is a fact about a real firm. */

import type { Desk } from '@/lib/desks/desk-schema';
import type { CompiledDesk, DirectoryData } from '@/lib/desks/directory';
import type { Pack } from '@/lib/packs/pack';
import { desk, directoryOf, outcomes, rule, source } from '../build';

/** A desk that holds by itself: every claim is used, every criterion of the built rubric answered. */
export function soundDesk(id: string, fields: Partial<CompiledDesk> = {}): CompiledDesk {
  const built = desk({
    id,
    name: `${id} desk`,
    aliases: [{ text: `${id} desk`, strength: 'strong' }],
    domains: [{ domain: 'example.com', claims: ['sourced'], selfDeclared: true }],
    sources: [source({ id: 'sourced' })],
    outcomes: outcomes({ a1: 'met', a2: 'met', a3: 'unverified', b1: 'met', b2: 'not-met' }),
    eligibility: [rule()],
    ...fields,
  });
  return { ...built, claims: built.claims.filter((claim) => claim.id === 'sourced') };
}

export function builtIn(...desks: CompiledDesk[]): DirectoryData {
  return directoryOf(desks.length > 0 ? desks : [soundDesk('one'), soundDesk('two')]);
}

/** As a file holds it: without what the build adds. */
export function asFile(compiled: CompiledDesk): Desk {
  return { ...compiled, sources: compiled.sources.map(({ site: _site, ...rest }) => rest) };
}

export function packOf(fields: Partial<Pack> = {}): Pack {
  const closed = soundDesk('one', { eligibility: [rule({ outcome: 'not-eligible', reason: 'A page says no.' })] });
  return { id: 'firm', publisher: 'Example Firm', version: 2, made: '2026-11-19', desks: [asFile(closed)], ...fields };
}
