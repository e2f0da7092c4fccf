import { errorText } from '#shared/text/error-text.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import type { ReadReply, ReadRequest } from './read-messages.ts';

async function bytesOf(file: Blob): Promise<Uint8Array | string> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return errorText(error);
  }
}

async function answer(request: ReadRequest): Promise<ReadReply> {
  const bytes = await bytesOf(request.file);
  if (typeof bytes === 'string') return { kind: 'unreadable', detail: bytes };
  if (request.kind === 'read') return { kind: 'reading', reading: readFile(request.name, bytes, { mappings: request.mappings ?? [] }) };
  if (request.kind === 'rubric') return { kind: 'rubric', rubric: readRubric(request.name, bytes) };
  const grids = readGrids(bytes);
  return grids.ok ? { kind: 'grids', grids: grids.value } : { kind: 'refused', message: grids.problem.message };
}

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void answer(event.data).then(
    (reply) => {
      self.postMessage(reply);
    },
    (error: unknown) => {
      self.reportError(error);
    },
  );
});
