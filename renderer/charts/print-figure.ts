/** A picture of more lines than this, in widths of it, goes over several pages instead of being made small enough for one. */
const onePage = 2;

/**
 * Prints one chart with its table and nothing else of the page; the style sheet hides what is not part of a marked figure. With `picture` that is printed
 * instead of what the page shows of it, which may be only what can be seen.
 */
export function printFigure(figure: HTMLElement | null, picture?: () => SVGSVGElement): void {
  if (figure === null) return;
  const drawn = picture?.();
  if (drawn !== undefined) {
    const tall = Number(drawn.getAttribute('height')) / Number(drawn.getAttribute('width')) > onePage;
    drawn.setAttribute('class', tall ? 'chart-printed' : 'chart-printed chart-printed-whole');
    figure.append(drawn);
  }
  figure.dataset['printed'] = '';
  window.addEventListener(
    'afterprint',
    () => {
      delete figure.dataset['printed'];
      drawn?.remove();
    },
    { once: true },
  );
  window.print();
}
