/** What of a surface does not fit, and the same surface with longer words. Both run in the page, so they use nothing from here. */

/** Opens everything folded and gives each element whose content is wider than it, or stands out of the surface, with its text. */
export function misfits(surface: HTMLElement): string[] {
  for (const details of surface.querySelectorAll('details')) details.open = true;
  const { left, right } = surface.getBoundingClientRect();
  return [surface, ...surface.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (!(element instanceof HTMLElement) || element.closest('.unseen, [aria-hidden=true], option')) return [];
    const box = element.getBoundingClientRect();
    // Scrolling down is how a surface takes more; across, nothing scrolls.
    // The button of an entry reaches 6 px into the padding beside it, to be hovered.
    const bleed = element.querySelector('button.entry') ? 6 : 0;
    const wide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + bleed;
    const outside = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    const cut =
      getComputedStyle(element).overflowY === 'hidden' && !element.matches('.two-lines') && element.scrollHeight > element.clientHeight;
    if (!(wide || outside || cut)) return [];
    return [
      `${element.tagName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 80)} (${element.scrollWidth} in ${element.clientWidth})`,
    ];
  });
}

/** Makes every word 40 % longer, in its own letters. */
export function lengthenWords(surface: HTMLElement): void {
  const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('style, script, option')) continue;
    node.nodeValue = (node.nodeValue ?? '').replace(/\p{L}+/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.4)));
  }
}
