/** A text with elements among its values: a date that must not break, a name set in bold. */
import { createElement, Fragment, type VNode } from 'preact';
import { fill, type Values } from '@/lib/texts/fill';
import type { TextKey } from '@/lib/texts/say';
import { useLanguage } from './language';

export function Sentence<K extends TextKey>({ text, values }: { text: K; values: Values<K, VNode> }) {
  const { say } = useLanguage();
  return createElement(Fragment, null, ...fill<K, VNode>(say, text, values));
}
