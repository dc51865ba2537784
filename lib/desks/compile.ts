/**
 * A desk as the directory holds it, made of what its file holds. The build and a pack of data (`lib/packs`) come here; the configuration
 * loader runs this file without the `@/` alias.
 */
import { getDomain } from 'tldts';
import type { Desk } from './desk-schema';
import type { CompiledDesk } from './directory';

export function compiledDesk(desk: Desk): CompiledDesk {
  return { ...desk, sources: desk.sources.map((source) => ({ ...source, site: siteOf(source.url) })) };
}

/** Latest day on which any source of them was read; `otherwise` where they have none. YYYY-MM-DD. */
export function asOfDesks(desks: readonly CompiledDesk[], otherwise: string): string {
  const read = desks.flatMap(({ sources }) => sources.map((source) => source.read));
  return read.sort().at(-1) ?? otherwise;
}

function siteOf(url: string): string {
  return getDomain(url) ?? new URL(url).hostname;
}
