import type { Page } from 'playwright/test';
import { longestOf, tasksDuring } from '../e2e/harness/thread-tasks.ts';

/** What something cost the page's thread until nothing changed any more: all of its work, and the longest of its tasks. In milliseconds, which other programs do not lengthen. */
export interface ThreadCost {
  readonly workMs: number;
  readonly longestMs: number;
}

/** The pages of the navigation, each with what stands there once it shows its data. */
export const shownBy = {
  工作台: 'main table',
  标准: 'main article',
  单位: 'table[aria-label="单位列表"] tbody td + td',
  导入: 'table[aria-label="导入记录"] tbody td + td',
  核查: 'table[aria-label="核查任务"] tbody td + td',
  对比: 'main .recharts-surface, main [role="img"]',
  决定: 'table[aria-label="验收决定"] tbody td + td',
  导出: '[aria-label="导出预览"] td',
  设置: 'main h2',
} as const;

/** A page of the navigation. */
export type VisitedPage = keyof typeof shownBy;

/** So many frames without a change count as drawn, and so many count as shown. */
const [quietFrames, shownFrames] = [12, 2] as const;

/** Does something in the page itself, and waits there until what is looked for is shown and nothing changes any more: looks from outside would cost the page's thread more than many a page. */
const actAndSettle = (
  page: Page,
  asked: {
    readonly link?: string;
    readonly letter?: string;
    readonly heading?: string;
    readonly shown: string;
    readonly list?: string;
    readonly frames?: number;
  },
) =>
  page.evaluate(
    ([{ link, letter, heading, shown, list, frames }]) =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        let [frame, changed] = [0, list === undefined];
        const watch = new MutationObserver(() => {
          quiet = 0;
          changed = true;
        });
        watch.observe((list === undefined ? null : document.querySelector(list)) ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        if (link !== undefined)
          [...document.querySelectorAll<HTMLElement>('nav[aria-label="主导航"] a')].find(({ textContent }) => textContent.trim() === link)?.click();
        const field = document.activeElement;
        if (letter !== undefined && field instanceof HTMLInputElement) {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, `${field.value}${letter}`);
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        const look = (): void => {
          const there = heading === undefined || document.querySelector('h1')?.textContent === heading;
          quiet += 1;
          frame += 1;
          // A letter that changes nothing in the list has its answer too.
          const answered = changed || frame > 60;
          if (quiet < frames || !answered || !there || document.querySelector('.loading') !== null || document.querySelector(shown) === null)
            requestAnimationFrame(look);
          else {
            watch.disconnect();
            resolve();
          }
        };
        requestAnimationFrame(look);
      }),
    [{ frames: quietFrames, ...asked }] as const,
  );

async function costOf(page: Page, act: () => Promise<unknown>): Promise<ThreadCost> {
  const tasks = await tasksDuring(page, act);
  return { workMs: tasks.reduce((sum, task) => sum + task, 0), longestMs: longestOf(tasks) };
}

/** From the click on a page of the navigation until it is drawn with its data. */
export const costOfVisit = (page: Page, name: VisitedPage): Promise<ThreadCost> =>
  costOf(page, () => actAndSettle(page, { link: name, heading: name, shown: shownBy[name] }));

/** From a letter typed into the field that has the focus until the list is filtered. */
export const costOfLetter = (page: Page, letter: string, list: string): Promise<ThreadCost> =>
  costOf(page, () => actAndSettle(page, { letter, shown: list, list, frames: shownFrames }));

/** From asking for an address until its page shows what is looked for. What goes on behind it is not waited for. */
export const costOfOpening = (page: Page, address: string, shown: string): Promise<ThreadCost> =>
  costOf(page, async () => {
    await page.goto(address);
    await actAndSettle(page, { shown, frames: shownFrames });
  });
