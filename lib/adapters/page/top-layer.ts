/**
 * Which part of the page's top layer something stands in. What lies outside a modal dialog or of what is full screen cannot be
 * pointed at, and a press outside an open popover closes it: what we show beside a name has to lie in the same one.
 */

/** The innermost such part around an element as the page is drawn, through shadow roots; else the document's root. */
export function layerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = drawnIn(at)) if (at.matches('dialog:modal, :popover-open, :fullscreen')) return at;
  return document.documentElement;
}

function drawnIn(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
