/** Claims in one line each, with their sources, and what says otherwise beside them. */
import type { ClaimModel } from '@/lib/card/source-model';
import { LongList } from './LongList';
import { Sentence } from './Sentence';
import { SourceLines } from './SourceLines';
import { Recorded } from './Words';

export function Claims({ claims }: { claims: readonly ClaimModel[] }) {
  return (
    <LongList
      class="claims"
      items={claims}
      row={({ id, statement, disagreesWith, sources }) => (
        <li key={id}>
          <Recorded text={statement} />
          <Disagreements statements={disagreesWith} />
          <SourceLines sources={sources} />
        </li>
      )}
    />
  );
}

/** What other claims say against one. */
export function Disagreements({ statements }: { statements: readonly string[] }) {
  return statements.map((statement) => (
    <p class="disagrees" key={statement}>
      <Sentence text="saysOtherwise" values={{ statement: <Recorded text={statement} /> }} />
    </p>
  ));
}
