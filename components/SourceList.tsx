/** Sources behind a statement, folded under how many they are. */
import type { SourceModel } from '@/lib/card/source-model';
import { SourceLines } from './SourceLines';

export function SourceList({ sources, label }: { sources: readonly SourceModel[]; label: string }) {
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <SourceLines sources={sources} />
    </details>
  );
}
