/** Why a name is marked or not: a text to try, and for each name in it what speaks for and against it, with its points. */
import { useState } from 'preact/hooks';
import { ENOUGH } from '@/lib/spotting/evidence';
import type { Decision } from '@/lib/spotting/find-mentions';
import type { PageContext } from '@/lib/spotting/passage';

export interface SpottingViewProps {
  explain: (text: string, context: PageContext) => Decision[];
}

export function SpottingView({ explain }: SpottingViewProps) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [host, setHost] = useState('');
  const decisions = explain(text, { title, host });
  return (
    <>
      <p class="muted">
        Paste a text in which a name was marked wrongly, or was not. It is read by the code that reads pages, and goes nowhere. A name is
        marked from {ENOUGH} point on.
      </p>
      <label class="field wide">
        <span>Text</span>
        <textarea rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>Title of the page</span>
        <input type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>Host of the page</span>
        <input type="text" value={host} onInput={(event) => setHost(event.currentTarget.value)} />
      </label>
      <section aria-label="Names in the text" aria-live="polite">
        {text.trim() !== '' && decisions.length === 0 && <p class="muted">No name of a desk stands in this text.</p>}
        <ul class="criteria">
          {decisions.map(({ start, end, desk, marked, points, evidence }) => (
            <li key={start}>
              <p class="row">
                <span>
                  {text.slice(start, end)}{' '}
                  <span class="muted">
                    {desk}, at {start}
                  </span>
                </span>
                <span class={marked ? 'outcome' : 'outcome muted'}>
                  {points} {points === 1 ? 'point' : 'points'}: {marked ? 'marked' : 'not marked'}
                </span>
              </p>
              <ul class="claims">
                {evidence.map((item) => (
                  <li key={`${item.kind} ${item.text}`}>
                    {item.points > 0 ? '+' : ''}
                    {item.points} {item.kind} <span class="muted">“{item.text}”</span>
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
