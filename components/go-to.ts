/**
 * Leads to a part of the page: unfolds what it stands in, brings it under what stays in sight at the top (marked `stays`), and gives
 * it the focus.
 */
export function goTo(id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  target.scrollIntoView();
  const edges = [...document.querySelectorAll('.stays')].map((element) => element.getBoundingClientRect().bottom);
  scrollBy(0, target.getBoundingClientRect().top - Math.max(0, ...edges));
  target.focus({ preventScroll: true });
}
