import { z } from 'zod';
import { remember, remembered } from './remembered.ts';

const mostLines = 200;

const Lines = z
  .string()
  .transform((text) => text.split('\n'))
  .catch([]);

/** What an error is without its words, which may hold a unit's or a person's name: its kind, and where in the program it was thrown. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').flatMap((line) => /\/([\w.-]+:\d+:\d+)\)?$/u.exec(line.trim())?.[1] ?? []);
  return [error.name, ...places.slice(0, 8)].join(' < ');
}

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
