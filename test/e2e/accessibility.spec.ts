import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { pageNames } from './harness/program.ts';
import { expect, test } from './harness/test.ts';

/** What axe finds on the page that keeps somebody from working: serious or critical, each with the places. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}

test('no screen keeps anybody from working, empty or full', async ({ program }) => {
  test.setTimeout(300_000);
  for (const name of pageNames) {
    await program.go(name);
    expect.soft(await seriousFaults(program.page), `${name}, empty`).toEqual([]);
  }
  await program.loadSample();
  for (const name of pageNames) {
    await program.goFull(name);
    expect.soft(await seriousFaults(program.page), `${name}, with the sample county`).toEqual([]);
  }
  await program.go('核查');
  await program.page.getByRole('table', { name: '核查任务' }).getByRole('link').first().click();
  await expect(program.page.getByRole('region', { name: '核查清单' })).toBeVisible();
  expect.soft(await seriousFaults(program.page), '核查清单').toEqual([]);
});
