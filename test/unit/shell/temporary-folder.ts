import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** A fresh folder with blanks and Chinese in its path, removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '验收 台-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
