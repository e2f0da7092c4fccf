import { z } from 'zod';
import { remember, remembered } from './remembered.ts';

const mostLines = 200;

const Lines = z
  .string()
  .transform((text) => text.split('\n'))
  .catch([]);

/** Adds a line to the run log of this page: a time and words of the program's own. The log keeps its last 200 lines; a browser that has no room for it keeps nobody from working. */
export function noteRun(what: string, nowMs: number = Date.now()): boolean {
  try {
    const lines = [...readRunLines(), `${new Date(nowMs).toISOString()} ${what.replaceAll(/\s+/gu, ' ')}`];
    remember('run-log', lines.slice(-mostLines).join('\n'));
    return true;
  } catch {
    return false;
  }
}

/** The lines of the run log of this page, oldest first. */
export const readRunLines = (): readonly string[] => (remembered('run-log', Lines) ?? []).filter((line) => line !== '');
