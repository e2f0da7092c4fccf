import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Entry } from '#shared/model/ledger.ts';
import { systemCodeOf } from '../../../host-error.ts';
import { HubError } from '../hub-database.ts';

/** What the hub wrote for a county so far: a chain of its own, which every package carries whole. */
export interface SentChain {
  readonly entries: readonly Entry[];
  /** Keeps the chain as it is now. Once a package with it is handed out it must not be lost: another chain of the same name would be refused. */
  keep(entries: readonly Entry[]): void;
}

/** The chain of a device of the hub, kept in the folder of its key. Throws a `HubError` where it cannot be read. */
export function openSentChain(folder: string, device: string): SentChain {
  const file = join(folder, `${device}.jsonl`);
  return {
    entries: chainIn(file),
    keep: (entries) => {
      writeFileSync(`${file}.new`, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600, flush: true });
      renameSync(`${file}.new`, file);
    },
  };
}

function chainIn(file: string): readonly Entry[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((line) => (line === '' ? [] : [Entry.parse(JSON.parse(line))]));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw new HubError(`“${file}”读不出来，它记着以前发过的内容，请用备份恢复它。`);
  }
}
