/** Why a name is marked or not: a text to try, and for each name in it what speaks for and against it, with its points. */
import { useState } from 'preact/hooks';
import { ENOUGH } from '@/lib/spotting/evidence';
import type { Decision } from '@/lib/spotting/find-mentions';
import type { PageContext } from '@/lib/spotting/passage';
import { evidenceKeys, isStrength, strengthKeys } from '@/lib/spotting/words';
import { useLanguage } from './language';

export interface SpottingViewProps {
  explain: (text: string, context: PageContext) => Decision[];
}

export function SpottingView({ explain }: SpottingViewProps) {
  const { say, number } = useLanguage();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [host, setHost] = useState('');
  const decisions = explain(text, { title, host });
  return (
    <>
      <p class="muted">{say('spottingHow', { count: ENOUGH })}</p>
      <label class="field wide">
        <span>{say('text')}</span>
        <textarea rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{say('titleOfPage')}</span>
        <input type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{say('hostOfPage')}</span>
        <input type="text" value={host} onInput={(event) => setHost(event.currentTarget.value)} />
      </label>
      <section aria-label={say('namesInText')} aria-live="polite">
        {text.trim() !== '' && decisions.length === 0 && <p class="muted">{say('noNameInText')}</p>}
        <ul class="criteria">
          {decisions.map(({ start, end, desk, marked, points, evidence }) => (
            <li key={start}>
              <p class="row">
                <span>
                  {text.slice(start, end)} <span class="muted">{say('deskAt', { desk, position: start })}</span>
                </span>
                <span class={marked ? 'outcome' : 'outcome muted'}>
                  {say(marked ? 'pointsMarked' : 'pointsNotMarked', { count: points })}
                </span>
              </p>
              <ul class="claims">
                {evidence.map((item) => (
                  <li key={`${item.kind} ${item.text}`}>
                    {item.points > 0 ? '+' : ''}
                    {number(item.points)} {say(evidenceKeys[item.kind])}{' '}
                    <span class="muted">
                      {say('quoted', { words: item.kind === 'name' && isStrength(item.text) ? say(strengthKeys[item.text]) : item.text })}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
