import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDocumentFolder } from '#electron/document-folder.ts';
import { hashOfBytes } from '#electron/durable-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('many documents kept in one call are all there, whole, and one with a wrong hash is refused', async () => {
  const folder = openDocumentFolder(join(temporaryFolder(), 'documents'), files);
  const documents = Array.from({ length: 300 }, (_, index) => {
    const bytes = new TextEncoder().encode(`自评表 ${String(index)}`);
    return { sha256: hashOfBytes(bytes), bytes };
  });
  await folder.putAll(documents);
  expect((await folder.list()).map(({ sha256 }) => sha256).sort()).toEqual(documents.map(({ sha256 }) => sha256).sort());
  expect(await folder.get(documents[299]?.sha256 ?? '')).toEqual(documents[299]?.bytes);
  await folder.putAll(documents);
  await expect(folder.putAll([{ sha256: 'a'.repeat(64), bytes: new Uint8Array(3) }])).rejects.toMatchObject({ code: 'damaged' });
});
