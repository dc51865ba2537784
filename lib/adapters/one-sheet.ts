/**
 * Puts a page of ours on one sheet when it is printed: laid out as wide as the sheet, and as large as its length lets it be.
 * How it looks on paper is the style sheet's (`.on-sheet`); that is a class and no media query, so that it can be measured before.
 */

/** A4 upright without the margins that the style sheet sets (`@page`), in millimetres. */
const WIDTH = 194;
const HEIGHT = 281;
/** Beyond these it is read no better, or not at all: what is longer still goes on to a second sheet. */
const LARGEST = 1.25;
const SMALLEST = 0.6;
/** How often the room between what fits and what does not is halved: to less than a hundredth. */
const HALVINGS = 6;

export function printOnOneSheet({ signal }: { signal: AbortSignal }): void {
  const { body } = document;
  const fitsAt = (size: number): boolean => {
    body.style.zoom = String(size);
    body.style.width = `${WIDTH / size}mm`;
    return body.getBoundingClientRect().height <= millimetres(HEIGHT);
  };
  addEventListener(
    'beforeprint',
    () => {
      body.classList.add('on-sheet');
      if (fitsAt(LARGEST)) return;
      let [fitting, tooLarge] = [SMALLEST, LARGEST];
      for (let i = 0; i < HALVINGS; i += 1) {
        const size = (fitting + tooLarge) / 2;
        if (fitsAt(size)) fitting = size;
        else tooLarge = size;
      }
      fitsAt(fitting);
    },
    { signal },
  );
  addEventListener(
    'afterprint',
    () => {
      body.classList.remove('on-sheet');
      body.style.zoom = '';
      body.style.width = '';
    },
    { signal },
  );
}

/** In the pixels of a style sheet. */
function millimetres(length: number): number {
  return (length * 96) / 25.4;
}
