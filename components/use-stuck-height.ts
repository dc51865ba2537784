/** Tells the styles how high what is stuck to the top is, so that what sticks below it can begin there. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The ref is the stuck element's; its parent gets `--stuck`, in pixels, and again whenever its rows are others. */
export function useStuckHeight<E extends HTMLElement>(): RefObject<E | null> {
  const stuck = useRef<E>(null);
  useLayoutEffect(() => {
    const element = stuck.current;
    if (!element) return;
    const measure = () => element.parentElement?.style.setProperty('--stuck', `${element.offsetHeight}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return stuck;
}
