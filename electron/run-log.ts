import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** The log is cut to its later half beyond this many bytes. */
const mostBytes = 200_000;

/** What happened to the shell while it ran, in lines that name nobody: times, versions, kinds of faults, places in the program. */
export interface RunLog {
  /** Adds a line; a disk that refuses it keeps nobody from working. */
  note(what: string): boolean;
  /** All lines; empty where nothing was noted yet. */
  read(): string;
}

/** What an error is without its words, which may hold a name or a path: its kind, its code, and where in the program it was thrown. */
export function faultWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').flatMap((line) => /^\s*at .*?([\w.-]+:\d+:\d+)\)?$/u.exec(line)?.[1] ?? []);
  return `${error.name}${code}${places.length === 0 ? '' : ` ${places.slice(0, 8).join(' < ')}`}`;
}

/** Opens the log in a file. */
export function openRunLog(file: string, nowMs: () => number): RunLog {
  const read = (): string => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  return {
    read,
    note(what) {
      try {
        appendFileSync(file, `${new Date(nowMs()).toISOString()} ${what.replaceAll(/\s+/gu, ' ')}\n`);
        if (statSync(file).size > mostBytes) {
          const half = readFileSync(file, 'utf8').slice(-mostBytes / 2);
          writeFileSync(file, half.slice(half.indexOf('\n') + 1));
        }
        return true;
      } catch {
        return false;
      }
    },
  };
}
