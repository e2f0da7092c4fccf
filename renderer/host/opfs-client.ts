import type { OpfsCalls, OpfsReply, OpfsRequest } from './opfs-calls.ts';

/** Starts the file worker and gives its calls as functions. A call rejects with an Error whose `name` is a HostProblem code. */
export function openOpfs(): OpfsCalls {
  const worker = new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let lastId = 0;

  worker.addEventListener('message', (event: MessageEvent<OpfsReply>) => {
    const { id, value, problem } = event.data;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (problem === undefined) asked?.resolve(value as never);
    else asked?.reject(Object.assign(new Error(problem.message), { name: problem.name }));
  });
  worker.addEventListener('error', (event) => {
    for (const asked of waiting.values()) asked.reject(Object.assign(new Error(event.message), { name: 'failed' }));
    waiting.clear();
  });

  const ask = <T>(call: OpfsRequest['call'], ...args: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, call, args } satisfies OpfsRequest);
    });

  return {
    journalRead: () => ask('journalRead'),
    journalSize: () => ask('journalSize'),
    journalAppend: (bytes, at) => ask('journalAppend', bytes, at),
    journalTruncate: (length) => ask('journalTruncate', length),
    journalReplace: (bytes) => ask('journalReplace', bytes),
    documentPut: (sha256, bytes) => ask('documentPut', sha256, bytes),
    documentPutAll: (documents) => ask('documentPutAll', documents),
    documentGet: (sha256) => ask('documentGet', sha256),
    documentGetAll: (sha256s) => ask('documentGetAll', sha256s),
    documentList: () => ask('documentList'),
    documentRemoveAll: (sha256s) => ask('documentRemoveAll', sha256s),
    vaultPutAll: (files) => ask('vaultPutAll', files),
    vaultGet: (name) => ask('vaultGet', name),
    vaultList: () => ask('vaultList'),
    vaultRemoveAll: (names) => ask('vaultRemoveAll', names),
    sweep: (beforeMs) => ask('sweep', beforeMs),
  };
}
