import type { Page } from 'playwright/test';
import { screens, type Screen } from '#renderer/app/screens.ts';
import { expect } from './test.ts';

/** What the blanks of addresses are filled with: parameters of the routes by name. */
export type Blanks = Readonly<Record<string, string>>;

/** The addresses of a screen: where a blank may be left out, without it, and with it where something fills it. Throws where none is left. */
export function addressesOf(screen: Screen, blanks: Blanks): readonly string[] {
  const bare = screen.path.replace(/\/:\w+\?$/u, '');
  const named = [...screen.path.matchAll(/:(\w+)/gu)].map(([, blank]) => blank ?? '');
  const filled = screen.path.replaceAll(/:(\w+)\??/gu, (_whole, blank: string) => encodeURIComponent(blanks[blank] ?? ''));
  const addresses = [...new Set([bare, ...(named.every((blank) => blank in blanks) ? [filled] : [])])].filter((address) => !address.includes(':'));
  if (addresses.length === 0) throw new Error(`${screen.name}: nothing fills the blanks of ${screen.path}`);
  return addresses;
}

/** Every address of the program, each with the screen it shows. */
export const allAddresses = (blanks: Blanks): readonly (readonly [Screen, string])[] =>
  screens.flatMap((screen: Screen) => addressesOf(screen, blanks).map((address) => [screen, address] as const));

/** So many frames without a change count as drawn. */
const quietFrames = 12;

/** Goes to an address, and waits until what was there before is gone and the new screen is drawn with its data. */
export async function goTo(page: Page, screen: Screen, address: string): Promise<void> {
  await page.evaluate((next) => {
    if (location.hash === next) return;
    for (const old of document.querySelectorAll('main > *')) old.setAttribute('data-left', '');
    location.hash = next;
  }, `#${address}`);
  await expect(page.locator('[data-left]')).toHaveCount(0);
  const heading = page.getByRole('heading', { level: 1 });
  if (screen.bare === true) await expect(heading).toBeVisible();
  else await expect(heading).toHaveText(screen.word);
  await drawn(page);
}

/** Waits until nothing is being read and nothing changes any more. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.loading')).toHaveCount(0);
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const watch = new MutationObserver(() => (quiet = 0));
        watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        const look = (): void => {
          quiet += 1;
          if (quiet < frames) requestAnimationFrame(look);
          else {
            watch.disconnect();
            resolve();
          }
        };
        requestAnimationFrame(look);
      }),
    quietFrames,
  );
}
