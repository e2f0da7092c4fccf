import type { BackupPlace, Host, HostProblem, LargeFile, VaultFolder } from '#shared/host.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Crossing, ShellBridge } from '#shared/shell-contract.ts';
import { clearZips } from './zip-folder.ts';

/** The host that Electron offers, over its bridge. A refused call rejects with an Error whose `name` is the problem's code. */
export function electronHost(bridge: ShellBridge): Host {
  return {
    kind: 'electron',
    can: { printToPdf: true },
    journal: {
      read: () => valueOf(bridge.journalRead()),
      size: () => valueOf(bridge.journalSize()),
      append: (bytes, at) => doneWith(bridge.journalAppend(bytes, at)),
      truncate: (length) => doneWith(bridge.journalTruncate(length)),
      replace: (bytes) => doneWith(bridge.journalReplace(bytes)),
    },
    documents: {
      put: (sha256, bytes) => doneWith(bridge.documentPut(sha256, bytes)),
      putAll: (documents) => doneWith(bridge.documentPutAll(documents)),
      get: (sha256) => valueOf(bridge.documentGet(sha256)),
      getAll: (sha256s) => valueOf(bridge.documentGetAll(sha256s)),
      list: () => valueOf(bridge.documentList()),
      removeAll: (sha256s) => doneWith(bridge.documentRemoveAll(sha256s)),
    },
    backups: {
      place: () => placeOf(bridge),
      choose: () => Promise.resolve(fail({ code: 'unsupported', detail: 'the folder of backups is fixed' })),
      allow: () => placeOf(bridge),
      write: (name, bytes) => doneWith(bridge.backupWrite(name, bytes)),
      list: () => valueOf(bridge.backupList()),
      read: (name) => valueOf(bridge.backupRead(name)),
      remove: (name) => doneWith(bridge.backupRemove(name)),
      documents: {
        putAll: (documents) => doneWith(bridge.backupDocumentPutAll(documents)),
        get: (sha256) => valueOf(bridge.backupDocumentGet(sha256)),
        list: () => valueOf(bridge.backupDocumentList()),
        faulty: (sha256s) => valueOf(bridge.backupDocumentFaulty(sha256s)),
        removeAll: (sha256s) => doneWith(bridge.backupDocumentRemoveAll(sha256s)),
      },
      vault: vaultAt(bridge, 'backups'),
    },
    vault: vaultAt(bridge, 'data'),
    sweep: async () => {
      await clearZips(performance.timeOrigin);
      return valueOf(bridge.sweep());
    },
    facts: () => valueOf(bridge.facts()),
    saveFile: (suggestedName, content, mime) =>
      content instanceof Uint8Array ? bridge.saveFile(suggestedName, content, mime) : saveInParts(bridge, suggestedName, content),
    printToPdf: () => bridge.printToPdf(),
    runLog: () => valueOf(bridge.runLog()),
    updates: { choose: () => bridge.updateChoose(), run: () => bridge.updateRun() },
    onOpenPackage: (listener) => bridge.onOpenPackage(listener),
  };
}

const vaultAt = (bridge: ShellBridge, place: 'data' | 'backups'): VaultFolder => ({
  putAll: (files) => doneWith(bridge.vaultPutAll(place, files)),
  get: (name) => valueOf(bridge.vaultGet(place, name)),
  list: () => valueOf(bridge.vaultList(place)),
  removeAll: (names) => doneWith(bridge.vaultRemoveAll(place, names)),
});

/** So many bytes of a large file cross at a time. */
const partBytes = 4 * 1024 * 1024;

/** Saves a large file a part at a time: it is there whole or not at all. */
async function saveInParts(bridge: ShellBridge, suggestedName: string, file: LargeFile): Promise<Result<{ readonly name: string }, HostProblem>> {
  const begun = await bridge.saveBegin(suggestedName);
  if (!begun.ok) return begun;
  const { id, name } = begun.value;
  for (let from = 0; from < file.size; from += partBytes) {
    const bytes = new Uint8Array(await file.slice(from, Math.min(file.size, from + partBytes)).arrayBuffer());
    const put = await bridge.savePart(id, bytes);
    if (put.ok) continue;
    await bridge.saveDrop(id);
    return put;
  }
  const ended = await bridge.saveEnd(id);
  return ended.ok ? ok({ name }) : ended;
}

const placeOf = async (bridge: ShellBridge): Promise<BackupPlace> => ({ kind: 'ready', name: await valueOf(bridge.backupFolder()), choosable: false });

const doneWith = async (answer: Crossing<null>): Promise<void> => {
  await valueOf(answer);
};

async function valueOf<T>(answer: Crossing<T>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw Object.assign(new Error(result.problem.detail), { name: result.problem.code });
}
