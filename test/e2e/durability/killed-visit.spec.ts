import { rm } from 'node:fs/promises';
import { expect, test, type Page } from 'playwright/test';
import { Program } from '../harness/program.ts';
import { told } from '../harness/build-once.ts';
import { profileFor } from '../harness/profiles.ts';
import { tellFigure } from '#test/tell-figure.ts';
import { startBrowser } from './browser-process.ts';

/** How often the browser is killed: some in the ordinary run, `YST_KILLS=200` for the whole count. */
const kills = Number(process.env['YST_KILLS'] ?? 8);

/** What each act chooses, over and over: item by item, each round another verdict. */
const verdicts = ['符合', '不符合', '部分符合'] as const;

/** The same moments in every run of the test, and yet any: an act, and milliseconds after it was shown as saved. */
function* randomMoments(seed: number): Generator<{ readonly act: number; readonly afterMs: number }> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield { act: 1 + ((state >>> 8) % 12), afterMs: (state >>> 16) % 120 };
  }
}

/** The verdicts of all items as the checklist shows them, after so many acts. */
const expectedAfter = (acts: number, items: number): readonly string[] =>
  Array.from({ length: items }, (_, item) => {
    const rounds = Math.floor((acts - item - 1) / items) + 1;
    return rounds <= 0 ? '' : (verdicts[(rounds - 1) % verdicts.length] ?? '');
  });

const shown = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('region', { name: '核查清单' })
    .getByRole('radiogroup', { name: '判定' })
    .evaluateAll((groups) => groups.map((group) => group.querySelector('[aria-checked=true]')?.textContent ?? ''));

/** Goes on choosing verdicts from an act on, without end; tells each act that the screen has shown as 已保存. */
const goOn = (page: Page, from: number): Promise<void> =>
  page.evaluate(
    async ([first, words]) => {
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      const groups = [...document.querySelectorAll('[role=region][aria-label=核查清单] [role=radiogroup], section[aria-label=核查清单] [role=radiogroup]')];
      for (let act = first; ; act += 1) {
        const word = words[Math.floor((act - 1) / groups.length) % words.length];
        const radios = [...(groups[(act - 1) % groups.length]?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
        const radio = radios.find((one) => one.textContent === word);
        if (radio === undefined) throw new Error('the radio is not there');
        radio.click();
        do await frame();
        while (radio.ariaChecked !== 'true');
        do await frame();
        while (document.querySelector('[aria-label=保存状态]')?.textContent !== '已保存');
        await (window as unknown as { shownSaved(act: number): Promise<void> }).shownSaved(act);
      }
    },
    [from, verdicts] as const,
  );

async function openChecklist(page: Page, address: string, unit: string | undefined): Promise<string> {
  await page.goto(unit === undefined ? address : `${address}${unit}`);
  const program = new Program(page);
  if (unit === undefined) {
    await program.openFresh();
  }
  await expect(page.getByRole('region', { name: '核查清单' }).getByRole('radiogroup', { name: '判定' }).first()).toBeVisible({ timeout: 60_000 });
  return new URL(page.url()).hash;
}

test(`killed ${String(kills)} times at random moments of a visit on the screen, no act that was shown as 已保存 is lost`, async () => {
  test.setTimeout(120_000 + kills * 20_000);
  const address = told('YST_ADDRESS');
  const profile = await profileFor('few');
  const moments = randomMoments(20_261_105);
  let unit: string | undefined;
  let saved = 0;
  let lost = 0;
  let ahead = 0;
  let mended = 0;
  for (let kill = 0; kill <= kills; kill += 1) {
    const browser = await startBrowser(profile);
    const reached = { act: Infinity, resolve: (): void => undefined };
    await browser.page.exposeFunction('shownSaved', (act: number) => {
      saved = act;
      if (act >= reached.act) reached.resolve();
    });
    unit = await openChecklist(browser.page, address, unit);
    const found = await shown(browser.page);
    mended += await browser.page.getByText(/已用数据日志重建|已按索引重新写成|已从.+补上/u).count();
    // The act under way when the kill came may be in or not; one that was shown as saved must be.
    const [exactly, one] = [saved, saved + 1].map((acts) => JSON.stringify(expectedAfter(acts, found.length)));
    const now = JSON.stringify(found);
    if (now === one && now !== exactly) {
      ahead += 1;
      saved += 1;
    } else if (now !== exactly) lost += 1;
    expect(lost, `after ${String(kill)} kills and ${String(saved)} acts the checklist shows ${now}`).toBe(0);
    if (kill < kills) {
      const { act, afterMs } = moments.next().value as { act: number; afterMs: number };
      const moment = new Promise<void>((resolve) => Object.assign(reached, { act: saved + act, resolve }));
      const ended = goOn(browser.page, saved + 1).catch((error: unknown) => error);
      await Promise.race([moment, ended]);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await browser.kill();
      expect(await ended).toBeInstanceOf(Error);
    } else await browser.kill();
  }
  tellFigure(
    `killed visit on the screen: ${String(kills)} kills, ${String(saved)} acts shown as saved, ${String(lost)} lost, ${String(ahead)} kills with one more act than was shown, ${String(mended)} starts that mended journal or index`,
  );
  await rm(profile, { recursive: true, force: true });
});
