import type { Host } from '#shared/host.ts';
import { sharedPlaceMs, sweptTogether } from '#shared/left-over.ts';
import { fail, ok } from '#shared/result.ts';
import { version } from '../../package.json';
import { lendUrl } from './lent-url.ts';
import { openOpfs } from './opfs-client.ts';
import { clearZips } from './zip-folder.ts';
import { pickedFolder, sweepPicked } from './picked-folder.ts';

/** Opens the host that an ordinary browser of the Chromium family offers: files in the origin's private file system. Rejects with a Chinese sentence where the browser has none. */
export async function openBrowserHost(): Promise<Host> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) {
    throw new Error('这个浏览器不能保存数据，请用新版 Edge 或 Chrome 打开（不要用无痕窗口）。');
  }
  const persistent = await navigator.storage.persist();
  const opfs = openOpfs();
  const startedMs = performance.timeOrigin;
  return {
    kind: 'browser',
    can: { printToPdf: false },
    journal: { read: opfs.journalRead, size: opfs.journalSize, append: opfs.journalAppend, truncate: opfs.journalTruncate, replace: opfs.journalReplace },
    documents: {
      put: opfs.documentPut,
      putAll: opfs.documentPutAll,
      get: opfs.documentGet,
      getAll: opfs.documentGetAll,
      list: opfs.documentList,
      removeAll: opfs.documentRemoveAll,
    },
    backups: pickedFolder(),
    vault: { putAll: opfs.vaultPutAll, get: opfs.vaultGet, list: opfs.vaultList, removeAll: opfs.vaultRemoveAll },
    sweep: async () => {
      await clearZips(startedMs);
      return sweptTogether(await Promise.all([opfs.sweep(startedMs), sweepPicked(startedMs - sharedPlaceMs)]));
    },
    facts: () => Promise.resolve({ version, host: 'browser', dataPlace: `本机浏览器为 ${location.origin} 保存的数据`, persistent }),
    saveFile: async (suggestedName, content, mime) => {
      const bytes = content instanceof Uint8Array || content instanceof Blob ? content : await content.arrayBuffer();
      download(suggestedName, bytes instanceof Blob ? bytes : new Blob([new Uint8Array(bytes)], { type: mime }));
      return ok({ name: suggestedName });
    },
    printToPdf: () => Promise.resolve(fail({ code: 'unsupported', detail: 'a browser prints through its own dialog' })),
    runLog: () => Promise.resolve(''),
    updates: undefined,
    onOpenPackage: () => () => undefined,
  };
}

function download(name: string, content: Blob): void {
  const { url, giveBack } = lendUrl(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  giveBack();
}
