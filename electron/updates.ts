import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import type { UpdateFound } from '#shared/shell-contract.ts';
import { HostError } from './host-error.ts';
import { isNetworkPath } from './open-package.ts';
import { checkUpdate, unpackUpdate, type CheckedUpdate, type UpdateFits } from './update-file.ts';

/** What updating needs of the system. */
interface UpdateDoors {
  readonly fits: UpdateFits;
  readonly choose: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
  /** A new folder of the program's own for the installer. */
  readonly makeFolder: () => Promise<string>;
  /** Starts a file as a double click would; gives an error's words, or an empty text. */
  readonly start: (path: string) => Promise<string>;
  readonly quit: () => void;
}

/** Updating by file: first a file is chosen and checked, then that very file's installer is started and the program ends. Nothing is fetched from anywhere. */
export function updatesBy(doors: UpdateDoors): { readonly choose: () => Promise<UpdateFound>; readonly run: () => Promise<null> } {
  let checked: CheckedUpdate | undefined;
  return {
    async choose() {
      checked = undefined;
      const { canceled, filePaths } = await doors.choose({
        title: '选择更新包',
        properties: ['openFile'],
        filters: [{ name: '验收台更新包', extensions: ['ystu'] }],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) throw new HostError('cancelled', 'the person closed the dialog');
      if (isNetworkPath(path)) throw new HostError('refused', '更新包在另一台电脑上。请先拷到本机或U盘。');
      checked = await checkUpdate(path, doors.fits);
      return checked.found;
    },
    async run() {
      if (checked === undefined) throw new HostError('refused', '请先选择更新包。');
      const problem = await doors.start(await unpackUpdate(checked, await doors.makeFolder()));
      if (problem !== '') throw new HostError('failed', problem);
      doors.quit();
      return null;
    },
  };
}
