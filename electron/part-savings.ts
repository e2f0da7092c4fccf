import { basename } from 'node:path';
import { beginWhole, type Files, type WholeFile } from './durable-file.ts';
import { HostError } from './host-error.ts';

/** Files that are saved a part at a time, so that a large one is never whole in memory. Each is there only when it has ended. */
export interface PartSavings {
  begin(suggestedName: string): Promise<{ readonly id: number; readonly name: string }>;
  part(id: number, bytes: Uint8Array): Promise<void>;
  end(id: number): Promise<void>;
  /** Gives a file up; nothing of it stays. */
  drop(id: number): Promise<void>;
}

/** Opens the place where parts are put together; `choose` asks the person for the path of a file. */
export function openPartSavings(files: Files, choose: (suggestedName: string) => Promise<string>): PartSavings {
  const open = new Map<number, WholeFile>();
  let last = 0;
  const at = (id: number): WholeFile => {
    const file = open.get(id);
    if (file === undefined) throw new HostError('missing', `nothing is saved under ${String(id)}`);
    return file;
  };
  const giveUp = async (id: number): Promise<void> => {
    const file = open.get(id);
    open.delete(id);
    await file?.drop();
  };
  return {
    begin: async (suggestedName) => {
      const path = await choose(suggestedName);
      const file = await beginWhole(files, path);
      last += 1;
      open.set(last, file);
      return { id: last, name: basename(path) };
    },
    part: async (id, bytes) => {
      try {
        await at(id).write(bytes);
      } catch (error) {
        await giveUp(id);
        throw error;
      }
    },
    end: async (id) => {
      const file = at(id);
      open.delete(id);
      await file.end();
    },
    drop: giveUp,
  };
}
