/** A list that may have hundreds of rows: draws a portion, and goes on when it is asked to. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from './language';

/** How many rows are drawn at a time. */
const PORTION = 50;

export interface LongListProps<T> {
  items: readonly T[];
  /** One item as an `li` with a key. */
  row: (item: T, at: number) => ComponentChildren;
  class?: string;
}

export function LongList<T>({ items, row, class: name }: LongListProps<T>) {
  const { say } = useLanguage();
  const [drawn, setDrawn] = useState(PORTION);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // The first row that was not there before takes the focus of the button.
    if (drawn > PORTION) list.current?.children[drawn - PORTION]?.querySelector<HTMLElement>('button, a, summary')?.focus();
  }, [drawn]);
  return (
    <ul ref={list} class={name}>
      {items.slice(0, drawn).map(row)}
      {items.length > drawn && (
        <li key="more">
          <button type="button" class="button" onClick={() => setDrawn(drawn + PORTION)}>
            {say('showMore', { count: items.length - drawn })}
          </button>
        </li>
      )}
    </ul>
  );
}
