import { wordPage } from '#shared/intake/pages/word-page.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { explainFile } from '#shared/intake/readings/explain-file.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import type { ApartReply, ApartRequest } from './read-apart.ts';

async function answer({ kind, name, bytes }: ApartRequest): Promise<ApartReply> {
  const word = await wordPage(bytes);
  if (kind === 'intake') return { kind: 'reading', reading: readFile(name, bytes, { word }) };
  return { kind: 'reading', reading: kind === 'rubric' ? readRubric(name, bytes, word) : explainFile(name, bytes, word) };
}

const tell = (reply: ApartReply): void => void process.send?.(reply);

// Reads one file at a time for the commands of the terminal. Whatever goes wrong ends the process, and its owner says so of the file.
process.on('message', (request: ApartRequest) => void answer(request).then(tell));
tell({ kind: 'ready' });
