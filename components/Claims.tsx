/** Claims in one line each, with their sources. */
import type { ClaimModel } from '@/lib/card/desk-model';
import { countSources, SourceList } from './SourceList';

export function Claims({ claims }: { claims: readonly ClaimModel[] }) {
  return (
    <ul class="claims">
      {claims.map(({ statement, sources }) => (
        <li key={statement}>
          {statement}
          <SourceList sources={sources} label={countSources(sources.length)} />
        </li>
      ))}
    </ul>
  );
}
