import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alone } from '#electron/launch/lock.mjs';
import { temporaryFolder } from './temporary-folder.ts';

describe('work that is done alone', () => {
  it('is done one after the other', async () => {
    const file = join(temporaryFolder(), 'a', 'lock');
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} ends`);
    };
    await Promise.all([alone(file, work('one')), alone(file, work('two'))]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    expect(existsSync(file)).toBe(false);
  });

  it('gives the place free when it fails, and takes over from one that died', async () => {
    const file = join(temporaryFolder(), 'lock');
    await expect(alone(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    writeFileSync(file, '4194304999');
    expect(await alone(file, () => Promise.resolve(3))).toBe(3);
  });
});
