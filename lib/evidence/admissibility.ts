/**
 * Decides whether sources are enough to carry an outcome, an eligibility rule or an official domain:
 * one regulator or official source, or the guide, or two press or other sources on different sites.
 * Fewer is a lead: shown, and counted as unverified.
 */
import type { CompiledSource } from '@/lib/desks/directory';

export function isAdmissible(sources: readonly Pick<CompiledSource, 'kind' | 'site'>[]): boolean {
  if (sources.some(({ kind }) => kind === 'regulator' || kind === 'official' || kind === 'guide')) return true;
  return new Set(sources.map(({ site }) => site)).size >= 2;
}
