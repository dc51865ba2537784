/** Which firm one would really face at a desk and whom it settles through, as the user found out. Each is saved when it is left. */
import { useEffect, useState } from 'preact/hooks';
import { type DeskFact, type DeskFile, deskFacts, TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import { factOf } from '@/lib/onboarding/shortlist';
import { factKeys } from '@/lib/onboarding/words';
import { useLanguage } from '../language';

export interface DeskFactsProps {
  file: DeskFile;
  onFact: (fact: DeskFact, value: string) => void;
}

export function DeskFacts({ file, onFact }: DeskFactsProps) {
  const { say } = useLanguage();
  return (
    <>
      <p class="muted">{say('whomWeFaceHow')}</p>
      {deskFacts.map((fact) => (
        <Fact key={fact} name={say(factKeys[fact])} value={factOf(file, fact)} onSave={(value) => onFact(fact, value)} />
      ))}
    </>
  );
}

interface FactProps {
  name: string;
  value: string;
  onSave: (value: string) => void;
}

function Fact({ name, value, onSave }: FactProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <label class="field">
      <span>{name}</span>
      <input
        type="text"
        maxLength={TEXT_LIMIT}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => onSave(event.currentTarget.value)}
      />
    </label>
  );
}
