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
