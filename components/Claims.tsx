/** Claims in one line each, with their sources, and what says otherwise beside them. */
import type { ClaimModel } from '@/lib/card/source-model';
import { Sentence } from './Sentence';
import { SourceLines } from './SourceLines';
import { Recorded } from './Words';

export function Claims({ claims }: { claims: readonly ClaimModel[] }) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimText claim={claim} />
        </li>
      ))}
    </ul>
  );
}

export interface ClaimTextProps {
  claim: ClaimModel;
  /** Stands after the statement: how an incident ended. */
  note?: string;
}

export function ClaimText({ claim: { statement, disagreesWith, sources }, note }: ClaimTextProps) {
  return (
    <>
      <Recorded text={statement} />
      {note && <span class="muted"> {note}</span>}
      {disagreesWith.map((other) => (
        <p class="disagrees" key={other}>
          <Sentence text="saysOtherwise" values={{ statement: <Recorded text={other} /> }} />
        </p>
      ))}
      <SourceLines sources={sources} />
    </>
  );
}
