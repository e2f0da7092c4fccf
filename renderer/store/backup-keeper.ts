import { automaticBackupName, type BackupReason } from '#shared/backups/automatic-backups.ts';
import type { BackupFile, BackupPlace, Host } from '#shared/host.ts';
import { backupReasonOf } from './store-error.ts';

/** The state of this machine's backups. */
export interface BackupState {
  readonly place: BackupPlace;
  /** What is there, the latest first. */
  readonly files: readonly BackupFile[];
  /** When the last one was written, in whatever way; null when never. */
  readonly writtenMs: number | null;
  /** Whether something was recorded that the last one lacks. */
  readonly changed: boolean;
  /** Why the last try failed, as a Chinese sentence; null when it went well. */
  readonly problem: string | null;
}

/** What the last backup of this machine held, as the index remembers it. */
export interface BackupNote {
  readonly ms: number;
  readonly entries: number;
}

/** Writes backups where the host keeps them, and knows their state. */
export interface Backups {
  /** Undefined before the first look. */
  state(): BackupState | undefined;
  listen(listener: () => void): () => void;
  /** Looks again at what is there. */
  look(): Promise<void>;
  /**
   * Writes one, reads it back, checks all of it, and only then removes old ones. Resolves to its name, or to undefined where there is no place that is
   * ready or nothing was ever recorded. Rejects with a Chinese sentence when it was not written or does not read back.
   */
  write(reason: BackupReason): Promise<string | undefined>;
  /** One of so many entries was written by hand, and read back. */
  note(entries: number): Promise<void>;
  /** Lets the person pick the folder, or allow it again, and writes the first backup there. To be called from a click. Undefined when they closed the dialog. */
  choose(): Promise<BackupPlace | undefined>;
  allow(): Promise<BackupPlace>;
}

/** What the keeper works with. */
interface BackupParts {
  readonly host: Host;
  readonly nowMs: () => number;
  /** Writes one under this name, checks all of it, and removes old ones. */
  readonly writeRolling: (name: string) => Promise<void>;
  /** How many entries the ledger holds now. */
  readonly entries: () => Promise<number>;
  readonly noted: () => Promise<BackupNote | undefined>;
  readonly putNote: (note: BackupNote) => Promise<void>;
}

/** Opens the keeper of backups. Two writings never overlap. */
export function openBackups(parts: BackupParts): Backups {
  const { host, nowMs } = parts;
  const listeners = new Set<() => void>();
  let state: BackupState | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const look = async (problem = state?.problem ?? null): Promise<void> => {
    const [place, entries, noted] = await Promise.all([host.backups.place(), parts.entries(), parts.noted()]);
    const listed = await listedAt(host, place);
    const latest = listed.files[0]?.writtenMs ?? null;
    state = {
      place,
      files: listed.files,
      writtenMs: noted === undefined ? latest : Math.max(noted.ms, latest ?? 0),
      changed: entries > 0 && entries !== noted?.entries,
      problem: listed.problem ?? problem,
    };
    for (const listener of listeners) listener();
  };
  const note = async (entries: number): Promise<void> => {
    await parts.putNote({ ms: nowMs(), entries });
    await look(null);
  };
  const writeNow = async (reason: BackupReason): Promise<string | undefined> => {
    const [place, entries] = await Promise.all([host.backups.place(), parts.entries()]);
    if (place.kind !== 'ready' || entries === 0) return undefined;
    try {
      const name = automaticBackupName(nowMs(), reason);
      await parts.writeRolling(name);
      await note(entries);
      return name;
    } catch (error) {
      const problem = backupReasonOf(error);
      await look(problem);
      throw new Error(problem, { cause: error });
    }
  };
  const write = (reason: BackupReason): Promise<string | undefined> => {
    const written = last.then(() => writeNow(reason));
    last = written.catch(() => undefined);
    return written;
  };
  const begun = async (place: BackupPlace): Promise<BackupPlace> => {
    await look(null);
    if (place.kind === 'ready') await write('start');
    return place;
  };
  return {
    state: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => look(),
    write,
    note,
    choose: async () => {
      const chosen = await host.backups.choose();
      if (chosen.ok) return begun(chosen.value);
      if (chosen.problem.code === 'cancelled') return undefined;
      throw new Error('这个文件夹不能用，请另选一个自己建的文件夹，例如U盘或“文档”里的“验收台备份”。', { cause: chosen.problem });
    },
    allow: async () => begun(await host.backups.allow()),
  };
}

async function listedAt(host: Host, place: BackupPlace): Promise<{ readonly files: readonly BackupFile[]; readonly problem: string | null }> {
  if (place.kind !== 'ready') return { files: [], problem: null };
  try {
    return { files: (await host.backups.list()).toSorted((a, b) => b.writtenMs - a.writtenMs), problem: null };
  } catch (error) {
    return { files: [], problem: backupReasonOf(error) };
  }
}
