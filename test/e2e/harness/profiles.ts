import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, expect } from 'playwright/test';
import { browserOptions } from './browser-options.ts';
import { told } from './build-once.ts';
import { fewUnitsPackage } from './few-units.ts';
import { Program } from './program.ts';

/**
 * What a test's browser knows at its start: nothing, the sample county as its button loads it, or a county like it of 24 units as a package brings it. Two
 * copies of one are one device: a second laptop of a test starts `new` and takes a package in.
 */
export type Start = 'new' | 'county' | 'few';

/** A folder for a profile that knows nothing yet. */
export const freshProfile = (): string => mkdtempSync(join(tmpdir(), 'yanshoutai-profile-'));

/** A profile folder of a test's own, in the state that it starts from. The caller removes it. */
export async function profileFor(start: Start): Promise<string> {
  const profile = freshProfile();
  if (start !== 'new') cpSync(await prepared(start), profile, { recursive: true });
  return profile;
}

const lookAgainMs = 100;

/** A profile that the first that needs it prepares, once for all workers of a run. */
async function prepared(start: keyof typeof fillings): Promise<string> {
  const folder = join(told('YST_PROFILES'), start);
  const claim = `${folder}.claim`;
  while (!existsSync(folder)) {
    if (claimed(claim)) {
      try {
        // Another may have done it between the look and the claim.
        if (!existsSync(folder)) renameSync(await filled(fillings[start]), folder);
      } finally {
        rmdirSync(claim);
      }
    } else await pause(lookAgainMs);
  }
  return folder;
}

/** Whether the preparing is ours: only one can make the folder. */
function claimed(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

const fillings = { county: (program: Program) => program.loadSample(), few: mergeFewUnits } as const;

async function filled(fill: (program: Program) => Promise<void>): Promise<string> {
  const folder = mkdtempSync(join(told('YST_PROFILES'), 'filling-'));
  const context = await chromium.launchPersistentContext(folder, browserOptions());
  const program = new Program(context.pages()[0] ?? (await context.newPage()));
  await program.open(told('YST_ADDRESS'));
  await fill(program);
  await settled(program);
  await context.close();
  return folder;
}

/** Until two starts have found the documents whole, after which a start has nothing to look after: as on a laptop that is in use. */
async function settled({ page }: Program): Promise<void> {
  for (const starts of [1, 2]) {
    await page.reload();
    await expect
      .poll(() =>
        page.evaluate(
          (enough) =>
            new Promise<number>((resolve, reject) => {
              const opening = indexedDB.open('yanshoutai-second-copies');
              opening.onerror = () => reject(new Error('second copies'));
              opening.onsuccess = () => {
                const all = opening.result.transaction('files').objectStore('files').getAll() as IDBRequest<{ readonly starts: number }[]>;
                all.onsuccess = () => {
                  opening.result.close();
                  resolve(all.result.filter((copy) => copy.starts < enough).length);
                };
              };
            }),
          starts,
        ),
      )
      .toBe(0);
  }
}

/** Merges a county of 24 units, 12 of them visited, through the screens. */
export async function mergeFewUnits(program: Program): Promise<void> {
  const { page } = program;
  await program.go('设置');
  const file = { name: '二十四家.ystz', mimeType: 'application/zip', buffer: Buffer.from(await fewUnitsPackage()) };
  await page.getByLabel('合并数据包').setInputFiles(file);
  const preview = page.getByRole('region', { name: '合并预览' });
  await preview.getByRole('button', { name: '确认合并' }).click();
  await expect(preview).toBeHidden({ timeout: 120_000 });
  await program.saved();
}
