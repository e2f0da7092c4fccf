import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { ShellBridge } from '#shared/shell-bridge.ts';
import { channelOf, listeningEvent, openPackageEvent } from './channel-names.ts';

const call = (name: keyof ShellBridge, ...args: readonly unknown[]): Promise<never> => ipcRenderer.invoke(channelOf(name), ...args) as Promise<never>;

/** The page's only way out: one function for each channel, no `ipcRenderer`, no `require`. Main checks what crosses (electron/register.ts). */
const bridge: ShellBridge = {
  journalRead: () => call('journalRead'),
  journalSize: () => call('journalSize'),
  journalAppend: (bytes) => call('journalAppend', bytes),
  journalTruncate: (length) => call('journalTruncate', length),
  journalReplace: (bytes) => call('journalReplace', bytes),
  documentPut: (sha256, bytes) => call('documentPut', sha256, bytes),
  documentPutAll: (documents) => call('documentPutAll', documents),
  documentGet: (sha256) => call('documentGet', sha256),
  documentList: () => call('documentList'),
  backupFolder: () => call('backupFolder'),
  backupWrite: (name, bytes) => call('backupWrite', name, bytes),
  backupList: () => call('backupList'),
  backupRead: (name) => call('backupRead', name),
  backupRemove: (name) => call('backupRemove', name),
  backupDocumentPutAll: (documents) => call('backupDocumentPutAll', documents),
  backupDocumentGet: (sha256) => call('backupDocumentGet', sha256),
  backupDocumentList: () => call('backupDocumentList'),
  backupDocumentFaulty: (sha256s) => call('backupDocumentFaulty', sha256s),
  backupDocumentRemoveAll: (sha256s) => call('backupDocumentRemoveAll', sha256s),
  facts: () => call('facts'),
  saveFile: (suggestedName, bytes, mime) => call('saveFile', suggestedName, bytes, mime),
  printToPdf: () => call('printToPdf'),
  onOpenPackage: (listener) => {
    const heard = (_event: IpcRendererEvent, name: string, bytes: Uint8Array): void => listener(name, bytes);
    ipcRenderer.on(openPackageEvent, heard);
    ipcRenderer.send(listeningEvent);
    return () => {
      ipcRenderer.removeListener(openPackageEvent, heard);
    };
  },
};

contextBridge.exposeInMainWorld('yanshoutai', bridge);
