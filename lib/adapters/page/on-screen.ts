/** What of a large page can be seen just now, to be read before the rest of it. */

import { isLarge } from './portions';

/** No more than this many elements are taken. */
const MOST_ELEMENTS = 200;
/** How many levels are gone down into what is large itself. */
const MOST_LEVELS = 32;

/**
 * The elements in the window, as far as the page runs from top to bottom: asking the browser what lies at a point takes as long as
 * the page is, so the first element in the window is found by halving.
 */
export function onScreen(part: Element = document.body, levels = MOST_LEVELS): Element[] {
  const found: Element[] = [];
  for (let at = firstShown(part.children); at && found.length < MOST_ELEMENTS; at = at.nextElementSibling) {
    if (at.getBoundingClientRect().top >= innerHeight) break;
    if (!isLarge(at)) found.push(at);
    else if (levels > 0) found.push(...onScreen(at, levels - 1));
  }
  return found;
}

/** The first of neighbours that ends below the window's upper edge. */
function firstShown(elements: HTMLCollection): Element | null {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const element = elements[middle];
    if (element && element.getBoundingClientRect().bottom <= 0) low = middle + 1;
    else high = middle;
  }
  return elements[low] ?? null;
}
