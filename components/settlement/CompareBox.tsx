/** Holds a pasted address against all that is on file, as soon as it is pasted. Nothing of it is kept. */
import { useState } from 'preact/hooks';
import { comparePasted } from '@/lib/settlement/compare';
import type { OnFile } from '@/lib/settlement/on-file';
import { PASTED_LIMIT } from '@/lib/settlement/settlement-entry';
import { useLanguage } from '../language';
import { ComparisonResult } from './ComparisonResult';
import { TextField } from './TextField';

export interface CompareBoxProps {
  files: readonly OnFile[];
  deskId: string;
  deskNames: ReadonlyMap<string, string>;
}

export function CompareBox({ files, deskId, deskNames }: CompareBoxProps) {
  const { say } = useLanguage();
  const [raw, setRaw] = useState('');
  return (
    <section class="part" aria-labelledby="compare-address">
      <h3 id="compare-address">{say('compareAddress')}</h3>
      <p class="muted">{say('compareHow')}</p>
      <TextField label={say('comparePasted')} value={raw} onSet={setRaw} maxLength={PASTED_LIMIT} exact />
      <div role="status">
        <ComparisonResult comparison={comparePasted(raw, files, deskId)} deskId={deskId} deskNames={deskNames} />
      </div>
    </section>
  );
}
