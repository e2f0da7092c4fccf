import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { describe, expect, it } from 'vitest';
import { DebugLogger } from 'builder-util';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
interface Builder {
  readonly files: readonly string[];
  readonly icon: string;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly { readonly ext: string }[];
}
const builder = JSON.parse(readFileSync(fromRoot('electron/builder.json'), 'utf8')) as Builder;
const about = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { main: string; devDependencies: Record<string, string> };

describe('packaging', () => {
  it('is configured as the packager understands it', async () => {
    const config = structuredClone(builder) as unknown as Parameters<typeof validateConfiguration>[0];
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
    const wrong = { ...structuredClone(builder), fuses: true } as unknown as typeof config;
    await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow();
  });

  it('packs the built program and nothing it does not need', () => {
    expect(builder.files).toContain(`${about.main.split('/').slice(0, 2).join('/')}/**`);
    expect(builder.files).toContain('dist/renderer/**');
    expect(existsSync(fromRoot(builder.icon))).toBe(true);
    expect(about.devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('burns the fuses that keep the program to itself, and opens data packages', () => {
    expect(builder.electronFuses).toMatchObject({ runAsNode: false, onlyLoadAppFromAsar: true, enableNodeOptionsEnvironmentVariable: false });
    expect(builder.fileAssociations.map(({ ext }) => ext)).toEqual(['ystz']);
  });
});
