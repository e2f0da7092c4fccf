/** Prints one chart with its table and nothing else of the page; the style sheet hides what is not part of a marked figure. */
export function printFigure(figure: HTMLElement | null): void {
  if (figure === null) return;
  figure.dataset['printed'] = '';
  window.addEventListener('afterprint', () => delete figure.dataset['printed'], { once: true });
  window.print();
}
