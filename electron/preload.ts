import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callNames, channelOf, listeningEvent, openPackageEvent, type ShellBridge, type ShellCalls } from '#shared/shell-contract.ts';

// Whatever a page passes goes through as it is: main checks sender, arguments and result of each call (electron/register.ts), so that the types hold there.
const calls = Object.fromEntries(
  callNames.map((name) => [name, (...args: readonly unknown[]): Promise<unknown> => ipcRenderer.invoke(channelOf(name), ...args)]),
) as ShellCalls;

/** The page's only way out: one function for each channel of the contract, no `ipcRenderer`, no `require`. */
const bridge: ShellBridge = {
  ...calls,
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
