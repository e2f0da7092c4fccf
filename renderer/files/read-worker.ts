import { errorText } from '#shared/text/error-text.ts';
import { openBundle } from '#shared/intake/bundle/open-bundle.ts';
import { lessonIn } from '#shared/intake/lesson.ts';
import { shippedExperience } from '#shared/intake/readings/reader-experience.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { wordPage } from '#shared/intake/pages/word-page.ts';
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

function unpack(name: string, bytes: Uint8Array): ReadReply {
  const bundle = openBundle(name, bytes);
  if (bundle === undefined) return { kind: 'alone' };
  const files = bundle.files.map(({ name: path, content }) => ({
    path,
    content: content.ok ? new File([Uint8Array.from(content.value)], path.slice(path.lastIndexOf('/') + 1)) : content.problem,
  }));
  return { kind: 'bundle', files, leftOut: bundle.leftOut };
}

async function answer(request: ReadRequest): Promise<ReadReply> {
  const bytes = await bytesOf(request.file);
  if (typeof bytes === 'string') return { kind: 'unreadable', detail: bytes };
  if (request.kind === 'bundle') return unpack(request.name, bytes);
  const word = await wordPage(bytes);
  const experience = request.experience ?? shippedExperience;
  if (request.kind === 'read') return { kind: 'reading', reading: readFile(request.name, bytes, { ...experience, word }) };
  if (request.kind === 'lesson') return { kind: 'lesson', lesson: lessonIn(bytes, experience, word) };
  if (request.kind === 'rubric') return { kind: 'rubric', rubric: readRubric(request.name, bytes, word, experience) };
  const grids = readGrids(bytes, request.name, word);
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
