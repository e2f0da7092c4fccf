import { appendFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.out/', import.meta.url));

/** Writes down a figure that a test measured, one plain line; `npm test` prints all of them at its end. */
export function tellFigure(line: string): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(`${folder}figures.txt`, `${line}\n`);
  process.stdout.write(`${line}\n`);
}
