import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright/test';
import { told } from './build-once.ts';
import { browserOptions } from './browser-options.ts';
import { Program } from './program.ts';

/** What a test's browser knows at its start: nothing, or the sample county as its button loads it. */
export type Start = 'new' | 'county';

/** A folder for a profile that knows nothing yet. */
export const freshProfile = (): string => mkdtempSync(join(tmpdir(), 'yanshoutai-profile-'));

/** A profile folder of a test's own, in the state that it starts from. The caller removes it. */
export async function profileFor(start: Start): Promise<string> {
  const profile = freshProfile();
  if (start === 'county') cpSync(await preparedCounty(), profile, { recursive: true });
  return profile;
}

const lookAgainMs = 100;

/** The profile with the sample county, which the first that needs it prepares, once for all workers of a run. */
async function preparedCounty(): Promise<string> {
  const prepared = join(told('YST_PROFILES'), 'county');
  const claim = `${prepared}.claim`;
  while (!existsSync(prepared)) {
    if (claimed(claim)) {
      try {
        // Another may have done it between the look and the claim.
        if (!existsSync(prepared)) renameSync(await loadCounty(), prepared);
      } finally {
        rmdirSync(claim);
      }
    } else await pause(lookAgainMs);
  }
  return prepared;
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

async function loadCounty(): Promise<string> {
  const folder = mkdtempSync(join(told('YST_PROFILES'), 'loading-'));
  const context = await chromium.launchPersistentContext(folder, browserOptions());
  const program = new Program(context.pages()[0] ?? (await context.newPage()));
  await program.open(told('YST_ADDRESS'));
  await program.loadSample();
  await context.close();
  return folder;
}
