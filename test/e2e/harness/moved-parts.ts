import type { Locator } from 'playwright/test';

interface Shift extends PerformanceEntry {
  readonly sources?: readonly { readonly node: Node | null; readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[];
}

/**
 * Does work and tells what moved inside a part of the page that was drawn already, as "class: x,y → x,y": what a person's pointer was on is then somewhere else, and
 * a click that was begun on it is lost.
 */
export async function movedDuring(part: Locator, work: () => Promise<unknown>): Promise<readonly string[]> {
  const page = part.page();
  await page.evaluate(() => {
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    Object.assign(globalThis, { yanshoutaiShifts: { shifts, observer } });
  });
  await work();
  return part.evaluate((element) => {
    const { shifts, observer } = (globalThis as unknown as { yanshoutaiShifts: { shifts: PerformanceEntry[]; observer: PerformanceObserver } })
      .yanshoutaiShifts;
    shifts.push(...observer.takeRecords());
    observer.disconnect();
    const at = ({ x, y }: DOMRectReadOnly): string => `${x.toFixed(0)},${y.toFixed(0)}`;
    return (shifts as Shift[])
      .flatMap(({ sources }) => sources ?? [])
      .filter(({ node }) => node !== null && element.contains(node))
      .map(
        ({ node, previousRect, currentRect }) =>
          `${node instanceof Element ? node.className : (node?.nodeName ?? '')}: ${at(previousRect)} → ${at(currentRect)}`,
      );
  });
}
