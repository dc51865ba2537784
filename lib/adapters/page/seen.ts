/** Whether text is to be seen: nothing covers it, and nothing around it cuts it off. Points and boxes in CSS pixels of the viewport. */
import { type Box, isIn } from '@/lib/card/safe-path';

/** The element a point shows, inside open shadow roots too; null outside the window. */
export function topAt(x: number, y: number): Element | null {
  let top = document.elementFromPoint(x, y);
  for (let inner = top?.shadowRoot?.elementFromPoint(x, y); inner && inner !== top; inner = top.shadowRoot?.elementFromPoint(x, y))
    top = inner;
  return top;
}

/** Whether a point, which shows the element `top`, shows this text. */
export function isSeenAt(text: Range, x: number, y: number, top: Element): boolean {
  return text.intersectsNode(top) && Array.from(text.getClientRects()).some((rect) => isIn(rect, { x, y })) && !isCutOff(text, x, y, top);
}

/** How much of a line of text is seen, from 0 to 1: of its beginning, its middle and its end. */
export function seenShare(text: Range, { left, top, right, bottom }: Box): number {
  const points = [
    [left + 1, top + 1],
    [(left + right) / 2, (top + bottom) / 2],
    [right - 1, bottom - 1],
  ] as const;
  const seen = points.filter(([x, y]) => {
    const shown = topAt(x, y);
    return shown && isSeenAt(text, x, y, shown);
  });
  return seen.length / points.length;
}

/** Where text is cut off, a point shows something around what cuts it. */
function isCutOff({ startContainer }: Range, x: number, y: number, top: Element): boolean {
  for (let at = startContainer.parentElement; at && at !== top && top.contains(at); at = at.parentElement) {
    if (getComputedStyle(at).overflow !== 'visible' && !isIn(at.getBoundingClientRect(), { x, y })) return true;
  }
  return false;
}
